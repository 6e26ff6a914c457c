import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft, DraftAuthor } from '#core/model';
import { readSource } from '#core/readers';
import type { Expected } from './expected.ts';
import { someShapes } from './shapes-1.ts';
import { otherShapes } from './shapes-2.ts';

const folder = new URL('../../../fixtures/list-page/', import.meta.url);

const authorOf = (one: DraftAuthor) =>
  one.name +
  (one.emphasised === true ? '!' : '') +
  (one.equal === true ? '=' : '') +
  (one.corresponding === true ? '@' : '');

/** A draft in the shape of the expectation, with what the expectation does not tell left out. */
function toldOf(draft: Draft | undefined, expected: Expected): readonly unknown[] {
  if (draft === undefined) return [];
  return [
    draft.title,
    draft.authors.map(authorOf).join(', '),
    draft.venue,
    draft.year,
    draft.notes.join('|'),
    draft.links.map((link) => link.label).join('|'),
  ].slice(0, expected.length);
}

describe('a list made by hand is read right in any shape', () => {
  it.each([...someShapes, ...otherShapes])('%s', (file, expected) => {
    const reading = readSource(new Uint8Array(readFileSync(new URL(file, folder))), file);
    const drafts = reading.kind === 'drafts' ? reading.drafts : [];
    const told = expected.map((one, i) => toldOf(drafts[i], one));
    expect(told).toEqual(expected);
    expect(drafts.map((draft) => draft.title)).toEqual(expected.map(([title]) => title));
    const lost = reading.diagnostics.filter((one) => /error|fatal/.test(one.severity));
    expect(lost).toEqual([]);
  });
});

it('two titles by themselves are lost and told, and never one the authors of the other', () => {
  const known = '**On Looms**  \nAda Muster, Bo Exempel  \nTestConf 2021';
  const text = `${known}\n\n**A Title Without Authors**  \n\n**Another List**  \n`;
  const reading = readSource(new TextEncoder().encode(text), 'list.md');
  expect(reading).toMatchObject({
    drafts: [{ title: 'On Looms' }],
    diagnostics: [{ severity: 'error', code: 'no-authors', line: 5 }],
  });
});

it('a title of two words that could be a name is a title where names and a year stand below', () => {
  const text =
    '**On Looms**  \nAda Muster, Bo Exempel  \nTestConf 2021\n\n' +
    '**Straight Chairs**  \nAda Muster, Jo E. Beispiel  \nTestConf 2023\n';
  const reading = readSource(new TextEncoder().encode(text), 'list.md');
  expect(reading).toMatchObject({
    drafts: [{ title: 'On Looms' }, { title: 'Straight Chairs', year: 2023 }],
    diagnostics: [],
  });
});
