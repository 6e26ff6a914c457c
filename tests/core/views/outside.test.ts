import { describe, expect, it } from 'vitest';
import { pictureOf } from '#core';
import { cleanDrafts } from '#core/clean';
import { linkCorpus, worksOf } from '#core/graph';
import { placementOf, settle } from '#core/layout';
import type { DraftReference } from '#core/model';
import { nodesIn, worksIn } from '#core/query';
import { radiusOf } from '#core/scene';
import { mostCitedOutside, outsideLabel, viewOf, weigh } from '#core/views';
import { draft, reading } from '../clean/drafts.ts';
import { interFaces } from '../scene/inter.ts';

const faces = interFaces();
const ref = (firstAuthor: string, year: number, title: string): DraftReference => {
  return { text: '', ids: {}, title, firstAuthor, year };
};
const saws = ref('Fremd', 1950, 'A General Theory of Saws');
const glue = ref('Leim', 2019, 'Glue and Its Discontents');
const nails = ref('Nagel', 2019, 'Nails Considered Harmful');
const corpus = cleanDrafts([
  reading([
    draft({ title: 'Chairs of Oak and Ash', year: 2018, references: [saws, nails] }, 1),
    draft({ title: 'Tables of Oak and Ash', year: 2019, references: [saws, glue] }, 2),
    draft({ title: 'A Survey of Furniture', year: 2021, references: [saws, glue] }, 3),
  ]),
]);
const graph = linkCorpus(corpus);
const citations = viewOf('citations');
const idsOf = (outside: number) =>
  citations.project(graph, { counting: 'full', outside }).nodes.id.slice(3);

describe('works outside the list among the citations', () => {
  it('are those cited most and at least twice, as many as asked for', () => {
    expect(mostCitedOutside(graph, 9).map((i) => corpus.outside![i]!.title)).toEqual([
      saws.title,
      glue.title,
    ]);
    expect(idsOf(9)).toEqual(['o:a-general-theory-of-saws', 'o:glue-and-its-discontents']);
    expect(idsOf(1)).toEqual(['o:a-general-theory-of-saws']);
    expect(idsOf(0)).toEqual([]);
  });

  it('are those cited once where none is cited twice', () => {
    const once = linkCorpus(
      cleanDrafts([
        reading([draft({ title: 'Chairs of Oak and Ash', references: [saws, nails] })]),
      ]),
    );
    expect(mostCitedOutside(once, 9)).toEqual([0, 1]);
    expect(mostCitedOutside(once, 1)).toEqual([0]);
  });

  it('leave the rest of the view as it is', () => {
    const without = citations.project(graph, { counting: 'full' });
    const { nodes, edges, axis } = citations.project(graph, { counting: 'full', outside: 9 });
    expect(nodes.id.slice(0, 3)).toEqual(without.nodes.id);
    expect(nodes.anchorX.slice(0, 3)).toEqual(without.nodes.anchorX);
    expect(edges.count).toBe(without.edges.count + 5);
    expect(axis).toEqual(without.axis);
  });

  it('weigh the papers that cite them now, and go with them', () => {
    const columns = citations.project(graph, { counting: 'full', outside: 9 });
    const all = weigh(columns, worksIn(corpus, null));
    expect([...all.node.slice(3)]).toEqual([3, 2]);
    const early = worksIn(corpus, { from: 2018, to: 2018 });
    expect([...weigh(columns, early).node.slice(3)]).toEqual([1, 0]);
    const inYears = nodesIn(graph, early);
    expect(inYears.has('o:a-general-theory-of-saws' as never)).toBe(true);
    expect(inYears.has('o:glue-and-its-discontents' as never)).toBe(false);
  });

  it('stand at their year, older ones before the first', () => {
    const { anchorX } = citations.project(graph, { counting: 'full', outside: 9 }).nodes;
    expect(anchorX[4]).toBe(anchorX[1]);
    expect(anchorX[3]).toBeLessThan(anchorX[0]! - 180);
    expect(anchorX[3]).toBeGreaterThan(anchorX[0]! - 180 * 6);
  });

  it('stand on the works that cite them', () => {
    expect([...worksOf(graph, 'o:glue-and-its-discontents' as never)]).toEqual([1, 2]);
  });

  it('are named by author and year, so far as these are known', () => {
    const work = { id: 'o:x' as never, text: 'As written', ids: {}, citedBy: [] };
    expect(outsideLabel({ ...work, title: 'T', firstAuthor: 'Fremd', year: 1950 })).toBe(
      'Fremd 1950: T',
    );
    expect(outsideLabel({ ...work, firstAuthor: 'DE LA CRUZ-ÖL', year: 1950 })).toBe(
      'De La Cruz-Öl 1950: As written',
    );
    expect(outsideLabel({ ...work, firstAuthor: 'WHO' })).toBe('WHO: As written');
    expect(outsideLabel({ ...work, firstAuthor: 'Fremd' })).toBe('Fremd: As written');
    expect(outsideLabel({ ...work, year: 1950 })).toBe('As written');
  });

  it('are placed and drawn hollow, with a line in the legend', () => {
    const options = { view: 'citations', hideOwner: false, seed: 1, outside: 9 } as const;
    const places = settle(
      placementOf(graph, { ...options, pins: new Map(), from: null, radiusOf }),
    );
    expect(places).toHaveLength(10);
    expect(places.every(Number.isFinite)).toBe(true);
    const picture = (outside: number) =>
      pictureOf(
        corpus,
        {
          ...{ view: 'citations', years: null, counting: 'full', hideOwner: false, seed: 1 },
          ...{ width: 800, height: 500, theme: 'light', transparent: false, legend: true },
          ...{ title: null, outside },
        },
        faces,
      ).marks.flatMap((mark) => (mark.type === 'label' ? [mark.text] : []));
    expect(picture(9)).toEqual(expect.arrayContaining(['Fremd 1950', 'Outside the list']));
    expect(picture(0)).not.toContain('Outside the list');
  });
});
