import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';
import type { Diagnostic, Network } from '#core/model';

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
  readonly nodes?: number;
  readonly nodesMin?: number;
  readonly edges?: number;
  readonly error?: string;
}
const manifest = JSON.parse(readFileSync('tests/hostile/manifest.json', 'utf8')) as {
  files: readonly { file: string; attack: string; holds: Holds }[];
};

/** The folders of formats that are read. */
const areNetworks = ['gexf', 'graphml'];
const areRead = ['html', 'md', 'bib', 'ris', 'enw', 'nbib', 'json', 'csv', 'xml', 'zip'];

/** Where the manifest leaves a choice: a body cut in transit keeps the works before the cut. */
const chosen: Readonly<Record<string, Holds>> = {
  'json/openalex-truncated.json': { outcome: 'papers', papers: 1, warnMin: 1 },
  'json/csl-ndjson.json': { outcome: 'papers', papers: 2, warnMin: 1 },
  // A gzipped list is opened, whatever its name.
  'json/gzip-renamed.json': { outcome: 'papers', papers: 1 },
  'json/csl-trailing-garbage.json': { outcome: 'papers', papers: 1, warnMin: 1 },
};

/** The codes a refusal of one of these files may have. */
const refusals =
  'empty no-papers not-recognised unknown-shape syntax too-deep entities too-large damaged-archive no-nodes'.split(
    ' ',
  );

const unseen = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/u;

function holdsAsNetwork(
  networks: readonly Network[],
  diagnostics: readonly Diagnostic[],
  holds: Holds,
): void {
  const fatal = diagnostics.filter((one) => one.severity === 'fatal');
  if (holds.outcome === 'typed-error') {
    expect(networks).toEqual([]);
    expect(fatal).toHaveLength(1);
    expect(['xml-entity', 'too-deep', 'syntax']).toContain(fatal[0]?.code);
    if (holds.error) expect(fatal[0]?.code).toBe(holds.error);
    return;
  }
  expect(fatal).toEqual([]);
  expect(networks).toHaveLength(1);
  const { nodes, edges } = networks[0]!;
  if (holds.nodes !== undefined) expect(nodes).toHaveLength(holds.nodes);
  if (holds.edges !== undefined) expect(edges).toHaveLength(holds.edges);
  expect(nodes.length).toBeGreaterThanOrEqual(holds.nodesMin ?? 1);
  for (const { label, place, weight, attributes } of nodes) {
    for (const part of place ?? []) expect(Math.abs(part)).toBeLessThanOrEqual(1e9);
    if (weight !== null) expect(weight).toBeGreaterThanOrEqual(0);
    for (const text of [label, ...attributes.flatMap(({ name, value }) => [name, value])]) {
      expect(text).not.toMatch(unseen);
    }
  }
  for (const { weight } of edges) expect(weight).toBeGreaterThan(0);
  const warnings = diagnostics.filter((one) => one.severity !== 'info');
  expect(warnings.length).toBeGreaterThanOrEqual(holds.warnMin ?? 0);
}

describe('a hostile file does no harm', () => {
  it.each(manifest.files.map(({ file, attack, holds }) => [file, attack, holds] as const))(
    '%s: %s',
    (file, _, promised) => {
      const holds = chosen[file] ?? promised;
      const bytes = new Uint8Array(readFileSync(`tests/hostile/${file}`));
      const { corpus, read, networks } = readCorpus([{ file, bytes }]);
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
        expect(text).not.toMatch(unseen);
      }

      const fatal = corpus.diagnostics.filter((one) => one.severity === 'fatal');
      if (areNetworks.includes(file.split('/')[0]!)) {
        holdsAsNetwork(networks, corpus.diagnostics, holds);
        return;
      }
      expect(networks).toEqual([]);
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
