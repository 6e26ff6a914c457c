import { fold, type Draft, type Identifiers, type WorkRef } from '#core/model';

/** A title as it is compared: letters and digits, folded. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Identifiers as keys: `doi:10.1145/…`, in lower case. */
export function idKeys(ids: Identifiers): readonly string[] {
  return Object.entries(ids).flatMap(([kind, id]) =>
    typeof id === 'string' && id !== '' ? [`${kind}:${id.toLowerCase()}`] : [],
  );
}

/**
 * Finds the works that a decision names: those with one of its identifiers, else
 * those of its title, of its year where there are several.
 *
 * @param works each work as the drafts of its versions
 * @returns indices
 */
export function workFinder(
  works: readonly (readonly Pick<Draft, 'title' | 'year' | 'ids'>[])[],
): (ref: WorkRef) => readonly number[] {
  const byKey = new Map<string, number[]>();
  works.forEach((versions, i) => {
    const keys = versions.flatMap(({ title, ids }) => [...idKeys(ids), `title:${titleKey(title)}`]);
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), i]);
  });
  return (ref) => {
    for (const key of idKeys(ref.ids)) {
      const found = byKey.get(key);
      if (found !== undefined) return found;
    }
    const titled = byKey.get(`title:${titleKey(ref.title)}`) ?? [];
    const ofYear = titled.filter((i) => works[i]!.some(({ year }) => year === ref.year));
    return titled.length > 1 && ofYear.length > 0 ? ofYear : titled;
  };
}
