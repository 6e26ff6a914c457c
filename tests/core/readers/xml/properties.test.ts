import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerOf, readers } from '#core/readers';
import { namesOf, read } from '../structured.ts';
import { type Record, record, writers } from './writers.ts';

describe('what is written in XML is read back', () => {
  it.each(writers)('%s', (id, [head, foot], written) => {
    const list = fc.uniqueArray(record, {
      minLength: 1,
      maxLength: 5,
      selector: (one) => one.number,
    });
    fc.assert(
      fc.property(list, (records) => {
        const text = head + records.map(written).join('') + foot;
        expect(readerOf(text, 'x')?.id).toBe(id);
        const { drafts, diagnostics } = read(text);
        expect(diagnostics).toEqual([]);
        expect(
          drafts.map((one) => [
            one.title,
            namesOf(one),
            one.venue,
            one.year,
            one.ids.doi,
            one.type,
          ]),
        ).toEqual(
          records.map((one) => [
            // A title is text: what looks like an end of markup in it is kept as such.
            one.title.replaceAll('&amp;', '&'),
            one.people.map(({ family, given }) => `${given} ${family}`),
            one.venue,
            one.year,
            `10.1000/x${one.number}`,
            'article',
          ]),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('damage to one record leaves the others', () => {
  const sound = (number: number): Record => ({
    title: `Number ${number}`,
    people: [{ family: 'Lovelace', given: 'Ada' }],
    venue: 'Journal of Tests',
    year: 2019,
    number,
  });
  it.each(writers)('%s', (_, [head, foot], written) => {
    const [before, damaged, after] = [1, 2, 3].map((number) => written(sound(number))) as [
      string,
      string,
      string,
    ];
    const cut = fc.tuple(
      fc.nat(damaged.length),
      fc.nat(60),
      fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('<!--', '<![CDATA[', '<?', '</', '<i>', '&', '"', '</style>'),
      ),
    );
    fc.assert(
      fc.property(cut, ([at, length, put]) => {
        const broken = damaged.slice(0, at) + put + damaged.slice(at + length);
        const { drafts, diagnostics } = read(head + before + broken + after + foot);
        const titles = drafts.map((one) => one.title);
        expect(titles[0]).toBe('Number 1');
        expect(titles.at(-1)).toBe('Number 3');
        const told = diagnostics.some((one) => one.severity === 'error');
        // A record whose own opening is gone leaves nothing to tell of.
        const gone = at < 40;
        expect(drafts.length === 3 || told || gone).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

it('nothing in any text makes a reader of XML throw', () => {
  const ids = new Set(writers.map(([id]) => id));
  const piece = fc.oneof(
    fc.constantFrom(
      ...['<record>', '</record>', '<ref-type', '<titles><title>x</title>', '<author a="'],
      ...['<PubmedArticle>', '</PubmedArticle>', '<article key="journals/a/b">', '</article>'],
      ...['<!DOCTYPE a [', ']>', '<!ENTITY a "b">', '&a;', '<!--', '-->', '<![CDATA[', ']]>', '<?'],
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      for (const reader of readers.filter((one) => ids.has(one.id))) {
        const { diagnostics, ...reading } = reader.read(text, 'x');
        if (reading.kind !== 'drafts') throw new Error('XML gives drafts');
        const fatal = diagnostics.some((one) => one.severity === 'fatal');
        expect(fatal).toBe(reading.drafts.length === 0);
        for (const draft of reading.drafts) expect(draft.title).not.toBe('');
      }
    }),
  );
});
