import { nodeOf } from './lens.svelte.ts';
import type { Session } from './session.svelte.ts';

/** What keys reach beside the session: parts of the screen that have a life of their own. */
export interface KeyTargets {
  focusSearch(): void;
  zoom(factor: number): void;
  fit(): void;
  play(): void;
  shiftYears(by: number): void;
}

/** Makes the handler of the page's keys; the list of them is in the dictionary. */
export function createKeys(session: Session, targets: KeyTargets): (event: KeyboardEvent) => void {
  const { lens } = session;
  const actions: Readonly<Record<string, () => void>> = {
    Escape: () => (session.list.busy ? session.list.cancel() : lens.select(null)),
    h: () => {
      if (session.shown.owner) lens.hide(!lens.hideOwner);
    },
    '+': () => targets.zoom(1.5),
    '=': () => targets.zoom(1.5),
    '-': () => targets.zoom(1 / 1.5),
    '0': () => targets.fit(),
    ' ': () => targets.play(),
    '[': () => targets.shiftYears(-1),
    ']': () => targets.shiftYears(1),
    p: () => (session.dialog = 'picture'),
    o: () => (session.dialog = 'sources'),
    i: () => {
      if (session.shown.hasPapers) session.showReview();
    },
    e: () => {
      const id = nodeOf(lens.selection);
      const work = session.list.corpus?.works.find((one) => one.id === id);
      if (work) session.dialog = { does: 'edit', work: work.id };
      else if (session.shown.hasPapers) session.dialog = 'corrections';
    },
    '?': () => (session.dialog = 'keys'),
  };
  return (event) => {
    if (session.dialog !== null) return;
    const target = event.target as HTMLElement;
    const isField = target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
    const command = event.ctrlKey || event.metaKey;
    if ((event.key === '/' && !isField) || (event.key.toLowerCase() === 'k' && command)) {
      event.preventDefault();
      targets.focusSearch();
      return;
    }
    const key = event.key.toLowerCase();
    if (command && !isField && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? session.document.redo() : session.document.undo());
      return;
    }
    if (isField || command || event.altKey) return;
    // Space presses what has the focus.
    if (event.key === ' ' && target.matches('button, a, input, [role=slider]')) return;
    const choice = /^[1-9]$/.test(event.key) ? session.shown.choices[Number(event.key) - 1] : null;
    const show = choice ? () => session.shown.show(choice.value) : undefined;
    const act = show ?? actions[event.key] ?? actions[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
