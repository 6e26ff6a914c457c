import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareKeys } from '../../../src/core/clean/versions/shared-keys.ts';

it('finds everything that shares a key with something else', () => {
  const keys = fc.array(fc.constantFrom('doi:1', 'doi:2', 'title:a', 'title:b', 'by:x'), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(keys), (things) => {
      const shared = shareKeys(things, (thing) => [...new Set(thing)]);
      things.forEach((thing, i) => {
        const has = thing.some((key) => things.some((other, j) => j !== i && other.includes(key)));
        if (has) expect(shared[i]).toBe(1);
      });
    }),
  );
});

it('leaves nearly everything out that shares none', () => {
  const things = Array.from({ length: 5000 }, (_, i) => [`title:${i}`, `doi:10.1000/${i}`]);
  const shared = shareKeys(things, (keys) => keys);
  expect(shared.filter((one) => one === 1).length).toBeLessThan(1000);
});
