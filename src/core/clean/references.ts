import type { Citation, CitationEvidence, DraftReference, OutsideWork, WorkId } from '#core/model';
import { words } from '#core/words';
import { createMatcher, referenceKeys } from './references/match.ts';
import type { Pass } from './state.ts';

/** An outside work while its citations are gathered. */
interface Gathering {
  reference: DraftReference;
  readonly citedBy: Set<WorkId>;
}

/**
 * Matches what the works cite with the works of the corpus: each match is a
 * citation that names its evidence. What matches nothing is kept as an outside
 * work, most cited first.
 */
export const references: Pass<'references'> = {
  id: 'references',
  effort: 8,
  run(state, progress) {
    if (!state.items.some(({ draft }) => draft.references !== undefined)) return state;
    const match = createMatcher(state.items, state.venueNames);
    const pairs = new Map(
      state.citations.map((one) => [`${one.citing}\n${one.cited}`, one] as const),
    );
    const outside = new Map<string, Gathering>();
    const all = new Set<Gathering>();
    state.items.forEach((item, i) => {
      progress(i / state.items.length, 0);
      const citing = state.works[i]!.id;
      item.draft.references?.forEach((reference, at, list) => {
        const found = match(reference);
        if (found !== null) {
          const cited = state.works[found.item]!.id;
          // A list that matches the work itself is the work's own record.
          if (cited === citing) return;
          const evidence: CitationEvidence = {
            level: words.evidence.references.level(found.confidence),
            text: words.evidence.references.entry(at + 1, list.length, found.by),
          };
          addCitation(pairs, { citing, cited, evidence: [evidence] });
          return;
        }
        const keys = referenceKeys(reference);
        const known = keys.map((key) => outside.get(key)).find((one) => one !== undefined);
        const one = known ?? { reference, citedBy: new Set<WorkId>() };
        one.citedBy.add(citing);
        one.reference = fuller(one.reference, reference);
        for (const key of keys) outside.set(key, one);
        if (keys.length > 0) all.add(one);
      });
    });
    const kept = state.corpora.flatMap((corpus) => corpus.outside ?? []);
    return {
      ...state,
      citations: [...pairs.values()],
      outside: [...kept, ...[...all].map(outsideWork)].sort(
        (a, b) => b.citedBy.length - a.citedBy.length,
      ),
    };
  },
  changes: (before, after) => after.citations.length - before.citations.length,
};

function addCitation(pairs: Map<string, Citation>, citation: Citation): void {
  const key = `${citation.citing}\n${citation.cited}`;
  const known = pairs.get(key);
  if (known === undefined) pairs.set(key, citation);
  else pairs.set(key, { ...known, evidence: [...known.evidence, ...citation.evidence] });
}

function fuller(one: DraftReference, other: DraftReference): DraftReference {
  return { ...other, ...one, ids: { ...other.ids, ...one.ids } };
}

function outsideWork({ reference, citedBy }: Gathering): OutsideWork {
  const { text, title, firstAuthor, year, ids } = reference;
  return {
    text: text !== '' ? text : (title ?? Object.values(ids)[0] ?? ''),
    ...(title === undefined ? {} : { title }),
    ...(firstAuthor === undefined ? {} : { firstAuthor }),
    ...(year === undefined ? {} : { year }),
    ids,
    citedBy: [...citedBy],
  };
}
