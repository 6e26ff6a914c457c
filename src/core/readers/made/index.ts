import * as v from 'valibot';
import { corpusOfField, fieldFormat, fieldLimits, madeField } from '#core/made';
import { partOf, type Progress, type Reading, unheard } from '#core/model';
import { defineReader, refused } from '../reader.ts';
import { parseJson } from '../text/index.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));
const schema = v.object({
  format: v.literal(fieldFormat),
  version: v.literal(1),
  papers: v.pipe(whole, v.minValue(fieldLimits.least), v.maxValue(fieldLimits.most)),
  seed: whole,
});

/** A made-up field, by the two numbers that it is made from. */
export const made = defineReader({
  id: 'made',
  label: 'Made-up field (JSON)',
  extensions: ['json'],
  sniff(text) {
    return /^\s*\{/.test(text) && /"format"\s*:\s*"coterie-made-field"/.test(text) ? 1 : 0;
  },
  read: readMade,
});

function readMade(text: string, file: string, progress: Progress = unheard): Reading {
  const json = parseJson(text);
  if (!json.ok) return refused(file, json.code, json.message);
  const recipe = v.safeParse(schema, json.value);
  if (!recipe.success) {
    const [issue] = recipe.issues;
    const message = `this is no made-up field of version 1 with ${fieldLimits.least} to ${fieldLimits.most} papers: ${issue.message}`;
    return refused(file, 'invalid-field', message);
  }
  const field = madeField(recipe.output, partOf(progress, 0, 0.6));
  const corpus = corpusOfField(field, file, partOf(progress, 0.6, 1));
  return { kind: 'corpus', corpus, diagnostics: [] };
}
