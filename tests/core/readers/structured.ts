import { readFileSync } from 'node:fs';
import type { Draft } from '#core/model';
import { readSource } from '#core/readers';

/** What a text of a structured format gives. */
export function read(text: string, file = 'list') {
  const reading = readSource(new TextEncoder().encode(text), file);
  if (reading.kind !== 'drafts') throw new Error('such a list gives drafts');
  return reading;
}

/** What a fixture gives, and that there is nothing to say about it but the codes. */
export function fixture(path: string) {
  const { drafts, diagnostics } = read(readFileSync(`tests/fixtures/${path}`, 'utf8'), path);
  return { drafts, codes: diagnostics.map(({ severity, code, line }) => [severity, code, line]) };
}

/** The names of a draft's authors. */
export function namesOf(draft: Draft | undefined): readonly string[] {
  return draft?.authors.map((author) => author.name) ?? [];
}
