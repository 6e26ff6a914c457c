import { titleText } from '../text/index.ts';

/** An element of one record, with text and elements in the source's order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Elements whose text repeats what stands beside them in another notation. */
const silent = new Set(['tex-math', 'annotation', 'annotation-xml', 'inline-graphic']);

/** Elements that part words. */
const parting = new Set(['br', 'p', 'sec', 'list-item']);

/** All elements of the name below `element`, or below each of several, one level down. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) found.push(child);
  }
  return found;
}

/** The first element at the end of a path of names; undefined where any of them is missing. */
export function childOf(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let here = element;
  for (const name of path) {
    here = here?.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === name,
    );
  }
  return here;
}

/** All elements at the end of a path, from every element of each name on the way. */
export function allOf(
  element: XmlElement | undefined,
  ...path: readonly string[]
): readonly XmlElement[] {
  let here: readonly XmlElement[] = element === undefined ? [] : [element];
  for (const name of path) here = here.flatMap((one) => childrenOf(one, name));
  return here;
}

/** The text inside an element and all it holds, as it stands; empty for no element. */
export function rawOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  let text = '';
  const stack: (XmlElement | string)[] = [element];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (typeof top === 'string') {
      text += top;
      continue;
    }
    const name = top.name.slice(top.name.indexOf(':') + 1);
    if (silent.has(name)) continue;
    if (parting.has(name)) text += ' ';
    for (let i = top.children.length - 1; i >= 0; i -= 1) stack.push(top.children[i]!);
  }
  return text;
}

/** The text of an element on one line, also without markup that was escaped inside it. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : titleText(rawOf(element));
}

/** The texts of elements, empty ones left out, each once. */
export function textsOf(elements: readonly XmlElement[]): readonly string[] {
  return [...new Set(elements.map(textOf))].filter((text) => text !== '');
}

/** The value of an attribute, trimmed; empty where there is none. */
export function attributeOf(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name)?.trim() ?? '';
}
