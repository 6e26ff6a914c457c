import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '#core/model';
import { LensState, type Selection } from '../../src/app/state/lens.svelte.ts';

const linkOf = (change: (lens: LensState) => void) => {
  const lens = new LensState();
  change(lens);
  return lens.toLink();
};
const lensOf = (link: string) => {
  const lens = new LensState();
  lens.fromLink(link);
  return lens;
};
const id = (text: string) => text as NodeId;

describe('a link', () => {
  it.each<[string, (lens: LensState) => void]>([
    ['', () => undefined],
    ['view=coauthors', (lens) => lens.show('coauthors')],
    ['years=2020:2024', (lens) => (lens.years = { from: 2020, to: 2024 })],
    ['years=2020', (lens) => (lens.years = { from: 2020, to: 2020 })],
    ['hide-owner=true', (lens) => lens.hide(true)],
    ['spread=2&group=1', (lens) => Object.assign(lens, { spread: 2, group: 1 })],
    ['layout=forceatlas2', (lens) => (lens.layout = 'forceatlas2')],
    ['network=2', (lens) => lens.showNetwork(2)],
    ['select=n:42', (lens) => lens.select(id('n:42'))],
    ['select=a:ion-stoica', (lens) => lens.select(id('a:ion-stoica'))],
    ['camera=1.5%2C-2.0%2C0.750', (lens) => (lens.camera = { x: 1.5, y: -2, scale: 0.75 })],
  ])('is %j for what it says', (link, change) => {
    expect(linkOf(change)).toBe(link);
  });

  it('restores every state it was made from', () => {
    const name = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => !text.includes('~'));
    const selection = fc.oneof(
      fc.constant(null),
      name.map((text) => ({ kind: 'node', id: id(`a:${text}`) }) as const),
      fc
        .tuple(name, name)
        .map(([a, b]) => ({ kind: 'edge', source: id(`a:${a}`), target: id(`a:${b}`) }) as const),
    );
    const years = fc.oneof(
      fc.constant(null),
      fc
        .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 90 }))
        .map(([from, span]) => ({ from, to: from + span })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('everything', 'coauthors', 'citations'),
        years,
        fc.constantFrom('full', 'fractional'),
        fc.boolean(),
        fc.nat(999),
        selection,
        (view, window, counting, hidden, seed, selected) => {
          const lens = new LensState();
          Object.assign(lens, { view, years: window, counting, hideOwner: hidden, seed });
          lens.selection = selected as Selection;
          const again = lensOf(lens.toLink());
          expect(again.toLink()).toBe(lens.toLink());
          expect(again.years).toEqual(window);
          expect(again.selection).toEqual(selected);
        },
      ),
    );
  });

  it.each([
    'camera=1,2',
    'camera=NaN,0,1',
    'camera=0,0,0',
    'camera=0,0,1e999',
    'camera=0,0,1,4',
    'view=__proto__',
    'years=9999:1',
    'seed=-1',
    '%',
    'a'.repeat(20_000),
  ])('that is wrong (%#) is read as the default', (link) => {
    expect(lensOf(link).toLink()).toBe('');
  });
});
