import {
  type DraftReference,
  type OutsideId,
  type OutsideWork,
  partOf,
  type WorkId,
} from '#core/model';
import { words } from '#core/words';
import { CitedPairs, pairKey } from './cited-pairs.ts';
import { createMatcher, type ReferenceMatch } from './references/match.ts';
import { gatherOutside } from './references/outside.ts';
import { refusedPairs } from './references/refused.ts';
import type { Item, Pass, State } from './state.ts';

/**
 * Matches what the works cite with the works of the corpus: each match is a
 * citation that names its evidence. What matches nothing, or what may be the work
 * that somebody said it is not, is kept as an outside work, most cited first.
 */
export const references: Pass<'references'> = {
  id: 'references',
  effort: 8,
  run(state, progress) {
    const lists = state.items.flatMap((item, i) => listsOf(item, state.works[i]!.id));
    const kept = keptOutside(state);
    if (lists.length + kept.length === 0) return state;
    const refused = refusedPairs(state);
    const pairs = new CitedPairs();
    for (const one of state.citations) pairs.add(one);
    const match = createMatcher(state.items, undefined, partOf(progress, 0, 0.3));
    const outside = gatherOutside();
    const take = (
      citing: WorkId,
      reference: DraftReference,
      entry: (found: ReferenceMatch) => string,
      id?: OutsideId,
    ) => {
      const found = match(reference);
      const cited = found && state.works[found.item]!.id;
      // A list that matches the work itself is the work's own record.
      if (cited === citing) return;
      const isRefused = cited !== null && refused.has(pairKey({ citing, cited }));
      // Surely that work, and said not to be cited: then nothing is.
      if (isRefused && found?.confidence === 'certain') return;
      if (found === null || cited === null || isRefused) {
        outside.add(reference, citing, id);
        return;
      }
      const level = words.evidence.references.level(found.confidence);
      pairs.add({ citing, cited, evidence: [{ level, text: entry(found) }] });
    };
    const say = words.evidence.references;
    for (const { id, text, title, firstAuthor, year, ids, citedBy } of kept) {
      const reference: DraftReference = {
        text,
        ids,
        ...(title === undefined ? {} : { title }),
        ...(firstAuthor === undefined ? {} : { firstAuthor }),
        ...(year === undefined ? {} : { year }),
      };
      for (const citing of citedBy) take(citing, reference, say.kept, id);
    }
    for (const [i, { citing, list, byHand }] of lists.entries()) {
      progress(0.3 + (0.7 * i) / lists.length, 0);
      list.forEach((reference, at) => {
        take(citing, reference, (found) =>
          say.entry({ at: at + 1, of: list.length, byHand }, found),
        );
      });
    }
    return { ...state, citations: pairs.all(), outside: outside.works() };
  },
  changes: (before, after) => after.citations.length - before.citations.length,
};

interface ReferenceList {
  readonly citing: WorkId;
  readonly list: readonly DraftReference[];
  /** Somebody gave it; no source has it. */
  readonly byHand: boolean;
}

function listsOf({ draft, attached }: Item, citing: WorkId): readonly ReferenceList[] {
  const { references: own = [] } = draft;
  return [
    ...(own.length === 0 ? [] : [{ citing, list: own, byHand: false }]),
    ...(attached === undefined ? [] : [{ citing, list: attached, byHand: true }]),
  ];
}

/** The outside works of the corpus files, cited by the works as they are called now. */
function keptOutside(state: State): readonly OutsideWork[] {
  if (state.corpora.every(({ outside }) => outside === undefined)) return [];
  const ids = state.corpora.map(() => new Map<WorkId, WorkId>());
  state.items.forEach(({ kept }, i) => {
    if (kept !== null) ids[kept.corpus]!.set(kept.work.id, state.works[i]!.id);
  });
  return state.corpora.flatMap(({ outside = [] }, index) =>
    outside.map((one) => {
      const citedBy = one.citedBy.flatMap((id) => ids[index]!.get(id) ?? []);
      return { ...one, citedBy };
    }),
  );
}
