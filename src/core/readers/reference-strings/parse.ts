import type { DraftAuthor, DraftReference, Link, WorkType } from '#core/model';
import { familyIn } from '../text/index.ts';
import { idsOf, linksOf, pageOf, titleOf, typeOf, venueOf, volumeOf, yearOf } from './fields.ts';
import { normal } from './normal.ts';
import { peopleIn } from './people.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { wordsOf } from './words.ts';

/** A reference in plain text, taken apart. */
export interface ParsedReference extends DraftReference {
  /** In order, in display form. */
  readonly authors: readonly DraftAuthor[];
  /** It says that there are more authors: "et al.". */
  readonly authorsCut: boolean;
  /** A dash stands for the authors of the reference before it. */
  readonly authorsRepeated: boolean;
  readonly links: readonly Link[];
  readonly type?: WorkType;
}

/** A reference with the parts it was read from. */
export interface ReferenceParts {
  readonly reference: ParsedReference;
  readonly segments: readonly Segment[];
}

/**
 * A reference string of any common style (APA, IEEE, ACM, Vancouver, MLA,
 * Chicago, Springer, Nature and loose ones) as fields. What is not there is
 * left out; `text` is the reference on one line without its number.
 */
export function parseReference(text: string): ParsedReference {
  return partsOfReference(text).reference;
}

/** The people of a text that names nobody else: `Lovelace, A., Babbage, C. and L. Menabrea`. */
export function parseAuthors(text: string): readonly DraftAuthor[] {
  return peopleIn(wordsOf(normal(text))).authors;
}

/** A reference with the segments it was read from, for those who judge how sure it is. */
export function partsOfReference(source: string): ReferenceParts {
  const line = normal(source);
  const segments = headed(segmentsOf(line));
  const number = segments[0]?.label === 'number' ? segments[0].words.at(-1)!.end : 0;
  const text = line.slice(number).trim();
  const named = segments.filter((one) => one.label === 'author' || one.label === 'byline');
  const people = peopleIn(named.flatMap((one) => one.words));
  const links = linksOf(text);
  const ids = idsOf(text, links);
  // `On looms // Loom Letters. 2018.`: the two strokes of Russian lists part title and venue.
  const [title = '', behind = ''] = titleOf(segments).split(/\s\/\/\s/);
  const year = yearOf(segments);
  const venue = venueOf(segments) || behind;
  const volume = volumeOf(segments);
  const page = pageOf(segments);
  const type = typeOf(segments, venue, ids);
  const [first] = people.authors;
  const reference: ParsedReference = {
    text,
    ids,
    ...(!/\p{L}/u.test(title) ? {} : { title }),
    ...(first === undefined ? {} : { firstAuthor: first.family ?? familyIn(first.name) }),
    ...(year === null ? {} : { year }),
    ...(venue === '' ? {} : { venue }),
    ...(volume === '' ? {} : { volume }),
    ...(page === '' ? {} : { page }),
    authors: people.authors,
    authorsCut: people.cut,
    authorsRepeated: people.repeated,
    links,
    ...(type === null ? {} : { type }),
  };
  return { reference, segments };
}

/** Editors that stand where authors do are whom the work is known by. */
function headed(segments: readonly Segment[]): readonly Segment[] {
  const at = segments[0]?.label === 'number' ? 1 : 0;
  const first = segments[at];
  const titled = segments.findIndex((one) => one.label === 'title' || one.label === 'lead');
  if (first?.label !== 'editor' || titled < at) return segments;
  return segments.map((one, i) => (i === at ? { ...one, label: 'author' } : one));
}
