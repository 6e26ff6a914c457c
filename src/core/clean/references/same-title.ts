import type { DraftReference } from '#core/model';
import type { Item } from '../state.ts';
import { familyKey } from './keys.ts';

/** So many works of one title are looked at one by one; `Editorial` has thousands. */
const few = 12;
/** A title so long is hardly that of another work of the same year. */
export const longTitle = 30;
/** From a preprint to what became of it, or from online to print, in years. */
export const nearYears = 1;

/**
 * Of works that have one title, those that a reference with it may mean: some author
 * of theirs is its first one, or nothing is known of authors and the years are near,
 * or the title is long and the year the same. By index, where they are many.
 */
export function createSameTitle(
  items: readonly Item[],
  most = few,
): (title: string, works: readonly number[], reference: DraftReference) => readonly number[] {
  const blocks = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return (title, works, { firstAuthor, year }) => {
    if (works.length <= most) return works;
    let block = blocks.get(title);
    if (block === undefined) blocks.set(title, (block = blockOf(works, items)));
    const under = (key: string) => block.get(key) ?? [];
    const family = firstAuthor === undefined ? '' : familyKey(firstAuthor);
    const near = (kind: string): readonly number[] => {
      const found: number[] = [];
      for (let apart = -nearYears; year !== undefined && apart <= nearYears; apart += 1)
        for (const work of under(`${kind}${year + apart}`)) found.push(work);
      return found;
    };
    if (family === '') return near('year:');
    return [
      ...under(`author:${family}`),
      ...near('nobody:'),
      ...(year === undefined || title.length < longTitle ? [] : under(`year:${year}`)),
    ];
  };
}

/** Works by each of their authors and years; those without authors by their years once more. */
function blockOf(
  works: readonly number[],
  items: readonly Item[],
): ReadonlyMap<string, readonly number[]> {
  const block = new Map<string, number[]>();
  for (const work of works) {
    const { draft, versions } = items[work]!;
    const known = [draft, ...versions];
    const years = known.flatMap(({ year }) => year ?? []);
    const people = known.flatMap(({ authors }) => authors);
    const keys = new Set([
      ...years.map((year) => `year:${year}`),
      ...(people.length === 0 ? years.map((year) => `nobody:${year}`) : []),
      ...people.map((one) => `author:${familyKey(one.family ?? one.name)}`),
    ]);
    for (const key of keys) {
      const others = block.get(key);
      if (others === undefined) block.set(key, [work]);
      else others.push(work);
    }
  }
  return block;
}
