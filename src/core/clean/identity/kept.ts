import type { PersonId } from '#core/model';
import type { State } from '../state.ts';
import { Cluster } from './cluster.ts';
import { conflicting, idsOf } from './identifiers.ts';
import type { Spellings } from './spellings.ts';

/** The people of the corpus files; two of different files are one where they share a name or an identifier. */
export function keptPeople(state: State, spellings: Spellings): Map<PersonId, Cluster>[] {
  const byKey = new Map<string, Cluster[]>();
  let count = 0;
  return state.corpora.map((corpus, index) => {
    const people = new Map<PersonId, Cluster>();
    for (const person of corpus.people) {
      const names = [...new Set([person.name, ...person.names])].map((name) => spellings.of(name));
      const ids = idsOf(person.ids);
      const keys = [...names.map(({ parts }) => `name:${parts.key}`), ...ids];
      const same = keys.flatMap((key) => byKey.get(key) ?? []);
      let cluster = same.find((one) => !one.corpora.has(index) && !conflicting(one.ids, ids));
      if (cluster === undefined) {
        cluster = new Cluster(count, undefined, 0, { person, corpus: index });
        count += 1;
      }
      cluster.addCorpus(index);
      for (const id of ids) cluster.addId(id);
      for (const key of keys) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [cluster]);
        else known.push(cluster);
      }
      for (const name of names) cluster.spell(name, 0);
      people.set(person.id, cluster);
    }
    return people;
  });
}
