import { readFileSync } from 'node:fs';
import type { Diagnostic, Draft } from '#core/model';
import { readSource } from '#core/readers';

/** The drafts and diagnostics of a text. */
export function readText(text: string, file = 'list.txt') {
  return drafts(new TextEncoder().encode(text), file);
}

/** The drafts and diagnostics of a fixture, read as a file of another name. */
export function readFixture(path: string) {
  return drafts(new Uint8Array(readFileSync(`tests/fixtures/${path}`)), 'list.txt');
}

function drafts(bytes: Uint8Array, file: string) {
  const reading = readSource(bytes, file);
  if (reading.kind !== 'drafts') throw new Error('tagged lines give drafts');
  return reading;
}

/** Each draft as `title; authors; venue; year; type`. */
export function linesOf(reading: { readonly drafts: readonly Draft[] }): readonly string[] {
  return reading.drafts.map((draft) =>
    [
      draft.title,
      namesOf(draft).join(', '),
      draft.venue ?? '-',
      draft.year ?? '-',
      draft.type ?? '-',
    ].join('; '),
  );
}

export function namesOf(draft: Draft | undefined): readonly string[] {
  return (draft?.authors ?? []).map((author) => author.name);
}

/** Each diagnostic as `severity code line`. */
export function told({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  return diagnostics.map((one) => `${one.severity} ${one.code} ${one.line ?? '-'}`);
}
