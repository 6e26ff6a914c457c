/** What an element does to the text inside it. */
export type Effect =
  'bold' | 'italic' | 'underline' | 'raised' | 'styled' | 'link' | 'muted' | 'none';

const effects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['md:strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['md:em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['sup', 'raised'],
  ['a', 'link'],
  ['md:link', 'link'],
  ['span', 'styled'],
  ['font', 'styled'],
  ['mark', 'styled'],
  ['small', 'styled'],
  ['script', 'muted'],
  ['style', 'muted'],
  ['noscript', 'muted'],
  ['template', 'muted'],
  ['iframe', 'muted'],
  ['textarea', 'muted'],
  ['title', 'muted'],
  ['select', 'muted'],
]);

const blockElements = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Whether the element stands in a block of its own. */
export function isBlock(name: string): boolean {
  return blockElements.has(name);
}

/** Whether the element has no content and no end tag. */
export function isVoid(name: string): boolean {
  return voidElements.has(name);
}

/** What the element does; a style that makes a span bold or italic counts as the element would. */
export function effectOf(name: string, attributes: ReadonlyMap<string, string>): Effect {
  const effect = effects.get(name) ?? 'none';
  if (effect !== 'styled') return effect;
  const style = attributes.get('style') ?? '';
  return /font-weight:\s*(bold|[6-9]00)/i.test(style) ? 'bold' : effect;
}
