import { readSource } from '#core/readers';
import { wide, type Dimension, type Mix } from './dimensions.ts';
import { type Work, works as six, worksIn } from './works.ts';
import { namesIn, written } from './written.ts';

/** What of a mix was read, and what was wrong with it. */
export interface Mark {
  readonly mix: Mix;
  /** Works that the mix writes down, those found, and the fields of those that are right. */
  readonly all: number;
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

/** Reads what a mix writes and marks it. */
export function markOf(mix: Mix, shown: readonly Work[] = six): Mark {
  const { text, file } = written(mix, shown);
  const reading = readSource(new TextEncoder().encode(text), file);
  const drafts = reading.kind === 'drafts' ? [...reading.drafts] : [];
  const count = { found: 0, titles: 0, authors: 0, years: 0, venues: 0 };
  const wrong: string[] = [];
  const works = worksIn(mix.order, shown);
  for (const work of works) {
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
    check(
      'authors',
      draft!.authors.map((one) => one.name).join(', '),
      namesIn(work, mix).join(', '),
    );
    check('years', String(draft!.year), String(work.year));
    check('venues', draft!.venue ?? '', work.venue);
  }
  for (const draft of drafts) wrong.push(`invented: ${draft.title}`);
  return { mix, all: works.length, ...count, invented: drafts.length, wrong };
}

/** Shares by choice: of each choice of each dimension, how many mixes are read right whole. */
export function sharesOf(marks: readonly Mark[]): readonly string[] {
  const share = (some: readonly Mark[], of: (mark: Mark) => number) =>
    ((100 * some.reduce((sum, mark) => sum + of(mark), 0)) / Math.max(1, some.length)).toFixed(1);
  const row = (name: string, some: readonly Mark[]) =>
    `${name.padEnd(28)} ${String(some.length).padStart(5)}  whole ${share(some, (one) => Number(one.wrong.length === 0)).padStart(5)}  ` +
    (['found', 'titles', 'authors', 'years', 'venues', 'invented'] as const)
      .map((field) => `${field} ${share(some, (one) => one[field] / one.all).padStart(5)}`)
      .join('  ');
  return [
    row('all', marks),
    ...(Object.keys(wide) as Dimension[]).flatMap((key) =>
      wide[key].map((value) =>
        row(
          `${key} ${value}`,
          marks.filter(({ mix }) => mix[key] === value),
        ),
      ),
    ),
  ];
}
