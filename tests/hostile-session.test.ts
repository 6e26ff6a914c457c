import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';
import type { Corpus } from '#core/model';
import { readSource } from '#core/readers';
import { oneLine } from '../src/cli/refusal.ts';

interface Session {
  readonly version: number;
  readonly papers: readonly { id: string; title: string; authors?: readonly string[] }[];
  readonly authors: readonly { id: string; name: string }[];
  readonly merges?: readonly unknown[];
}

const textOf = (name: string) => readFileSync(`tests/hostile/session/${name}.json`, 'utf8');
const sessionOf = (name: string) => JSON.parse(textOf(name)) as Session;
const source = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });

/** A session in the words of our own files: its papers as a corpus, its merges as decisions. */
function adapted({ version, papers, authors, merges = [] }: Session) {
  const nameOf = new Map(authors.map(({ id, name }) => [id, name]));
  const corpus = {
    format: 'coterie-corpus',
    version,
    owner: null,
    works: papers.map(({ id, title, authors: ids = [] }, i) => ({
      ...{ id: `w:${id}`, title, year: null, venue: null, type: 'other', links: [], ids: {} },
      authors: ids.map((one) => ({ person: `a:${one}`, name: nameOf.get(one) ?? one })),
      source: { file: 'session', line: i + 1 },
    })),
    people: authors.map(({ id, name }) => ({ id: `a:${id}`, name, names: [name] })),
    ...{ venues: [], citations: [], diagnostics: [] },
  };
  const people = merges.map((merge) => {
    const { from, to } = merge as { from?: unknown; to?: unknown };
    const person = (id: unknown) => ({ name: nameOf.get(id as string) ?? id });
    return { kind: 'join', people: [person(from), person(to)] };
  });
  const decisions = { format: 'coterie-decisions', version: 1, people, works: [] };
  return [
    source('corpus.json', JSON.stringify(corpus)),
    source('decisions.json', JSON.stringify(decisions)),
  ];
}

const codesOf = ({ diagnostics }: Corpus) =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`);

describe('a hostile session, in the words of our own files', () => {
  it.each([
    ['merge-chain-5000', 2, 2, []],
    ['merge-cycle', 2, 2, []],
    ['merge-missing', 2, 2, ['warning bad-decision', 'warning bad-decision']],
    ['ids-collide', 1, 1, []],
    ['proto', 0, 0, []],
  ])('%s does no harm', (name, works, people, codes) => {
    const { corpus } = readCorpus(adapted(sessionOf(name)));
    expect([corpus.works.length, corpus.people.length]).toEqual([works, people]);
    expect(codesOf(corpus).filter((code) => /^(?:warning|error|fatal)/.test(code))).toEqual(codes);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(corpusToJson(readCorpus(adapted(sessionOf(name))).corpus)).toBe(corpusToJson(corpus));
  });

  it('of a newer version is refused, and says so', () => {
    const [corpus] = adapted(sessionOf('future-version'));
    const { diagnostics } = readSource(corpus!.bytes, corpus!.file);
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'newer-version' }]);
    expect(diagnostics[0]?.message).toContain('newer version');
  });

  it('joins of people whom this list has not are kept for another', () => {
    const [, decisions] = adapted(sessionOf('merge-missing'));
    const reading = readSource(decisions!.bytes, decisions!.file);
    expect(reading).toMatchObject({
      kind: 'decisions',
      decisions: {
        people: [
          { people: [{ name: 'nobody' }, { name: 'Ada Lovelace' }] },
          { people: [{ name: 'Ada Lovelace' }, { name: 'nobody' }] },
        ],
      },
    });
  });
});

describe('a hostile file name', () => {
  const names = JSON.parse(readFileSync('tests/hostile/names/filenames.json', 'utf8')) as readonly {
    readonly name: string;
  }[];
  const list = '**On Looms**  \nAda Muster, Bo Exempel  \n_TestConf 2020_\n\n**Alone**\n';

  it.each(names.map(({ name }) => [name]))('%j is a name like another', (file) => {
    const { corpus } = readCorpus([source(file, list)]);
    expect(corpus.works.map(({ title }) => title)).toEqual(['On Looms']);
    expect(corpus.works[0]?.source).toEqual({ file, line: 1 });
    // What a terminal shows of it is one line that steers nothing.
    expect(oneLine(file)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const again = readCorpus([source('x.json', corpusToJson(corpus))]);
    expect(again.corpus.works[0]?.source.file).toBe(file);
  });
});
