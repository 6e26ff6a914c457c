import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import type { NodeId } from '#core/model';
import { networkColumns, nodeIndexOf, viewOf, views } from '#core/views';
import { realCorpus } from '../../real-list.ts';
import { harbours } from '../networks.ts';

const graph = linkCorpus(realCorpus);

describe('a node is found by its id', () => {
  it.each(views.map(({ id }) => id))('in the view %s, and by no other', (view) => {
    const columns = viewOf(view).project(graph, { counting: 'full', outside: 30 });
    const index = nodeIndexOf(columns, graph);
    columns.nodes.id.forEach((id, i) => expect(index.get(id)).toBe(i));
    const all = [...realCorpus.works, ...realCorpus.people, ...realCorpus.venues];
    const inView = new Set<NodeId>(columns.nodes.id);
    for (const { id } of all) expect(index.has(id)).toBe(inView.has(id));
    for (const id of ['w:nothing', 'constructor', 'n:1', ''] as NodeId[]) {
      expect(index.get(id)).toBeUndefined();
    }
  });

  it('in a network', () => {
    const columns = networkColumns(harbours);
    const index = nodeIndexOf(columns, null);
    columns.nodes.id.forEach((id, i) => expect(index.get(id)).toBe(i));
    expect(index.has('n:nothing' as NodeId)).toBe(false);
  });
});
