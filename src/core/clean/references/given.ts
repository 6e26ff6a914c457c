import type { DraftReference, GivenReference } from '#core/model';
import { parseReference } from '#core/readers';

/** The references of a list that somebody gave, in order; those in words taken apart. */
export function givenReferences(given: readonly GivenReference[]): readonly DraftReference[] {
  let before: string | undefined;
  return given.map((one) => {
    if (typeof one !== 'string') return one;
    const { text, ids, title, firstAuthor, year, venue, volume, page, authorsRepeated } =
      parseReference(one);
    // A dash stands for the authors of the reference before it.
    const author = authorsRepeated ? before : firstAuthor;
    before = author;
    return {
      text,
      ids,
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { firstAuthor: author }),
      ...(year === undefined ? {} : { year }),
      ...(venue === undefined ? {} : { venue }),
      ...(volume === undefined ? {} : { volume }),
      ...(page === undefined ? {} : { page }),
    };
  });
}
