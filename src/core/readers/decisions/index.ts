import * as v from 'valibot';
import {
  type Diagnostic,
  noDecisions,
  type PersonDecision,
  type Reading,
  type WorkDecision,
} from '#core/model';
import { defineReader, refused } from '../reader.ts';
import { parseJson } from '../text/index.ts';
import { fileSchema, personDecisionSchema, workDecisionSchema } from './schema.ts';

/** The decisions file, version 1: joins, splits, names and corrections by hand. */
export const decisions = defineReader({
  id: 'decisions',
  label: 'Coterie decisions (JSON)',
  extensions: ['json'],
  sniff(text) {
    return /^\s*\{/.test(text) && /"format"\s*:\s*"coterie-decisions"/.test(text) ? 1 : 0;
  },
  read: readDecisions,
});

function readDecisions(text: string, file: string): Reading {
  const json = parseJson(text);
  if (!json.ok) return refused(file, json.code, json.message);
  const shell = v.safeParse(fileSchema, json.value);
  if (!shell.success) {
    const message = `this is no file of decisions of version 1: ${shell.issues[0].message}`;
    return refused(file, 'invalid-decisions', message);
  }
  const diagnostics: Diagnostic[] = [];
  const each = <T>(items: readonly unknown[], name: string, schema: v.GenericSchema): T[] =>
    items.flatMap((item, i) => {
      const result = v.safeParse(schema, item);
      if (result.success) return [result.output as T];
      const message = `${name}[${i}] was left out: it is no decision that this version knows`;
      diagnostics.push({ severity: 'warning', code: 'bad-decision', message, file, line: null });
      return [];
    });
  const { people, works } = shell.output;
  return {
    kind: 'decisions',
    decisions: {
      ...noDecisions,
      people: each<PersonDecision>(people, 'people', personDecisionSchema),
      works: each<WorkDecision>(works, 'works', workDecisionSchema),
    },
    diagnostics,
  };
}
