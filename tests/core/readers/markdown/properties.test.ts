import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft } from '#core/model';
import { readSource } from '#core/readers';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Words that mean nothing to Markdown and are no years, separators or remarks. */
const word = fc.string({
  unit: fc.constantFrom(...'abcdefgéüñłøÅŻКж'),
  minLength: 2,
  maxLength: 7,
});
const capital = word.map((text) => `Q${text}`);
const name = fc
  .tuple(capital, fc.constantFrom('', ' E.', ' Q'), capital)
  .map(([a, b, c]) => `${a}${b} ${c}`);
const entry = fc.record({
  title: fc.array(word, { minLength: 4, maxLength: 8 }).map((words) => words.join(' ')),
  names: fc.uniqueArray(name, { minLength: 2, maxLength: 6 }),
  venue: capital,
  year: fc.integer({ min: 1900, max: 2100 }),
  note: fc.constantFrom('oral', 'Demo Track', 'Best paper award', ''),
  labels: fc.uniqueArray(word, { maxLength: 4 }),
});
const layout = fc.record({
  lineEnd: fc.constantFrom('  \n', '\\\n', '<br>\n', ' <br/>\n'),
  bold: fc.constantFrom(['**', '**'], ['__', '__'], ['<b>', '</b>'], ['<strong>', '</strong>']),
  venue: fc.constantFrom(
    ['<span style="color:green; font-style:italic">', '</span>'],
    ['*', '*'],
    ['_', '_'],
    ['<i>', '</i>'],
    ['', ''],
  ),
  mark: fc.constantFrom(' \\*', '\\*', '†', '<sup>*</sup>', '\\ \\*'),
  pipes: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n', '\r'),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** The entry in Markdown; the first author is set apart, the first two contributed equally. */
function rendered(one: Entry, by: Layout): string {
  const [bold, unbold] = by.bold as [string, string];
  const [open, close] = by.venue as [string, string];
  const authors = one.names.map(
    (text, i) => (i === 0 ? `${bold}${text}${unbold}` : text) + (i < 2 ? by.mark : ''),
  );
  const note = one.note === '' ? '' : ` (${one.note})`;
  const link = (label: string) => `[${label}](https://a.example/${encodeURIComponent(label)})`;
  const links = one.labels.map((label) => (by.pipes ? `| ${link(label)}` : link(label))).join('\n');
  return [
    `${bold}${one.title}${unbold}`,
    authors.join(', '),
    `${open}${one.venue} ${one.year}${note}${close}`,
    ...(links === '' ? [] : [links]),
  ].join(by.lineEnd);
}

function expected(one: Entry, line: number): Draft {
  return {
    title: one.title,
    authors: one.names.map((text, i) => ({
      name: text,
      ...(i === 0 ? { emphasised: true } : {}),
      ...(i < 2 ? { equal: true } : {}),
    })),
    venue: one.venue,
    year: one.year,
    notes: one.note === '' ? [] : [one.note],
    links: one.labels.map((label) => ({
      label,
      url: `https://a.example/${encodeURIComponent(label)}`,
    })),
    ids: {},
    source: { file: 'list.md', line },
  };
}

it('reads back any list it is written in any of the ways it knows, with the line of each entry', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), layout, (entries, by) => {
      let text =
        '---\ntitle: "Publications"\n---\n\nSee a full list [elsewhere](https://b.example/).\n\n';
      const drafts: Draft[] = [];
      for (const one of entries) {
        drafts.push(expected(one, text.split('\n').length));
        text += `${rendered(one, by)}\n\n`;
      }
      const reading = readSource(bytes(text.replaceAll('\n', by.eol)), 'list.md');
      expect(reading).toEqual({ kind: 'drafts', drafts, citations: [], diagnostics: [] });
    }),
    { numRuns: 200 },
  );
});

it('reads any bytes under any name without throwing, and says something where it read nothing', () => {
  const pieces = fc.constantFrom(
    '**',
    '*',
    '__',
    '`',
    '[',
    '](',
    ')',
    '<b>',
    '</b>',
    '<span ',
    '<!--',
    '-->',
    '\n',
    '  \n',
    '\n\n',
    '# ',
    '- ',
    '1. ',
    '---\n',
    '|',
    ',',
    '.',
    ' 2020 ',
    'Ada Lovelace',
    'On Engines',
    '&amp;',
    '\\',
    '<script>',
    '{%',
    '@a{',
    'https://a.example',
    '"',
    "'",
    '\u0000',
    '\u202e',
    '李',
  );
  const soup = fc.array(pieces, { maxLength: 60 }).map((parts) => bytes(parts.join('')));
  fc.assert(
    fc.property(
      fc.oneof(soup, fc.uint8Array({ maxLength: 200 })),
      fc.constantFrom('a.md', 'a.csv', 'a.json', 'a'),
      (input, file) => {
        const reading = readSource(input, file);
        const count =
          reading.kind === 'corpus'
            ? reading.corpus.works.length
            : reading.kind === 'drafts'
              ? reading.drafts.length
              : reading.kind === 'network'
                ? reading.network.nodes.length
                : 0;
        const said = reading.diagnostics.some(
          (one) => one.severity === 'fatal' || one.severity === 'error',
        );
        expect(count > 0 || said).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
