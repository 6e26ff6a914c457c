import type { SessionDocument } from './document.ts';
import type { History } from './history.ts';

/** A step as it is kept: with the sources of the present document, and without places, which follow from the pins. */
export interface KeptStep {
  readonly label: string;
  readonly value: Omit<SessionDocument, 'sources' | 'places'>;
}

/** The steps of a history that go with the sources of its present document. */
export interface KeptSteps {
  readonly past: readonly KeptStep[];
  readonly future: readonly KeptStep[];
}

/** What of a history can be kept beside its present document: the steps since its sources were opened. */
export function stepsOf({ present, past, future }: History<SessionDocument>): KeptSteps {
  const kept = (steps: History<SessionDocument>['past']): KeptStep[] => {
    const first = steps.findLastIndex(({ value }) => value.sources !== present.sources) + 1;
    return steps.slice(first).map(({ label, value }) => {
      const { owner, decisions, taken, without, pins } = value;
      return { label, value: { owner, decisions, taken, without, pins } };
    });
  };
  return { past: kept(past), future: kept(future) };
}

/** The history of a document with the steps that were kept beside it. */
export function historyWith(
  present: SessionDocument,
  { past, future }: KeptSteps,
): History<SessionDocument> {
  const whole = ({ label, value }: KeptStep) => {
    return { label, value: { ...value, sources: present.sources, places: {} } };
  };
  return { present, past: past.map(whole), future: future.map(whole) };
}
