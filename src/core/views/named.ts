import type { Corpus, NodeId } from '#core/model';
import type { Columns, Shape } from './columns.ts';
import { outsideLabel } from './outside.ts';

/** A projection with the ids and names of its nodes, which the corpus has. */
export function named(shape: Shape, corpus: Corpus): Columns {
  const { kind, item, count } = shape.nodes;
  const { works, people, venues, outside = [] } = corpus;
  const id = new Array<NodeId>(count);
  const label = new Array<string>(count);
  for (let i = 0; i < count; i += 1) {
    const at = item[i]!;
    // By number, as `nodeKinds` has them: this is done for each of many thousand nodes.
    switch (kind[i]) {
      case 0:
        id[i] = works[at]!.id;
        label[i] = works[at]!.title;
        break;
      case 1:
        id[i] = people[at]!.id;
        label[i] = people[at]!.name;
        break;
      case 2:
        id[i] = venues[at]!.id;
        label[i] = venues[at]!.name;
        break;
      default:
        id[i] = outside[at]!.id;
        label[i] = outsideLabel(outside[at]!);
    }
  }
  return { ...shape, nodes: { ...shape.nodes, id, label } };
}
