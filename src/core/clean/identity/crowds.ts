import type { Diagnostic } from '#core/model';
import type { State } from '../state.ts';

/**
 * Of a work by more than so many the first are looked at for who works with whom:
 * a collaboration names its people in one order, and pairs of thousands are millions.
 */
export const mostBeside = 200;

/** Says of which works not everybody is looked at; nothing where there are none. */
export function crowdsIn({ items }: State): readonly Diagnostic[] {
  const crowds = items.filter(({ draft }) => draft.authors.length > mostBeside);
  const [first] = crowds;
  if (first === undefined) return [];
  const most = crowds.reduce((sum, { draft }) => Math.max(sum, draft.authors.length), 0);
  const works =
    crowds.length === 1
      ? `a work has ${most} authors`
      : `${crowds.length} works have up to ${most} authors`;
  const message = `${works}: the first ${mostBeside} of them say who works with whom`;
  return [{ severity: 'info', code: 'many-authors', message, ...first.draft.source }];
}
