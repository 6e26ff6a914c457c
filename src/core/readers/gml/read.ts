import { type NetworkAttribute, type Progress, type Reading, unheard } from '#core/model';
import { decodeEntities } from '../markup/entities.ts';
import { NetworkBuilder, nodeOfFields } from '../network-source/index.ts';
import { refused } from '../reader.ts';
import { tokensOf } from './tokens.ts';

/** A list whose closing bracket is still to come. */
interface Open {
  readonly name: string;
  readonly line: number;
  readonly fields: NetworkAttribute[];
}

const deepest = 200;

/** Reads GML. A node that is not closed before the next begins is given up alone. */
export function readGml(text: string, file: string, progress: Progress = unheard): Reading {
  const builder = new NetworkBuilder(file);
  const { report } = builder;
  const stack: Open[] = [];
  let directed = false;
  let title = '';
  let key: string | null = null;

  /** The node or edge that stands open; -1 for none. */
  const openItem = () => stack.findLastIndex((one) => isItem(one.name));
  const take = (name: string, value: string) => {
    const at = openItem();
    const item = stack[at];
    const top = stack.at(-1);
    if (item) {
      const inner = stack.slice(at + 1).map((one) => one.name);
      // Of how a node was drawn only the place is kept.
      const isDrawing = inner[0] === 'graphics';
      if (isDrawing && !/^[xy]$/i.test(name)) return;
      item.fields.push({ name: isDrawing ? name : [...inner, name].join(' '), value });
    } else if (top?.name === 'graph') {
      if (name === 'directed') directed = value.trim() === '1';
      else if (name === 'label' || name === 'name') title = value;
    }
  };
  const giveUp = ({ name, line }: Open) => {
    report.error('unclosed', `this ${name} is never closed; it was left out`, line);
  };

  for (const token of tokensOf(text)) {
    progress(token.at / text.length, 0);
    if (token.kind === 'open') {
      const name = (key ?? '').toLowerCase();
      key = null;
      const at = isItem(name) ? openItem() : -1;
      if (at >= 0) {
        giveUp(stack[at]!);
        stack.length = at;
      }
      if (stack.length >= deepest) {
        const message = `line ${token.line}: lists nest deeper than ${deepest} levels`;
        return refused(file, 'too-deep', message);
      }
      stack.push({ name, line: token.line, fields: [] });
    } else if (token.kind === 'close') {
      key = null;
      const one = stack.pop();
      if (one) finish(builder, one, directed);
    } else if (key !== null && !(token.kind === 'key' && isItem(token.text.toLowerCase()))) {
      if (token.unclosed) {
        report.warn('unclosed-quote', 'a quotation mark is never closed here', token.line);
      }
      take(key, decodeEntities(token.text));
      key = null;
    } else if (token.kind === 'key') key = token.text;
  }
  for (const one of stack) if (isItem(one.name)) giveUp(one);
  return builder.finish({ title });
}

const isItem = (name: string) => name === 'node' || name === 'edge';

function finish(builder: NetworkBuilder, { name, line, fields }: Open, directed: boolean): void {
  const field = (wanted: string) => fields.find((one) => one.name.toLowerCase() === wanted)?.value;
  if (name === 'node') {
    const rest = fields.filter((one) => one.name.toLowerCase() !== 'id');
    builder.node(nodeOfFields((field('id') ?? '').trim(), rest, line, false));
  } else if (name === 'edge') {
    builder.edge({
      source: (field('source') ?? '').trim(),
      target: (field('target') ?? '').trim(),
      weight: field('weight') ?? field('value'),
      directed,
      line,
    });
  }
}
