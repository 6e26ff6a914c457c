import * as v from 'valibot';
import { severities, venueKinds, workTypes } from '#core/model';

/*
 * The corpus file, version 1. Objects are loose: keys that a later version or
 * another program added are kept. `entries` puts the known keys first, in the
 * order of the contract.
 */

const id = (prefix: string) =>
  v.pipe(v.string(), v.startsWith(prefix, `must begin with ${prefix}`), v.minLength(3));
const workId = id('w:');
const personId = id('a:');
const venueId = id('v:');
const strings = v.array(v.string());
const year = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2200)));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));

const ids = v.looseObject({
  arxiv: v.exactOptional(v.string()),
  doi: v.exactOptional(v.string()),
  pmid: v.exactOptional(v.string()),
  openalex: v.exactOptional(v.string()),
  s2: v.exactOptional(v.string()),
  dblp: v.exactOptional(v.string()),
  isbn: v.exactOptional(v.string()),
});
const links = v.array(v.looseObject({ label: v.string(), url: v.string() }));
const source = v.looseObject({ file: v.string(), line });

const authorship = v.looseObject({
  person: personId,
  name: v.string(),
  equal: v.exactOptional(v.literal(true)),
  corresponding: v.exactOptional(v.literal(true)),
  affiliations: v.exactOptional(strings),
});

const version = v.looseObject({
  title: v.string(),
  year,
  venue: v.nullable(v.string()),
  ids,
  links: v.exactOptional(links),
  source,
});

const correction = v.looseObject({
  field: v.picklist(['title', 'year', 'venue', 'authors', 'links', 'added']),
  was: v.string(),
});

/** One work of a corpus file. */
export const workSchema = v.looseObject({
  id: workId,
  title: v.string(),
  year,
  venue: v.nullable(venueId),
  type: v.picklist(workTypes),
  authors: v.array(authorship),
  awards: v.exactOptional(strings),
  track: v.exactOptional(v.string()),
  links,
  ids,
  keywords: v.exactOptional(strings),
  versions: v.exactOptional(v.array(version)),
  corrections: v.exactOptional(v.array(correction)),
  source,
});

/** One person of a corpus file. */
export const personSchema = v.looseObject({
  id: personId,
  name: v.string(),
  names: strings,
  ids: v.exactOptional(
    v.looseObject({
      orcid: v.exactOptional(v.string()),
      openalex: v.exactOptional(v.string()),
      dblp: v.exactOptional(v.string()),
      s2: v.exactOptional(v.string()),
      scopus: v.exactOptional(v.string()),
    }),
  ),
});

/** One venue of a corpus file. */
export const venueSchema = v.looseObject({
  id: venueId,
  name: v.string(),
  names: strings,
  kind: v.exactOptional(v.picklist(venueKinds)),
});

/** One citation of a corpus file. */
export const citationSchema = v.looseObject({
  citing: workId,
  cited: workId,
  evidence: v.array(v.looseObject({ level: v.string(), text: v.string() })),
});

/** One join of spellings in a corpus file. */
export const joinSchema = v.looseObject({ person: personId, names: strings, evidence: strings });

/** One question about two people of a corpus file. */
export const questionSchema = v.looseObject({
  a: personId,
  b: personId,
  score: v.number(),
  evidence: strings,
  against: strings,
});

/** One work outside a corpus file. */
export const outsideSchema = v.looseObject({
  id: id('o:'),
  text: v.string(),
  title: v.exactOptional(v.string()),
  firstAuthor: v.exactOptional(v.string()),
  year: v.exactOptional(v.number()),
  ids,
  citedBy: v.array(workId),
});

/** One diagnostic in a corpus file. */
export const diagnosticSchema = v.looseObject({
  severity: v.picklist(severities),
  code: v.string(),
  message: v.string(),
  file: v.string(),
  line: v.nullable(line),
});

/** The file itself, before its parts are looked at one by one. */
export const fileSchema = v.looseObject({
  format: v.literal('coterie-corpus'),
  version: v.literal(1),
  owner: v.nullable(personId),
  works: v.array(v.unknown()),
  people: v.array(v.unknown()),
  venues: v.array(v.unknown()),
  citations: v.array(v.unknown()),
  joins: v.exactOptional(v.array(v.unknown())),
  questions: v.exactOptional(v.array(v.unknown())),
  outside: v.exactOptional(v.array(v.unknown())),
  diagnostics: v.array(v.unknown()),
});
