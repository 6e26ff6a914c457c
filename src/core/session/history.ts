/** A change and what was there before it. */
interface Step<T> {
  /** What was done, in words. */
  readonly label: string;
  readonly value: T;
}

/** A value, what it was before each change, and what it was before changes were taken back. */
export interface History<T> {
  readonly present: T;
  /** The latest last; `value` is what was there before. */
  readonly past: readonly Step<T>[];
  /** The next to do again last; `value` is what was there after. */
  readonly future: readonly Step<T>[];
}

/** So many changes can be taken back. */
const longest = 200;

/** A history that begins with this value. */
export function historyOf<T>(present: T): History<T> {
  return { present, past: [], future: [] };
}

/** The history after a change; what was taken back before can no longer be done again. */
export function change<T>({ present, past }: History<T>, label: string, value: T): History<T> {
  return { present: value, past: [...past, { label, value: present }].slice(-longest), future: [] };
}

/** The history with its last change taken back; the same where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const done = { label: last.label, value: history.present };
  return {
    present: last.value,
    past: history.past.slice(0, -1),
    future: [...history.future, done],
  };
}

/** The history with the last change that was taken back done again; the same where there is none. */
export function redo<T>(history: History<T>): History<T> {
  const next = history.future.at(-1);
  if (next === undefined) return history;
  const before = { label: next.label, value: history.present };
  return {
    present: next.value,
    past: [...history.past, before],
    future: history.future.slice(0, -1),
  };
}
