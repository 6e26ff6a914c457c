import { type Compared, compared } from './compared.ts';
import { wide, type Dimension, type Mix } from './dimensions.ts';
import { type Work, works as six, worksIn } from './works.ts';
import { namesIn, written } from './written.ts';

/** What of a mix was read, and what was wrong with it. */
export interface Mark extends Compared {
  readonly mix: Mix;
  /** How many works the mix writes down. */
  readonly all: number;
}

/** Reads what a mix writes and marks it. */
export function markOf(mix: Mix, shown: readonly Work[] = six): Mark {
  const { text, file } = written(mix, shown);
  const rights = worksIn(mix.order, shown).map((work) => ({
    ...work,
    authors: namesIn(work, mix),
  }));
  return { mix, all: rights.length, ...compared(text, file, rights) };
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
