import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReference } from '#core/readers';
import { referenceStrings } from '../../../../src/core/readers/reference-strings/index.ts';

/** What the reader makes of a text, whatever the text looks like. */
function read(text: string) {
  const reading = referenceStrings.read(text, 'a.txt');
  if (reading.kind !== 'drafts') throw new Error('references are drafts');
  return reading;
}

/** A work to be written in some style. */
interface Work {
  readonly people: readonly { readonly family: string; readonly initials: readonly string[] }[];
  readonly title: string;
  readonly venue: string;
  readonly year: number;
  readonly volume: number;
  readonly page: number;
}

const families =
  'Lovelace Babbage Menabrea Jacquard Somerville Faraday Herschel Whewell Plana Müller O’Neill Šimůnek'.split(
    ' ',
  );
const nouns =
  'engines looms cards numbers weaving tables gears notes columns wheels operations'.split(' ');
const joints = 'of for in and with on the from by'.split(' ');
const venues = [
  'Scientific Memoirs',
  'Annals of Silk',
  'Journal of Looms',
  'Philosophical Transactions',
  'Weaving Letters',
];

const person = fc.record({
  family: fc
    .tuple(fc.constantFrom('', '', '', 'van ', 'de la '), fc.constantFrom(...families))
    .map((parts) => parts.join('')),
  initials: fc.array(fc.constantFrom(...'ABCEGKLMPRST'), { minLength: 1, maxLength: 3 }),
});
const title = fc
  .tuple(
    fc.constantFrom('Punched', 'Analytical', 'Weaving', 'Towards', 'Fast'),
    fc.array(fc.tuple(fc.constantFrom(...nouns), fc.constantFrom(...joints)), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.constantFrom(...nouns),
    fc.constantFrom('', '', ': a sketch', ': 12 cases'),
  )
  .map(([first, middle, last, more]) => `${first} ${middle.flat().join(' ')} ${last}${more}`);
const work: fc.Arbitrary<Work> = fc.record({
  people: fc.uniqueArray(person, { minLength: 1, maxLength: 6, selector: (one) => one.family }),
  title,
  venue: fc.constantFrom(...venues),
  year: fc.integer({ min: 1801, max: 2030 }),
  volume: fc.integer({ min: 1, max: 120 }),
  page: fc.integer({ min: 1, max: 1300 }),
});

/** `A, B and C` with the joints of a style. */
function joined(names: readonly string[], comma: string, pair: string, last: string): string {
  if (names.length < 3) return names.join(pair);
  return `${names.slice(0, -1).join(comma)}${last}${names.at(-1)!}`;
}

const dotted = (initials: readonly string[]) => initials.map((one) => `${one}.`).join(' ');

const styles: Readonly<Record<string, (work: Work) => string>> = {
  apa: ({ people, title, venue, year, volume, page }) => {
    const names = people.map((one) => `${one.family}, ${dotted(one.initials)}`);
    return `${joined(names, ', ', ', & ', ', & ')} (${year}). ${title}. ${venue}, ${volume}(2), ${page}–${page + 9}.`;
  },
  ieee: ({ people, title, venue, year, volume, page }) => {
    const names = people.map((one) => `${dotted(one.initials)} ${one.family}`);
    return `${joined(names, ', ', ' and ', ', and ')}, “${title},” ${venue}, vol. ${volume}, no. 2, pp. ${page}–${page + 9}, ${year}.`;
  },
  vancouver: ({ people, title, venue, year, volume, page }) => {
    const names = people.map((one) => `${one.family} ${one.initials.join('')}`);
    return `${names.join(', ')}. ${title}. ${venue}. ${year};${volume}(2):${page}-${page + 9}.`;
  },
  springer: ({ people, title, venue, year, volume, page }) => {
    const names = people.map((one) => `${one.family}, ${dotted(one.initials).replaceAll(' ', '')}`);
    return `${names.join(', ')}: ${title}. ${venue} ${volume}(2), ${page}–${page + 9} (${year})`;
  },
  nature: ({ people, title, venue, year, volume, page }) => {
    const names = people.map((one) => `${one.family}, ${dotted(one.initials)}`);
    return `${joined(names, ', ', ' & ', ' & ')} ${title}. ${venue} ${volume}, ${page}–${page + 9} (${year}).`;
  },
  harvard: ({ people, title, venue, year, volume, page }) => {
    const names = people.map((one) => `${one.family}, ${dotted(one.initials)}`);
    return `${joined(names, ', ', ' and ', ' and ')}, ${year}. ${title}. ${venue}, ${volume}(2), pp. ${page}–${page + 9}.`;
  },
  bibtex: ({ people, title, venue, year, volume, page }) => {
    const names = people.map((one) => `${dotted(one.initials)} ${one.family}`);
    return `${joined(names, ', ', ' and ', ', and ')}. ${title}. ${venue}, ${volume}(2):${page}–${page + 9}, ${year}.`;
  },
};
const style = fc.constantFrom(...Object.keys(styles));

function expected({ people, title, venue, year, volume, page }: Work) {
  return {
    title,
    venue,
    year,
    volume: String(volume),
    page: String(page),
    authors: people.map((one) => ({
      name: `${dotted(one.initials)} ${one.family}`,
      family: one.family,
      given: dotted(one.initials),
    })),
  };
}

describe('any work in any style', () => {
  it.each(Object.keys(styles))('%s reads back the same', (name) => {
    fc.assert(
      fc.property(work, (one) => {
        expect(parseReference(styles[name]!(one))).toMatchObject(expected(one));
      }),
      { numRuns: 300 },
    );
  });

  it('a numbered list reads back the same, in order, with the line of each', () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 2, maxLength: 8 }), style, (works, name) => {
        const text = works.map((one, i) => `[${i + 1}] ${styles[name]!(one)}`).join('\n');
        const { drafts, diagnostics } = read(text);
        expect(diagnostics).toEqual([]);
        expect(drafts).toMatchObject(
          works.map(({ title, year }, i) => ({ title, year, source: { line: i + 1 } })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the references before and after any damage, and never throws', () => {
    const scrap = fc.constantFrom(
      '“',
      '"',
      '(',
      ')',
      '[',
      ',',
      ';',
      '.',
      '&',
      '\t',
      '\0',
      '<b>',
      '&#',
      '1843',
      ' and ',
      'In: ',
      "'".repeat(40),
      '—',
      'https://',
    );
    const [before, after] = [
      '[1] A. Lovelace and C. Babbage. Notes on the engine. Annals of Silk, 3(2):1–9, 1843.',
      '[3] L. Menabrea. A sketch of looms. Annals of Silk, 4(1):1–9, 1844.',
    ];
    const hits = fc.array(fc.tuple(fc.nat(), scrap), { maxLength: 12 });
    fc.assert(
      fc.property(work, style, hits, (one, name, damage) => {
        let middle = styles[name]!(one);
        for (const [where, what] of damage) {
          const at = where % (middle.length + 1);
          middle = middle.slice(0, at) + what + middle.slice(at + (where % 3));
        }
        const { drafts } = read(`${before}\n[2] ${middle}\n${after}`);
        expect(drafts[0]?.title).toBe('Notes on the engine');
        expect(drafts.at(-1)?.title).toBe('A sketch of looms');
        for (const { title, authors } of drafts) {
          for (const text of [title, ...authors.map((author) => author.name)]) {
            expect(text).not.toMatch(/\p{Cc}/u);
            expect(text).toBe(text.trim());
            expect(text).not.toBe('');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('anything at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const reference = parseReference(text);
        for (const { name } of reference.authors) expect(name).not.toBe('');
      }),
    );
  });
});
