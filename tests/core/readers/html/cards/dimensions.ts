/** What a page of cards is made of: one choice of each. */
export const dimensions = {
  frame: [
    'article',
    'division',
    'nested',
    'item',
    'columns',
    'rows',
    'details',
    'figure',
    'terms',
    'whole-link',
    'headings',
    'accordion',
  ],
  classes: ['plain', 'bem', 'camel', 'hashed', 'utility', 'german', 'none'],
  title: ['heading', 'linked-heading', 'division', 'strong', 'linked', 'numbered'],
  authors: ['paragraph', 'spans', 'spans-alone', 'linked', 'by', 'items', 'dots'],
  venue: ['italic', 'paragraph', 'dotted', 'badge', 'badge-below'],
  kind: ['none', 'chip-before', 'chip-behind', 'award'],
  keywords: ['none', 'chips', 'items', 'line'],
  summary: ['none', 'paragraph', 'short', 'folded'],
  actions: ['none', 'links', 'buttons', 'icons'],
  media: ['none', 'picture', 'picture-year'],
  year: ['entry', 'heading'],
} as const;

export type Dimension = keyof typeof dimensions;
export type Card = { readonly [Key in Dimension]: (typeof dimensions)[Key][number] };

/** Whether people could tell the parts of such a card. */
export function isReadable({ frame, title, authors, venue, classes }: Card): boolean {
  // Terms and summaries show titles by themselves; a link may hold no other.
  if (/^(?:terms|details)$/.test(frame) && title !== 'division' && title !== 'strong') return false;
  if (frame === 'whole-link' && (/^link/.test(title) || authors === 'linked')) return false;
  // Without a box of their own only headings begin cards, and a button holds no link.
  if (frame === 'headings' && !/heading$|^numbered$/.test(title)) return false;
  if (frame === 'accordion' && title !== 'heading') return false;
  // Nothing else would tell names without commas from a title.
  if (authors === 'spans-alone' && classes === 'none') return false;
  // A venue that nothing sets apart, beside keywords set just so.
  return !(venue === 'badge-below' && classes === 'none');
}

/** So many readable cards, spread over all of them; the same for the same numbers. */
export function cardsOf(count: number, seed: number): readonly Card[] {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const found: Card[] = [];
  const seen = new Set<string>();
  for (let tries = 0; found.length < count && tries < count * 1000; tries += 1) {
    const card = Object.fromEntries(
      Object.entries(dimensions).map(([key, values]) => [key, values[next(values.length)]!]),
    ) as Card;
    const key = nameOf(card);
    if (seen.has(key) || !isReadable(card)) continue;
    seen.add(key);
    found.push(card);
  }
  return found;
}

/** A card in one line. */
export function nameOf(card: Card): string {
  return Object.values(card).join(' ');
}
