import {
  type Corpus,
  type Decisions,
  fold,
  type GivenReference,
  type Work,
  type WorkDecision,
  type WorkId,
  type WorkRef,
} from '#core/model';
import { workRefOf } from './decide.ts';

/**
 * The decisions with a reference list for a work, in the place of the one it was
 * given before.
 *
 * @param cited works of which somebody let the match stand: they are refused no more
 * @param refused works that a reference was taken for and does not mean
 */
export function withReferences(
  corpus: Corpus,
  decisions: Decisions,
  id: WorkId,
  references: readonly GivenReference[],
  { cited, refused }: { readonly cited: readonly WorkId[]; readonly refused: readonly WorkId[] },
): Decisions {
  const work = workRefOf(workIn(corpus, id));
  const settled = [...cited, ...refused].map((one) => workRefOf(workIn(corpus, one)));
  const stays = (one: WorkDecision) => {
    if (one.kind === 'references') return !sameRef(one.work, work);
    if (one.kind !== 'not-cited' || !sameRef(one.work, work)) return true;
    return !settled.some((other) => sameRef(one.cited, other));
  };
  const works: readonly WorkDecision[] = [
    ...decisions.works.filter(stays),
    { kind: 'references', work, references },
    ...refused.map((one) => notCited(corpus, id, one)),
  ];
  return { ...decisions, works };
}

/** That a work does not cite another. */
export function notCited(corpus: Corpus, id: WorkId, cited: WorkId): WorkDecision {
  return {
    kind: 'not-cited',
    work: workRefOf(workIn(corpus, id)),
    cited: workRefOf(workIn(corpus, cited)),
  };
}

/** The works that somebody said a work does not cite. */
export function refusedBy(
  { works }: Corpus,
  decisions: Decisions,
  id: WorkId,
): ReadonlySet<WorkId> {
  const citing = works.find((one) => one.id === id);
  if (citing === undefined) return new Set();
  const work = workRefOf(citing);
  const refused = decisions.works.flatMap((one) =>
    one.kind === 'not-cited' && sameRef(one.work, work) ? [one.cited] : [],
  );
  if (refused.length === 0) return new Set();
  const isRefused = (one: Work) => refused.some((ref) => sameRef(ref, workRefOf(one)));
  return new Set(works.filter(isRefused).map((one) => one.id));
}

/** How many references a work was given by hand; 0 where it was given none. */
export function givenTo(corpus: Corpus, decisions: Decisions, id: WorkId): number {
  const work = workRefOf(workIn(corpus, id));
  const last = decisions.works.findLast(
    (one) => one.kind === 'references' && sameRef(one.work, work),
  );
  return last?.kind === 'references' ? last.references.length : 0;
}

/** Whether two references name one work: by an identifier, else by title and year. */
function sameRef(a: WorkRef, b: WorkRef): boolean {
  const ids = new Map<string, unknown>(Object.entries(b.ids));
  const shared = Object.entries(a.ids).filter(([kind]) => ids.has(kind));
  if (shared.length > 0) return shared.some(([kind, id]) => ids.get(kind) === id);
  return fold(a.title) === fold(b.title) && a.year === b.year;
}

function workIn({ works }: Corpus, id: WorkId): Work {
  const work = works.find((one) => one.id === id);
  if (work === undefined) throw new Error(`unknown work: ${id}`);
  return work;
}
