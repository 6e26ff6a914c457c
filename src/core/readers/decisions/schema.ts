import * as v from 'valibot';
import { safeUrl } from '../text/index.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(5000));
const texts = v.array(text);
const year = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2200)));
const ids = v.record(v.string(), text);
const workRef = v.object({ title: v.string(), year, ids });
const personRef = v.object({ name: text, works: v.exactOptional(v.array(workRef)) });
const url = v.pipe(
  text,
  v.check((one) => safeUrl(one) !== null, 'no web address'),
);
const reference = v.object({
  text: v.pipe(v.string(), v.maxLength(5000)),
  ids,
  title: v.exactOptional(text),
  firstAuthor: v.exactOptional(text),
  year: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2200))),
  venue: v.exactOptional(text),
  volume: v.exactOptional(text),
  page: v.exactOptional(text),
});
const change = {
  year: v.exactOptional(year),
  venue: v.exactOptional(v.nullable(text)),
  authors: v.exactOptional(texts),
  links: v.exactOptional(v.array(v.object({ label: v.string(), url }))),
};

/** One decision about people. */
export const personDecisionSchema = v.variant('kind', [
  v.object({ kind: v.literal('join'), people: v.tuple([personRef, personRef]) }),
  v.object({ kind: v.literal('apart'), people: v.tuple([personRef, personRef]) }),
  v.object({ kind: v.literal('split'), names: texts, works: v.array(workRef) }),
  v.object({ kind: v.literal('name'), person: personRef, name: text }),
]);

/** One decision about works. */
export const workDecisionSchema = v.variant('kind', [
  v.object({
    kind: v.literal('edit'),
    work: workRef,
    change: v.object({ title: v.exactOptional(text), ...change }),
  }),
  v.object({ kind: v.literal('omit'), work: workRef }),
  v.object({ kind: v.literal('add'), work: v.object({ title: text, ...change }) }),
  v.object({
    kind: v.literal('references'),
    work: workRef,
    references: v.array(v.union([text, reference])),
  }),
  v.object({ kind: v.literal('not-cited'), work: workRef, cited: workRef }),
]);

/** The file itself, before its parts are looked at one by one. */
export const fileSchema = v.object({
  format: v.literal('coterie-decisions'),
  version: v.literal(1),
  people: v.array(v.unknown()),
  works: v.array(v.unknown()),
});
