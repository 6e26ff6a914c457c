import { fold, type Draft, type Identifiers, type WorkRef } from '#core/model';

/** A title as it is compared: letters and digits, folded. */
export function titleKey(title: string): string {
  return wordsJoined(title, ' ').trim();
}

/** The same without spaces. */
export function solidTitle(title: string): string {
  return wordsJoined(title, '');
}

function wordsJoined(text: string, by: string): string {
  const folded = fold(text);
  // Most titles are ASCII once they are folded.
  return folded.replace(/[^ -~]/.test(folded) ? /[^\p{L}\p{N}\p{M}]+/gu : /[^a-z0-9]+/g, by);
}

/** Identifiers as keys: `doi:10.1145/…`, in lower case. */
export function idKeys(ids: Identifiers): string[] {
  const keys: string[] = [];
  for (const kind of Object.keys(ids)) {
    // A corpus file may hold anything.
    const id: unknown = ids[kind as keyof Identifiers];
    if (typeof id === 'string' && id !== '') keys.push(`${kind}:${id.toLowerCase()}`);
  }
  return keys;
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
    for (const key of new Set(keys)) {
      const found = byKey.get(key);
      if (found === undefined) byKey.set(key, [i]);
      else found.push(i);
    }
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
