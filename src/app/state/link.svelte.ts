import { untrack } from 'svelte';
import type { Session } from './session.svelte.ts';

/** The address is replaced when nothing has changed for so many milliseconds. */
const pause = 150;

/**
 * Keeps the address of the page and the lens in step. Steps a person would go
 * back over (another selection, view or layout) are entries of the browser's
 * history; the rest (years, camera) replaces the present one.
 */
export function syncLink(session: Session): () => void {
  const { lens } = session;
  let step = stepOf(session);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = $effect.root(() => {
    $effect(() => {
      const link = lens.toLink();
      untrack(() => {
        if (!session.list.corpus || link === location.hash.slice(1)) return;
        const next = stepOf(session);
        const url = link === '' ? location.pathname + location.search : `#${link}`;
        clearTimeout(timer);
        // Browsers refuse an address that changes with each frame of a pan.
        if (next === step) timer = setTimeout(() => history.replaceState(null, '', url), pause);
        else history.pushState(null, '', url);
        step = next;
      });
    });
  });

  const back = () => {
    clearTimeout(timer);
    session.hovered = null;
    lens.fromLink(location.hash.slice(1));
    step = stepOf(session);
  };
  window.addEventListener('popstate', back);
  return () => {
    clearTimeout(timer);
    stop();
    window.removeEventListener('popstate', back);
  };
}

function stepOf({ lens }: Session): string {
  return `${lens.view} ${lens.network} ${lens.hideOwner} ${lens.outside} ${lens.seed} ${lens.layout} ${lens.spread} ${lens.group} ${JSON.stringify(lens.selection)}`;
}
