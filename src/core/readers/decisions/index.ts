import * as v from 'valibot';
import {
  type Diagnostic,
  noDecisions,
  type PersonDecision,
  type Reading,
  type WorkDecision,
} from '#core/model';
import { defineReader, refused } from '../reader.ts';
import { salvaged } from '../json-source/index.ts';
import { createReport } from '../report.ts';
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

/** The lists of the file, each with what is in it. */
const lists = { people: 'decision', works: 'decision' };

function hasNone({ people, works }: v.InferOutput<typeof fileSchema>): boolean {
  return people.length + works.length === 0;
}

function readDecisions(text: string, file: string): Reading {
  const json = parseJson(text);
  if (!json.ok && json.code !== 'syntax') return refused(file, json.code, json.message);
  const report = createReport(file);
  const value = json.ok ? json.value : salvaged(text, lists, report);
  const shell = v.safeParse(fileSchema, value);
  if (!json.ok && (!shell.success || hasNone(shell.output))) {
    return refused(file, json.code, json.message);
  }
  if (!shell.success) {
    const { version } = (value ?? {}) as { readonly version?: unknown };
    if (typeof version === 'number' && version > 1) {
      const message =
        `these decisions were made by a newer version of Coterie (format version ${version}; ` +
        `this one reads 1): update Coterie, or save them again with this one`;
      return refused(file, 'newer-version', message);
    }
    const message = `this is no file of decisions of version 1: ${shell.issues[0].message}`;
    return refused(file, 'invalid-decisions', message);
  }
  const diagnostics: Diagnostic[] = [...report.diagnostics()];
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
