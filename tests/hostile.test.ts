import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';

interface Holds {
  readonly outcome: string;
  readonly papers?: number;
  readonly papersMin?: number;
  readonly titles?: readonly string[];
  readonly notTitles?: readonly string[];
  readonly titlesContain?: readonly string[];
  readonly authorsOf?: Readonly<Record<string, number>>;
  readonly authorsDistinct?: number;
  readonly warnMin?: number;
  readonly maxMs?: number;
}
const manifest = JSON.parse(readFileSync('tests/hostile/manifest.json', 'utf8')) as {
  files: readonly { file: string; attack: string; holds: Holds }[];
};

/** The folders of formats that are read. */
const areRead = ['md', 'html', 'bib', 'ris', 'enw', 'nbib', 'json', 'csv'];

/** Where the manifest leaves a choice: a body cut in transit keeps the works before the cut. */
const chosen: Readonly<Record<string, Holds>> = {
  'json/openalex-truncated.json': { outcome: 'papers', papers: 1, warnMin: 1 },
  'json/csl-ndjson.json': { outcome: 'papers', papers: 2, warnMin: 1 },
  'json/csl-trailing-garbage.json': { outcome: 'papers', papers: 1, warnMin: 1 },
};

/** The codes a refusal of one of these files may have. */
const refusals = ['empty', 'no-papers', 'not-recognised', 'unknown-shape', 'syntax', 'too-deep'];

describe('a hostile file does no harm', () => {
  it.each(manifest.files.map(({ file, attack, holds }) => [file, attack, holds] as const))(
    '%s: %s',
    (file, _, promised) => {
      const holds = chosen[file] ?? promised;
      const bytes = new Uint8Array(readFileSync(`tests/hostile/${file}`));
      const { corpus, read } = readCorpus([{ file, bytes }]);
      const json = corpusToJson(corpus);

      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      expect(corpusToJson(readCorpus([{ file, bytes }]).corpus)).toBe(json);
      const back = readCorpus([{ file: 'x.json', bytes: new TextEncoder().encode(json) }]);
      expect(corpusToJson(back.corpus)).toBe(json);
      for (const { url } of corpus.works.flatMap((work) => work.links)) {
        const { protocol, username, password } = new URL(url);
        expect(['http:', 'https:', 'mailto:']).toContain(protocol);
        expect(username + password).toBe('');
      }
      const texts = [
        ...corpus.works.flatMap((work) => [work.title, ...work.authors.map((one) => one.name)]),
        ...corpus.venues.map((venue) => venue.name),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/u);
      }

      const fatal = corpus.diagnostics.filter((one) => one.severity === 'fatal');
      // Formats that are not read yet are refused; the others must hold to the manifest.
      if (!areRead.includes(file.split('/')[0]!)) {
        expect(read).toBe(0);
        expect(fatal).toHaveLength(1);
        expect(refusals).toContain(fatal[0]?.code);
        return;
      }
      const either = holds.outcome === 'papers-or-typed-error' && fatal.length > 0;
      if (holds.outcome === 'typed-error' || either) {
        expect(corpus.works).toEqual([]);
        expect(fatal).toHaveLength(1);
        expect(refusals).toContain(fatal[0]?.code);
        return;
      }
      if (holds.outcome === 'papers-or-typed-error' && corpus.works.length === 0) {
        expect(fatal).toHaveLength(1);
        expect(refusals).toContain(fatal[0]?.code);
        return;
      }
      expect(fatal).toEqual([]);
      if (holds.papers !== undefined) expect(corpus.works).toHaveLength(holds.papers);
      expect(corpus.works.length).toBeGreaterThanOrEqual(holds.papersMin ?? 0);
      const titles = corpus.works.map((work) => work.title);
      for (const title of holds.titles ?? []) expect(titles).toContain(title);
      for (const title of holds.notTitles ?? []) expect(titles).not.toContain(title);
      for (const [title, count] of Object.entries(holds.authorsOf ?? {})) {
        expect(corpus.works.find((work) => work.title === title)?.authors).toHaveLength(count);
      }
      for (const title of holds.titlesContain ?? []) {
        expect(corpus.works.some((work) => work.title.includes(title))).toBe(true);
      }
      if (holds.authorsDistinct !== undefined) {
        expect(corpus.people).toHaveLength(holds.authorsDistinct);
      }
      const warnings = corpus.diagnostics.filter((one) => one.severity !== 'info');
      expect(warnings.length).toBeGreaterThanOrEqual(holds.warnMin ?? 0);
    },
  );
});
