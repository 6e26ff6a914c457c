import type { Link } from '#core/model';
import type { Run } from '../markup/index.ts';
import { plain, safeUrl } from '../text/index.ts';
import { isLabel } from './labels.ts';

/** The safe links of an entry, and the addresses of those that were dropped. */
export interface LinksRead {
  readonly links: readonly Link[];
  readonly dropped: readonly string[];
}

/** The label of a link that carries none of its own, such as the title itself. */
const unlabelled = 'paper';

/**
 * The links of the runs, each with its label: the text without the brackets a
 * list puts around it. Neighbouring runs of one link are one link. `title` is
 * the address behind the entry's title, if any; it comes first.
 */
export function linksOf(runs: readonly Run[], title: string | null): LinksRead {
  const links: Link[] = [];
  const dropped: string[] = [];
  const add = (label: string, href: string) => {
    const url = safeUrl(href);
    if (url === null) dropped.push(plain(href).slice(0, 80));
    else if (!links.some((one) => one.url === url && one.label === label))
      links.push({ label, url });
  };
  if (title !== null) add(unlabelled, title);
  for (let i = 0; i < runs.length; i += 1) {
    const href = runs[i]!.href;
    if (href === null) {
      for (const url of written(runs[i]!.text)) add('link', url);
      continue;
    }
    let text = runs[i]!.text;
    while (runs[i + 1]?.href === href) {
      i += 1;
      text += runs[i]!.text;
    }
    // A citation that is one link whole has been told with its title.
    if (href === title && !isLabel(text)) continue;
    add(labelOf(text), href);
  }
  return { links, dropped };
}

/** The addresses that a text writes out without making links of them. */
function written(text: string): readonly string[] {
  if (!text.includes('://')) return [];
  return (text.match(/https?:\/\/[^\s/.<>"”“{}|]{1,80}\.[^\s<>"”“{}|]{2,500}/g) ?? []).map((url) =>
    url.replace(/(?:[.,;:!?'’]|\)(?![^(]*\())+$/, ''),
  );
}

function labelOf(text: string): string {
  const label = plain(text)
    .slice(0, 200)
    .replace(/^[\s[(|]+|[\s\])|]+$/g, '');
  return /[\p{L}\p{N}]/u.test(label) ? label : 'link';
}
