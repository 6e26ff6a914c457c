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
  ['nav', 'muted'],
  ['aside', 'muted'],
  ['footer', 'muted'],
  ['svg', 'muted'],
  ['button', 'muted'],
  ['code', 'styled'],
  ['abbr', 'styled'],
]);

/** What a page says by an element's class that its content is. */
export type Role = 'title' | 'authors' | 'venue' | 'year' | 'tag' | 'links' | 'abstract';

const roles: readonly (readonly [RegExp, Role])[] = [
  [
    /(?:^|\s)(?:[a-z]+[-_])?(?:(?:paper|pub|publication|article|entry)[-_]?)?title(?:\s|$)/i,
    'title',
  ],
  [/(?:^|\s)(?:[a-z]+[-_])*authors?(?:[-_]?list)?(?:\s|$)/i, 'authors'],
  [/(?:^|\s)(?:[a-z]+[-_])*(?:venue|journal|periodical|booktitle|conference)(?:\s|$)/i, 'venue'],
  [/(?:^|\s)(?:[a-z]+[-_])?year(?:\s|$)/i, 'year'],
  [/(?:^|\s)(?:badge|abbr)(?:\s|$)/i, 'tag'],
  [
    /(?:^|\s)(?:[a-z]+[-_])*abstract(?:[-_](?:text|content))?(?:\s|$)|(?:^|\s)article-style(?:\s|$)/i,
    'abstract',
  ],
];

/** What an element's class says of its content; null where it says nothing that is known. */
export function roleOf(attributes: ReadonlyMap<string, string>): Role | null {
  const names = attributes.get('class')?.slice(0, 300);
  if (names === undefined) return null;
  return roles.find(([pattern]) => pattern.test(names))?.[1] ?? null;
}

/** Whether a page keeps an element from sight until something is clicked. */
function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return (
    attributes.has('hidden') ||
    /display:\s*none/i.test(attributes.get('style') ?? '') ||
    /(?:^|\s)(?:hidden|sr-only|visually-hidden|more-authors)(?:\s|$)/.test(
      attributes.get('class') ?? '',
    )
  );
}

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
export function effectOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  revealed = false,
): Effect {
  const effect = effects.get(name) ?? 'none';
  if (!revealed && attributes.size > 0 && isHidden(attributes)) return 'muted';
  if (effect !== 'styled') return effect;
  const style = attributes.get('style') ?? '';
  if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) return 'bold';
  if (/text-decoration[a-z-]*:[^;]*underline/i.test(style)) return 'underline';
  // A span that is coloured and slanted stays one that is merely set apart.
  return /^\s*font-style:\s*italic;?\s*$/i.test(style) ? 'italic' : effect;
}
