import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf } from '../../../src/core/clean/slug.ts';
import { createComparing } from '../../../src/core/clean/versions/same-work.ts';
import { shareKeys, sharedOf } from '../../../src/core/clean/versions/shared-keys.ts';
import { createVenueNames } from '../../../src/core/clean/venue-names.ts';
import { draft } from './drafts.ts';

const hashesOf = (keys: readonly string[], add: (hash: number) => void) =>
  keys.forEach((key) => add(hashOf(key)));

it('finds each key that something else has too', () => {
  const keys = fc.array(fc.constantFrom('doi:1', 'doi:2', 'title:a', 'title:b', 'by:x'), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(keys), (things) => {
      const sets = things.map((thing) => [...new Set(thing)]);
      const shared = shareKeys(sets, hashesOf);
      sets.forEach((own, i) => {
        const found = sharedOf(own, shared[i]!);
        for (const key of own) {
          const has = sets.some((other, j) => j !== i && other.includes(key));
          if (has) expect(found).toContain(key);
        }
      });
    }),
  );
});

it('leaves nearly everything out that shares none', () => {
  const things = Array.from({ length: 5000 }, (_, i) => [`title:${i}`, `doi:10.1000/${i}`]);
  const shared = shareKeys(things, hashesOf);
  expect(shared.filter((one) => one !== 0).length).toBeLessThan(1000);
});

it('finds the last of very many keys of one thing', () => {
  const many = Array.from({ length: 40 }, (_, i) => `doi:${i}`);
  const shared = shareKeys([many, ['doi:39']], hashesOf);
  expect(sharedOf(many, shared[0]!)).toContain('doi:39');
  expect(shared[1]).toBe(1);
});

it('hashes the keys of entries as their texts are: equal keys, equal hashes', () => {
  const { keysOf, hashesOf: of } = createComparing(createVenueNames([]));
  const title = fc.constantFrom(
    'Naïve Looms',
    'naive  LOOMS!',
    'Ωmega',
    '…',
    '',
    'İ 1',
    'i̇1',
    'A­ b',
  );
  const name = fc.constantFrom('Ada Byron', 'A. BYRON', 'Jörg Müller', 'J. Mueller', '李 明');
  const entry = fc.record({
    title,
    authors: fc.array(
      name.map((one) => ({ name: one })),
      { maxLength: 3 },
    ),
    year: fc.constantFrom(null, 1999, 2000),
    ids: fc.constantFrom({}, { doi: '10.1/A' }, { doi: '10.1/a', arxiv: '2001.00001' }),
  });
  fc.assert(
    fc.property(entry, entry, (one, other) => {
      const [a, b] = [one, other].map((made) => {
        const hashes: number[] = [];
        of(draft(made), (hash) => hashes.push(hash));
        return { keys: keysOf(draft(made)), hashes };
      });
      expect(a!.hashes).toHaveLength(a!.keys.length);
      a!.keys.forEach((key, i) => {
        const at = b!.keys.indexOf(key);
        if (at !== -1) expect(b!.hashes[at]).toBe(a!.hashes[i]);
      });
    }),
  );
});
