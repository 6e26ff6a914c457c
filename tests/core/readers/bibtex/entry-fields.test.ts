import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fields } from '../../../../src/core/readers/bibtex/entry-fields.ts';
import { FieldTable } from '../../../../src/core/readers/bibtex/field-table.ts';

/** More names than have a bit of their own, some of which begin others. */
const names = Array.from(
  { length: 45 },
  (_, i) => `${['Note', 'note', 'url', 'url-of'][i % 4]!}${i}`,
);
const entries = fc.array(
  fc.uniqueArray(fc.constantFrom(...names), {
    minLength: 1,
    maxLength: 45,
    selector: (name) => name.toLowerCase(),
  }),
  { minLength: 1, maxLength: 8 },
);

it('an entry has its own fields and no others, in whatever order and case they stand', () => {
  fc.assert(
    fc.property(entries, (lists) => {
      const written = lists.flat();
      const text = written.map((name, i) => `${name}=${i};`).join('');
      const table = new FieldTable(text);
      let at = 0;
      let count = 0;
      const all = lists.map((list) => {
        const fields = new Fields(table);
        for (const name of list) {
          const start = at + name.length + 1;
          const end = text.indexOf(';', start);
          expect(fields.add(at, at + name.length, { text, start, end })).toBeNull();
          at = end + 1;
          count += 1;
        }
        return { fields, list, first: count - list.length };
      });
      const lower = names.map((name) => name.toLowerCase());
      for (const { fields, list, first } of all) {
        for (const name of lower) {
          const place = list.findIndex((one) => one.toLowerCase() === name);
          expect(fields.get(name)).toBe(place === -1 ? undefined : String(first + place));
          expect(fields.has(name)).toBe(place !== -1);
        }
        const among = new Set(fields.among(lower));
        for (const name of list) expect(among.has(name.toLowerCase())).toBe(true);
      }
    }),
  );
});

it('what an entry inherits is among its fields though no field of the source is called so', () => {
  const text = 'title=A;';
  const fields = new Fields(new FieldTable(text));
  fields.add(0, 5, { text, start: 6, end: 7 });
  const asked = ['title', 'booktitle'];
  expect(fields.among(asked)).toEqual(['title']);
  fields.set('booktitle', { text, start: 6, end: 7 });
  expect(fields.among(asked)).toEqual(asked);
  expect(fields.get('booktitle')).toBe('A');
});
