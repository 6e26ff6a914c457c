import fc from 'fast-check';
import { stringify as toToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { stringify as toYaml } from 'yaml';
import { frontMatter } from '../../../../src/core/readers/front-matter/index.ts';

const word = fc
  .stringMatching(/^[A-Z][a-zé]{2,9}$/)
  .filter((text) => !/^(?:Jr|Sr|Iii?|Iv|Others|Anon\w*)$/i.test(text));
const phrase = fc.array(word, { minLength: 2, maxLength: 7 }).map((words) => words.join(' '));
const work = fc.record({
  title: fc
    .tuple(phrase, fc.constantFrom('', ': 12 "cases"', ' & more', ' #1', " it's", ' – a study'))
    .map((parts) => parts.join('')),
  authors: fc.array(
    fc
      .tuple(word, word, fc.constantFrom('', 'van der '))
      .map(([given, family, particle]) => `${given} ${particle}${family}`),
    { minLength: 1, maxLength: 6 },
  ),
  publication: phrase.map((text) => `*${text}*`),
  year: fc.integer({ min: 1900, max: 2030 }),
  doi: fc.stringMatching(/^10\.\d{4}\/[a-z0-9]{3,9}$/),
});
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never;

const fields = ({ year, ...rest }: Work) => ({ ...rest, date: `${year}-02-03` });
const expected = ({ title, authors, publication, year, doi }: Work) => ({
  title,
  authors: authors.map((name) => ({ name })),
  venue: publication.slice(1, -1),
  year,
  ids: { doi },
});
function read(text: string) {
  const reading = frontMatter.read(text, 'a.md');
  if (reading.kind !== 'drafts') throw new Error('pages are drafts');
  return reading;
}

describe('any publication', () => {
  it('in YAML and TOML reads back the same', () => {
    fc.assert(
      fc.property(work, fc.boolean(), (one, yaml) => {
        const fence = yaml ? '---' : '+++';
        const source = yaml ? toYaml(fields(one)) : toToml(fields(one));
        const text = `${fence}\n${source}${source.endsWith('\n') ? '' : '\n'}${fence}\n\nAbstract.\n`;
        expect(frontMatter.sniff(text, 'x')).toBeGreaterThan(0.9);
        const { drafts, diagnostics } = read(text);
        expect(diagnostics).toEqual([]);
        expect(drafts).toMatchObject([expected(one)]);
      }),
    );
  });

  it('in a list of YAML reads back the same, in order', () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 8 }), fc.boolean(), (works, keyed) => {
        const list = works.map(fields);
        const text = toYaml(keyed ? { 'selected papers': list } : list);
        expect(frontMatter.sniff(text, 'x')).toBeGreaterThan(0.7);
        const { drafts, diagnostics } = read(text);
        expect(diagnostics).toEqual([]);
        expect(drafts).toMatchObject(works.map(expected));
      }),
    );
  });

  it('keeps the items before and after any damage, and never throws', () => {
    const scrap = fc.constantFrom(
      '[',
      ']',
      '{',
      '"',
      "'",
      ':',
      '- ',
      '&a ',
      '*a ',
      '!!x ',
      '|',
      '\t',
      '\0',
      '#',
      '%',
      '@',
      '`',
      ',',
    );
    const hits = fc.array(fc.tuple(fc.nat(), scrap), { maxLength: 10 });
    const edge = (title: string) => `- title: ${title}\n  authors: [Ada Lovelace]\n`;
    fc.assert(
      fc.property(work, hits, (one, damage) => {
        let middle = toYaml([fields(one)]);
        for (const [where, what] of damage) {
          const at = 2 + (where % (middle.length - 2));
          middle = middle.slice(0, at) + what + middle.slice(at);
        }
        const { drafts } = read(`${edge('Before')}${middle}\n${edge('After')}`);
        expect(drafts[0]?.title).toBe('Before');
        expect(drafts.at(-1)?.title).toBe('After');
      }),
    );
  });

  it('anything at all is read without a throw', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.constantFrom('', '---\n', '+++\n'),
        (text, fence) => {
          read(`${fence}${text}\n${fence}`);
        },
      ),
    );
  });
});
