import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  change,
  documentOf,
  type History,
  historyOf,
  historyWith,
  redo,
  type SessionDocument,
  stepsOf,
  undo,
} from '#core/session';

const sourcesOf = (file: string) => [{ file, bytes: new Uint8Array([1]) }];

/** What a person may do: say who the owner is, open another list, go back, go on again. */
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('Ada', 'Bo', 'Cy') },
  { weight: 1, arbitrary: fc.constant('open') },
  { weight: 2, arbitrary: fc.constantFrom('undo', 'redo') },
);

function after(deeds: readonly string[]): History<SessionDocument> {
  let history = historyOf(documentOf(sourcesOf('first.md')));
  deeds.forEach((one, i) => {
    if (one === 'undo') history = undo(history);
    else if (one === 'redo') history = redo(history);
    else if (one === 'open') history = change(history, one, documentOf(sourcesOf(`${i}.md`)));
    else history = change(history, one, { ...history.present, owner: one });
  });
  return history;
}

/** What each step back gives, until there is none. */
function walk(
  history: History<SessionDocument>,
  step: (history: History<SessionDocument>) => History<SessionDocument>,
): string[] {
  const found: string[] = [];
  for (let next = step(history); next !== history; next = step(history)) {
    history = next;
    found.push(`${history.present.sources[0]?.file} of ${history.present.owner}`);
  }
  return found;
}

describe('the steps that are kept of a history', () => {
  it('lead back and on again as the history did, while its list was open', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const history = after(deeds);
        const { present } = history;
        const kept = historyWith(present, structuredClone(stepsOf(history)));
        const own = (found: string[]) => {
          const other = found.findIndex((one) => !one.startsWith(`${present.sources[0]?.file} `));
          return other < 0 ? found : found.slice(0, other);
        };
        expect(walk(kept, undo)).toEqual(own(walk(history, undo)));
        expect(walk(kept, redo)).toEqual(own(walk(history, redo)));
      }),
    );
  });
});
