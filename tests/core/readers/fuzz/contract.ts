import { expect } from 'vitest';
import { decode } from '#core/decode';
import type { Diagnostic, Link, Reading, Source } from '#core/model';

/** What nobody sees and does harm: controls, halves of letters, marks that turn the direction of text. */
const unseen = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/u;

function expectText(text: string, what: string): void {
  expect(text.trim(), what).not.toBe('');
  expect(text, what).not.toMatch(unseen);
}

/** Every address is one a page may link to. */
function expectLinks(links: readonly Link[]): void {
  for (const { url } of links) {
    const { protocol, username, password } = new URL(url);
    expect(['http:', 'https:', 'mailto:']).toContain(protocol);
    expect(username + password).toBe('');
  }
}

/** Whatever the bytes were, the reading holds to the model. */
export function expectReading(reading: Reading, bytes: Uint8Array, file: string): void {
  const lines = decode(bytes, file).text.split('\n').length;
  const inFile = (source: Pick<Source, 'file' | 'line'>) => {
    expect(source.file).toBe(file);
    expect(source.line).toBeGreaterThanOrEqual(1);
    expect(source.line).toBeLessThanOrEqual(lines);
    expect(Number.isInteger(source.line)).toBe(true);
  };
  for (const one of reading.diagnostics) expectDiagnostic(one, file, lines);
  const fatal = reading.diagnostics.filter((one) => one.severity === 'fatal');
  expect(fatal.length).toBeLessThanOrEqual(1);

  switch (reading.kind) {
    case 'drafts':
      if (fatal.length > 0) expect([reading.drafts, reading.citations]).toEqual([[], []]);
      for (const { title, authors, year, venue, links, source, ...rest } of reading.drafts) {
        expectText(title, 'title');
        for (const { name } of authors) expectText(name, 'author');
        if (venue !== null) expectText(venue, 'venue');
        if (year !== null) {
          expect(Number.isInteger(year)).toBe(true);
          expect(year).toBeGreaterThanOrEqual(1000);
          expect(year).toBeLessThanOrEqual(2200);
        }
        expectLinks(links);
        for (const id of Object.values(rest.ids)) expectText(id as string, 'id');
        for (const text of [...rest.notes, ...(rest.keywords ?? [])]) expectText(text, 'note');
        inFile(source);
      }
      for (const { source } of reading.citations) inFile(source);
      for (const { name } of reading.venues ?? []) expectText(name, 'venue');
      return;
    case 'corpus':
      for (const { title, links } of reading.corpus.works) {
        expectText(title, 'title');
        expectLinks(links);
      }
      return;
    case 'network': {
      const { nodes, edges } = reading.network;
      for (const { label, place, weight, line } of nodes) {
        expectText(label, 'label');
        for (const part of place ?? []) expect(Number.isFinite(part)).toBe(true);
        if (weight !== null) expect(weight).toBeGreaterThanOrEqual(0);
        inFile({ file, line });
      }
      for (const { source, target, weight } of edges) {
        expect(nodes[source]).toBeDefined();
        expect(nodes[target]).toBeDefined();
        expect(source).not.toBe(target);
        expect(weight).toBeGreaterThan(0);
        expect(Number.isFinite(weight)).toBe(true);
      }
      return;
    }
    case 'decisions':
      return;
    default:
      reading satisfies never;
  }
}

function expectDiagnostic(one: Diagnostic, file: string, lines: number): void {
  expect(one.file).toBe(file);
  expect(one.code).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/);
  expect(one.message.trim()).not.toBe('');
  if (one.line !== null) {
    expect(one.line).toBeGreaterThanOrEqual(1);
    expect(one.line).toBeLessThanOrEqual(lines);
  }
}

/** What a reading holds, one by one, each with its line where it has one. */
export function itemsOf(
  reading: Reading,
): readonly { readonly line: number | null; readonly item: unknown }[] {
  switch (reading.kind) {
    case 'drafts':
      return [
        ...[...reading.drafts, ...reading.citations].map(({ source, ...item }) => ({
          line: source.line,
          item,
        })),
        ...(reading.venues ?? []).map((item) => ({ line: null, item })),
      ];
    case 'corpus':
      return reading.corpus.works.map((item) => ({ line: null, item }));
    case 'network':
      return (
        reading.network.half?.of === 'ties' ? reading.network.half.ties : reading.network.nodes
      ).map(({ line, ...item }) => ({ line, item }));
    case 'decisions':
      return [...reading.decisions.people, ...reading.decisions.works].map((item) => ({
        line: null,
        item,
      }));
    default:
      return reading satisfies never;
  }
}
