import { expect } from 'vitest';
import type { Draft, Reading } from '#core/model';
import { markdown } from '../../../../src/core/readers/markdown/index.ts';

/** What the Markdown reader makes of a text. */
export function read(text: string): Reading & { kind: 'drafts' } {
  const reading = markdown.read(text, 'list.md');
  if (reading.kind !== 'drafts') throw new Error('a Markdown reading holds drafts');
  return reading;
}

/** The only entry of a text; fails where there is another number of them, or one was lost. */
export function only(text: string): Draft {
  const { drafts, diagnostics } = read(text);
  const lost = diagnostics.filter((one) => one.severity === 'error' || one.severity === 'fatal');
  expect(lost).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
}

/** The names of an entry's authors. */
export function names(draft: Draft): readonly string[] {
  return draft.authors.map((author) => author.name);
}

/** The names of those who contributed equally. */
export function equals(draft: Draft): readonly string[] {
  return draft.authors.filter((one) => one.equal).map((one) => one.name);
}
