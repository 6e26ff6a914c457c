import { readSource } from '#core/readers';

/** A work as a right reading gives it. */
export interface Right {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly venue: string;
}

/** Works found, the fields of those that are right, works that are none, and what was wrong. */
export interface Compared {
  readonly found: number;
  readonly titles: number;
  readonly authors: number;
  readonly years: number;
  readonly venues: number;
  readonly invented: number;
  readonly wrong: readonly string[];
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Reads a page and holds what it gives against what is right. */
export function compared(text: string, file: string, rights: readonly Right[]): Compared {
  const reading = readSource(new TextEncoder().encode(text), file);
  const drafts = reading.kind === 'drafts' ? [...reading.drafts] : [];
  const count = { found: 0, titles: 0, authors: 0, years: 0, venues: 0 };
  const wrong: string[] = [];
  for (const work of rights) {
    const title = folded(work.title);
    const at = drafts.findIndex((draft) => {
      const own = folded(draft.title);
      return own === title || (own.length > 8 && (own.includes(title) || title.includes(own)));
    });
    if (at === -1) {
      wrong.push(`missed: ${work.title}`);
      continue;
    }
    const [draft] = drafts.splice(at, 1);
    count.found += 1;
    const check = (field: Exclude<keyof typeof count, 'found'>, own: string, right: string) => {
      if (own === right) count[field] += 1;
      else wrong.push(`${field}: ${own}; right is: ${right}`);
    };
    check('titles', folded(draft!.title), title);
    check('authors', draft!.authors.map((one) => one.name).join(', '), work.authors.join(', '));
    check('years', String(draft!.year), String(work.year));
    check('venues', draft!.venue ?? '', work.venue);
  }
  for (const draft of drafts) wrong.push(`invented: ${draft.title}`);
  return { ...count, invented: drafts.length, wrong };
}
