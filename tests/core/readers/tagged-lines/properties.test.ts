import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers } from '#core/readers';
import { namesOf, readText } from './reading.ts';

const word = fc.string({
  unit: fc.constantFrom(...'abcdefgéüñłøżкж'),
  minLength: 2,
  maxLength: 8,
});
const capital = word.map((text) => `Q${text}`);
const person = fc.record({
  family: fc.oneof(
    capital,
    capital.map((text) => `van der ${text}`),
    fc.tuple(capital, capital).map(([a, b]) => `${a}-${b}`),
  ),
  given: fc.oneof(
    capital,
    capital.map((text) => `${text} E.`),
    fc.constant('J. P.'),
  ),
  suffix: fc.constantFrom('', '', 'Jr.', 'III'),
});
/** Words that would be tags if they stood alone at the start of a line. */
const titleWord = fc.oneof(
  word,
  fc.constantFrom('TY', 'ER-positive', '%0', 'PMID', '-', 'ER', 'a < b'),
);
const entry = fc.record({
  title: fc
    .array(titleWord, { minLength: 2, maxLength: 9 })
    .map((words) => ['On', ...words, 'end'].join(' ')),
  people: fc.uniqueArray(person, { minLength: 1, maxLength: 5, selector: (one) => one.family }),
  venue: fc.tuple(capital, word).map((words) => words.join(' ')),
  year: fc.integer({ min: 1500, max: 2100 }),
  doi: word.map((text) => `10.1000/${text.replace(/[^a-z]/g, 'x')}`),
  keywords: fc.uniqueArray(capital, {
    minLength: 2,
    maxLength: 4,
    selector: (one) =>
      one.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[łø]/g, 'o'),
  }),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
type Person = Entry['people'][number];

const indexed = ({ family, given, suffix }: Person) =>
  [family, given, suffix].filter((part) => part !== '').join(', ');
const shown = ({ family, given, suffix }: Person) =>
  [given, family, suffix].filter((part) => part !== '').join(' ');

/** A title broken into lines, the later ones indented as the format has it. */
const wrapped = (title: string, indent: string) =>
  title.split(' ').reduce((text, one, i) => text + (i % 4 === 3 ? `\n${indent}` : ' ') + one);

const writers: readonly (readonly [string, (one: Entry) => string])[] = [
  [
    'ris',
    (one) =>
      [
        'TY  - JOUR',
        ...one.people.map((person) => `AU  - ${indexed(person)}`),
        `TI  - ${wrapped(one.title, '      ')}`,
        `JO  - ${one.venue}`,
        `PY  - ${one.year}///`,
        ...one.keywords.map((text) => `KW  - ${text}`),
        `DO  - ${one.doi}`,
        'ER  - ',
        '',
      ].join('\n'),
  ],
  [
    'endnote-tagged',
    (one) =>
      [
        '%0 Journal Article',
        ...one.people.map((person) => `%A ${indexed(person)}`),
        `%T ${one.title}`,
        `%J ${one.venue}`,
        `%D ${one.year}`,
        ...one.keywords.map((text) => `%K ${text}`),
        `%R ${one.doi}`,
        '',
      ].join('\n'),
  ],
  [
    'nbib',
    (one) =>
      [
        'PMID- 1',
        `DP  - ${one.year} Nov-Dec`,
        `TI  - ${wrapped(one.title, '      ')}.`,
        `LID - ${one.doi} [doi]`,
        ...one.people.flatMap((person) => [`FAU - ${indexed(person)}`, 'AU  - X Y']),
        `JT  - ${one.venue}`,
        ...one.keywords.map((text) => `OT  - ${text}`),
        '',
      ].join('\n'),
  ],
  [
    'web-of-science',
    (one) =>
      [
        'PT J',
        `AF ${one.people.map(indexed).join('\n   ')}`,
        `TI ${wrapped(one.title, '   ')}`,
        `SO ${one.venue}`,
        `DE ${one.keywords.join('; ')}`,
        `PY ${one.year}`,
        `DI ${one.doi}`,
        'ER',
        '',
      ].join('\n'),
  ],
];

describe('what is written in a format is read back', () => {
  it.each(writers)('%s', (_, written) => {
    const list = fc.uniqueArray(entry, { minLength: 1, maxLength: 5, selector: (one) => one.doi });
    fc.assert(
      fc.property(list, fc.constantFrom('\n', '\r\n', '\r'), (entries, eol) => {
        const { drafts, diagnostics } = readText(
          entries.map(written).join('\n').replaceAll('\n', eol),
        );
        expect(diagnostics).toEqual([]);
        expect(
          drafts.map((draft) => ({ ...draft, authors: namesOf(draft), source: null })),
        ).toEqual(
          entries.map(
            (one) =>
              expect.objectContaining({
                title: one.title,
                authors: one.people.map(shown),
                venue: one.venue,
                year: one.year,
                keywords: one.keywords,
                ids: expect.objectContaining({ doi: one.doi }) as unknown,
                type: 'article',
              }) as unknown,
          ),
        );
      }),
      { numRuns: 600 },
    );
  });
});

describe('damage to one entry leaves the others', () => {
  const sound = (title: string): Entry => ({
    title,
    people: [{ family: 'Lovelace', given: 'Ada', suffix: '' }],
    venue: 'Journal of Tests',
    year: 2019,
    doi: `10.1000/${title.length}`,
    keywords: ['engines', 'looms'],
  });
  it.each(writers)('%s', (_, written) => {
    const [before, damaged, after] = ['The first of all', 'The damaged one', 'The last'].map(
      (title) => written(sound(title)),
    ) as [string, string, string];
    const cut = fc.tuple(fc.nat(damaged.length), fc.nat(30), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(cut, ([at, length, put]) => {
        // What is broken is within the entry: its own opening and closing lines stay.
        const lines = damaged.trimEnd().split('\n');
        const inner = lines.slice(1, -1).join('\n');
        const broken = inner.slice(0, at) + put.replace(/[\n\r]/g, '') + inner.slice(at + length);
        const text = [before, [lines[0], broken, lines.at(-1), ''].join('\n'), after].join('\n');
        const { drafts, diagnostics } = readText(text);
        const titles = drafts.map((draft) => draft.title);
        expect(titles[0]).toBe('The first of all');
        expect(titles.at(-1)).toBe('The last');
        const told = diagnostics.some((one) => one.severity === 'error');
        expect(drafts.length === 3 || told).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

it('nothing in any text makes a reader of tagged lines throw', () => {
  const ids = new Set(writers.map(([id]) => id));
  const piece = fc.oneof(
    fc.constantFrom(
      ...['TY  - JOUR', 'ER  - ', 'TI  - x', 'AU  - ,', 'PMID- 1', 'FAU -', 'AD  - a@b', '%0 Book'],
      ...[
        '%T x',
        '%A ,,',
        'PT J',
        'ER',
        'EF',
        'FN x',
        'CR A, 1',
        'C1 [',
        'OI a/b',
        'PT\tTI\tAU\tSO',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('\n');
      for (const reader of readers.filter((one) => ids.has(one.id))) {
        const { diagnostics, ...reading } = reader.read(text, 'x');
        if (reading.kind !== 'drafts') throw new Error('tagged lines give drafts');
        const fatal = diagnostics.some((one) => one.severity === 'fatal');
        expect(fatal).toBe(reading.drafts.length === 0);
        for (const draft of reading.drafts) expect(draft.title).not.toBe('');
      }
    }),
  );
});
