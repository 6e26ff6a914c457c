import { addedByHand, workFinder } from '#core/clean';
import type {
  Corpus,
  Correction,
  Decisions,
  Work,
  WorkChange,
  WorkDecision,
  WorkRef,
} from '#core/model';
import { withoutDecision, withWork, workRefOf } from './decide.ts';

type Edit = WorkDecision & { readonly kind: 'edit' };
type Added = WorkDecision & { readonly kind: 'add' };

/**
 * The decisions with fields of a work changed: one edit a work, whatever was
 * edited before. A field that is as the source has it again is no correction.
 * The fields of a work that was added by hand change where it was added.
 */
export function withChange(
  corpus: Corpus,
  decisions: Decisions,
  work: Work,
  change: WorkChange,
): Decisions {
  const added = additionOf(decisions, work);
  if (added !== null) {
    const next: Added = { kind: 'add', work: { ...added.work, ...change } };
    return { ...decisions, works: decisions.works.map((one) => (one === added ? next : one)) };
  }
  const before = editsOf(corpus, decisions, work);
  const all: WorkChange = Object.assign({}, ...before.map((edit) => edit.change), change);
  const kept = Object.entries(all).filter(([field, value]) => !isAsRead(work, field, value));
  const rest = before.reduce(withoutDecision, decisions);
  if (kept.length === 0) return rest;
  const ref = before[0]?.work ?? workRefOf(work);
  return withWork(rest, { kind: 'edit', work: ref, change: Object.fromEntries(kept) });
}

/** The decisions without the correction of one field; without the work itself where that was added. */
export function withoutCorrection(
  corpus: Corpus,
  decisions: Decisions,
  work: Work,
  field: Correction['field'],
): Decisions {
  if (field === 'added') {
    const added = additionOf(decisions, work);
    return added === null ? decisions : withoutDecision(decisions, added);
  }
  const edits = new Set<WorkDecision>(editsOf(corpus, decisions, work));
  const works = decisions.works.flatMap((one): WorkDecision[] => {
    if (one.kind !== 'edit' || !edits.has(one)) return [one];
    const kept = Object.entries(one.change).filter(([name]) => name !== field);
    return kept.length === 0 ? [] : [{ ...one, change: Object.fromEntries(kept) }];
  });
  return { ...decisions, works };
}

/** Whether a decision stands behind a correction; a corpus file may bring corrections of its own. */
export function isDecided(
  corpus: Corpus,
  decisions: Decisions,
  work: Work,
  field: Correction['field'],
): boolean {
  if (field === 'added') return additionOf(decisions, work) !== null;
  return editsOf(corpus, decisions, work).some(({ change }) => change[field] !== undefined);
}

/** The decisions with a work left out; one that was added by hand is merely added no more. */
export function withOmission(decisions: Decisions, work: Work): Decisions {
  const added = additionOf(decisions, work);
  if (added !== null) return withoutDecision(decisions, added);
  return withWork(decisions, { kind: 'omit', work: workRefOf(work) });
}

/** The decision that added a work; null where a source has it. */
export function additionOf(decisions: Decisions, { source, title }: Work): Added | null {
  if (source.file !== addedByHand) return null;
  const one = decisions.works[source.line - 1];
  if (one?.kind === 'add' && one.work.title === title) return one;
  return (
    decisions.works.find((other): other is Added => {
      return other.kind === 'add' && other.work.title === title;
    }) ?? null
  );
}

/** Finds the works that a decision is about, as the corpus has them; none where it left them out. */
export function decisionFinder(corpus: Corpus): (decision: WorkDecision) => readonly Work[] {
  const find = finderOf(corpus);
  const added = corpus.works.filter(({ source }) => source.file === addedByHand);
  return (decision) => {
    if (decision.kind !== 'add') return find(decision.work).map((at) => corpus.works[at]!);
    const work = added.find(({ title }) => title === decision.work.title);
    return work === undefined ? [] : [work];
  };
}

function editsOf(corpus: Corpus, { works }: Decisions, work: Work): readonly Edit[] {
  const find = finderOf(corpus);
  const at = corpus.works.findIndex(({ id }) => id === work.id);
  return works.filter((one): one is Edit => one.kind === 'edit' && find(one.work).includes(at));
}

/** Finds works by what the sources say; those added by hand only where no source has such a work. */
function finderOf({ works }: Corpus) {
  const named = (added: boolean) =>
    workFinder(
      works.map((work) =>
        (work.source.file === addedByHand) === added
          ? [workRefOf(work), ...(work.versions ?? [])]
          : [],
      ),
    );
  const [read, made] = [named(false), named(true)];
  return (ref: WorkRef): readonly number[] => {
    const found = read(ref);
    return found.length > 0 ? found : made(ref);
  };
}

/** Whether a value is what the source says; of lists only their text is known, which is not enough. */
function isAsRead(work: Work, field: string, value: unknown): boolean {
  if (field === 'authors' || field === 'links') return false;
  const correction = work.corrections?.find((one) => one.field === field);
  return correction !== undefined && String(value ?? '') === correction.was;
}
