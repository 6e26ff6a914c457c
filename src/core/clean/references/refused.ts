import type { State } from '../state.ts';
import { workFinder } from '../work-refs.ts';

/** The pairs of works of which somebody said that the one does not cite the other, `citing\ncited`. */
export function refusedPairs(state: State): ReadonlySet<string> {
  const refused = state.decisions.works.filter((one) => one.kind === 'not-cited');
  if (refused.length === 0) return new Set();
  const find = workFinder(state.items.map(({ versions }) => versions));
  return new Set(
    refused.flatMap(({ work, cited }) =>
      find(work).flatMap((from) =>
        find(cited).map((to) => `${state.works[from]!.id}\n${state.works[to]!.id}`),
      ),
    ),
  );
}
