import type { Citation, Diagnostic, Identifiers, Work, WorkId } from '#core/model';
import { CitedPairs, pairKey } from './cited-pairs.ts';
import { refusedPairs } from './references/refused.ts';
import type { Pass, State } from './state.ts';

/**
 * Matches the rows of citation tables with works by arXiv id or DOI and merges
 * the evidence of pairs that are given more than once. A row that names a work
 * outside the list is told and left out; nothing is inferred.
 */
export const citations: Pass<'citations'> = {
  id: 'citations',
  effort: 1,
  run(state, progress) {
    const diagnostics: Diagnostic[] = [];
    if (state.corpora.length + state.tables.length === 0) return state;
    const pairs = new CitedPairs();
    const refused = refusedPairs(state);
    const add = (citation: Citation) => {
      if (!refused.has(pairKey(citation))) pairs.add(citation);
    };

    keptCitations(state).forEach(add);
    progress(0.4, 0);
    const find = finder(state.works);
    for (const [i, row] of state.tables.entries()) {
      progress(0.5 + (0.5 * i) / state.tables.length, 0);
      const citing = find(row.citing);
      const cited = find(row.cited);
      const warn = (code: string, message: string) =>
        diagnostics.push({ severity: 'warning', code, message, ...row.source });
      if (citing === null || cited === null) {
        const missing = shown(citing === null ? row.citing : row.cited);
        warn('unmatched-citation', `${missing} is not in the list; this citation was left out`);
      } else if (citing === cited) {
        warn('self-citation', `${shown(row.citing)} cites itself here; this citation was left out`);
      } else {
        const evidence =
          row.level === '' && row.text === '' ? [] : [{ level: row.level, text: row.text }];
        add({ citing, cited, evidence });
      }
    }
    return {
      ...state,
      citations: pairs.all(),
      diagnostics: [...state.diagnostics, ...diagnostics],
    };
  },
  changes: (_, after) => after.citations.length,
};

/** The citations of the corpus files, between the works as they are called now. */
function keptCitations(state: State): readonly Citation[] {
  const ids = state.corpora.map(() => new Map<WorkId, WorkId>());
  state.items.forEach(({ kept }, i) => {
    if (kept !== null) ids[kept.corpus]!.set(kept.work.id, state.works[i]!.id);
  });
  return state.corpora.flatMap((corpus, index) =>
    corpus.citations.flatMap((citation) => {
      const citing = ids[index]!.get(citation.citing);
      const cited = ids[index]!.get(citation.cited);
      return citing === undefined || cited === undefined ? [] : [{ ...citation, citing, cited }];
    }),
  );
}

function finder(works: readonly Work[]): (ids: Identifiers) => WorkId | null {
  const byId = new Map<string, WorkId>();
  for (const { id, ids } of [...works].reverse()) {
    if (ids.arxiv !== undefined) byId.set(`arxiv:${ids.arxiv.toLowerCase()}`, id);
    if (ids.doi !== undefined) byId.set(`doi:${ids.doi.toLowerCase()}`, id);
  }
  return ({ arxiv, doi }) =>
    byId.get(`arxiv:${(arxiv ?? '').toLowerCase()}`) ??
    byId.get(`doi:${(doi ?? '').toLowerCase()}`) ??
    null;
}

function shown({ arxiv, doi }: Identifiers): string {
  return arxiv ?? doi ?? 'a paper without an identifier';
}
