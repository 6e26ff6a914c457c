import * as v from 'valibot';
import { type Corpus, type Diagnostic, type Progress, type Reading, unheard } from '#core/model';
import { refused } from '../reader.ts';
import { salvaged } from '../json-source/index.ts';
import { createReport } from '../report.ts';
import { parseJson } from '../text/index.ts';
import { checkReferences } from './references.ts';
import {
  citationSchema,
  diagnosticSchema,
  fileSchema,
  joinSchema,
  outsideSchema,
  personSchema,
  questionSchema,
  venueSchema,
  workSchema,
} from './schema.ts';

/** The version that this program writes and reads. */
const version = 1;

/** The lists of the file, each with what is in it. */
const lists = {
  works: 'work',
  people: 'person',
  venues: 'venue',
  citations: 'citation',
  joins: 'join',
  questions: 'question',
  outside: 'work outside the list',
  diagnostics: 'diagnostic',
};

type Warn = (severity: 'warning' | 'error', code: string, message: string) => void;

/**
 * Reads a corpus file. A part that does not hold to the contract is left out
 * with a diagnostic that names it and what is wrong, and so is one that damage to
 * the text has broken; a file that is not a corpus at all, or of a newer version,
 * is refused.
 */
export function readCorpusFile(text: string, file: string, progress: Progress = unheard): Reading {
  const parsed = parseJson(text);
  if (!parsed.ok && parsed.code !== 'syntax') return refused(file, parsed.code, parsed.message);
  const report = createReport(file);
  const json = parsed.ok ? parsed.value : salvaged(text, lists, report);
  if (isRecord(json) && typeof json['version'] === 'number' && json['version'] > version) {
    const message =
      `this corpus was made by a newer version of Coterie (format version ` +
      `${json['version']}; this one reads version ${version}); update Coterie to open it`;
    return refused(file, 'newer-version', message);
  }
  const shell = v.safeParse(fileSchema, json);
  const isEmpty = !parsed.ok && shell.success && shell.output.works.length === 0;
  if (!parsed.ok && (!shell.success || isEmpty)) return refused(file, 'syntax', parsed.message);
  if (!shell.success) {
    return refused(
      file,
      'invalid-corpus',
      `this is not a valid corpus: ${firstIssue(shell.issues)}`,
    );
  }
  const diagnostics: Diagnostic[] = [...report.diagnostics()];
  const warn: Warn = (severity, code, message) =>
    diagnostics.push({ severity, code, message, file, line: null });
  const { output } = shell;
  const parts = {
    ...output,
    works: valid(workSchema, output.works, 'works', 'error', warn, progress),
    people: valid(personSchema, output.people, 'people', 'warning', warn),
    venues: valid(venueSchema, output.venues, 'venues', 'warning', warn),
    citations: valid(citationSchema, output.citations, 'citations', 'warning', warn),
    ...(output.joins === undefined
      ? {}
      : { joins: valid(joinSchema, output.joins, 'joins', 'warning', warn) }),
    ...(output.questions === undefined
      ? {}
      : { questions: valid(questionSchema, output.questions, 'questions', 'warning', warn) }),
    ...(output.outside === undefined
      ? {}
      : { outside: valid(outsideSchema, output.outside, 'outside', 'warning', warn) }),
    diagnostics: valid(diagnosticSchema, output.diagnostics, 'diagnostics', 'warning', warn),
  };
  // The schemas have checked every id's prefix, which is all that its brand says.
  const corpus = checkReferences(parts as unknown as Corpus, warn);
  return { kind: 'corpus', corpus, diagnostics };
}

function valid<Schema extends v.GenericSchema>(
  schema: Schema,
  items: readonly unknown[],
  name: string,
  severity: 'warning' | 'error',
  warn: Warn,
  progress: Progress = unheard,
): v.InferOutput<Schema>[] {
  return items.flatMap((item, i) => {
    progress(i / items.length, 0);
    const result = v.safeParse(schema, item);
    if (result.success) return [result.output];
    warn(severity, 'invalid-part', `${name}[${i}] was left out: ${firstIssue(result.issues)}`);
    return [];
  });
}

function firstIssue(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0];
  if (issue === undefined) return '';
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
