import type { Card } from './dimensions.ts';

/** The class of a part in the naming of the page. */
export function classOf(part: keyof typeof german, { classes }: Card): string {
  const camel = part[0]!.toUpperCase() + part.slice(1);
  const name = {
    plain: part,
    bem: `paper__${part}`,
    camel: `pub${camel}`,
    hashed: `Paper_${part}__x${part.length}Kq`,
    utility: utility[part],
    german: german[part],
    none: '',
  }[classes];
  return name === '' ? '' : ` class="${name}"`;
}

const german = {
  card: 'karte',
  title: 'titel',
  authors: 'autoren',
  venue: 'ort',
  badge: 'marke',
  chip: 'plakette',
  chips: 'plaketten',
  actions: 'knoepfe',
  summary: 'zusammenfassung',
  media: 'bild',
  year: 'jahr',
};
const utility: Readonly<Record<keyof typeof german, string>> = {
  card: 'p-4 mb-6 rounded shadow',
  title: 'text-lg font-bold',
  authors: 'text-sm mt-1',
  venue: 'text-sm text-gray-500',
  badge: 'px-2 py-1 text-xs bg-blue-100',
  chip: 'px-2 py-1 text-xs',
  chips: 'flex flex-wrap gap-2',
  actions: 'flex gap-3 mt-2',
  summary: 'text-sm mt-2',
  media: 'w-32 shrink-0',
  year: 'text-xs',
};
