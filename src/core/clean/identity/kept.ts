import type { PersonId } from '#core/model';
import type { State } from '../state.ts';
import { type Cluster, newCluster, withOne } from './cluster.ts';
import { conflicting, idsOf } from './identifiers.ts';
import { partsOf } from './names.ts';

/** The people of the corpus files; two of different files are one where they share a name or an identifier. */
export function keptPeople(state: State): Map<PersonId, Cluster>[] {
  const byKey = new Map<string, Cluster[]>();
  return state.corpora.map((corpus, index) => {
    const people = new Map<PersonId, Cluster>();
    for (const person of corpus.people) {
      const names = [...new Set([person.name, ...person.names])];
      const ids = idsOf(person.ids);
      const keys = [...names.map((name) => `name:${partsOf(name).key}`), ...ids];
      const same = keys.flatMap((key) => byKey.get(key) ?? []);
      const free = same.find((one) => !one.corpora.has(index) && !conflicting(one.ids, ids));
      const cluster = free ?? newCluster({ person, corpus: index }, new Set());
      cluster.corpora = withOne(cluster.corpora, index);
      for (const id of ids) cluster.ids = withOne(cluster.ids, id);
      for (const key of keys) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [cluster]);
        else known.push(cluster);
      }
      for (const name of names) cluster.spellings.add(name, 0);
      people.set(person.id, cluster);
    }
    return people;
  });
}
