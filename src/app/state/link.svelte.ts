import { untrack } from 'svelte';
import type { Session } from './session.svelte.ts';

/**
 * Keeps the address of the page and the lens in step. Steps a person would go
 * back over (another selection, view or layout) are entries of the browser's
 * history; the rest (years, camera) replaces the present one.
 */
export function syncLink(session: Session): () => void {
  const { lens } = session;
  let step = stepOf(session);

  const stop = $effect.root(() => {
    $effect(() => {
      const link = lens.toLink();
      untrack(() => {
        if (!session.list.corpus || link === location.hash.slice(1)) return;
        const next = stepOf(session);
        const url = link === '' ? location.pathname + location.search : `#${link}`;
        if (next === step) history.replaceState(null, '', url);
        else history.pushState(null, '', url);
        step = next;
      });
    });
  });

  const back = () => {
    session.hovered = null;
    lens.fromLink(location.hash.slice(1));
    step = stepOf(session);
  };
  window.addEventListener('popstate', back);
  return () => {
    stop();
    window.removeEventListener('popstate', back);
  };
}

function stepOf({ lens }: Session): string {
  return `${lens.view} ${lens.hideOwner} ${lens.seed} ${JSON.stringify(lens.selection)}`;
}
