import type { Link } from '#core/model';
import type { ParsedReference } from '../reference-strings/index.ts';
import { plain } from '../text/index.ts';
import { listOf, lowerKeys, mapOf, textAt, type Value } from './value.ts';

/** `url_pdf`, `paperurl`, `url` and the bare names that themes use. */
const key =
  /^(?:url_?([a-z]*)|([a-z]+)_?url|(pdf|code|slides|poster|video|html|website|link|arxiv|project|data|supp|preprint|blog))$/;

/** A field that is an address and nothing else, whatever it is called. */
const isAddress = /^\s*https?:\/\/\S{4,2000}\s*$/i;
const pictures =
  /^(?:ima?ge?s?|thumb(?:nail)?|teaser|cover|icon|preview|figure|permalink|canonical|doi)\b|\.(?:png|jpe?g|gif|svg|webp)\s*$/i;

/** A link in a field that is written in Markdown. */
const shown = /(?<!!)\[([^\]\n]{1,200})\]\((https?:[^)\s]{1,2000})\)/g;

/**
 * The addresses of an entry: of its fields, of `links` and `url_custom`, and of
 * its citation. Only those with a scheme: nothing says what others are relative to.
 */
export function linksOf(
  map: ReadonlyMap<string, Value>,
  citation: string,
  cited: ParsedReference | null,
): readonly Link[] {
  const links: Link[] = [];
  const add = (label: string, url: string) => {
    const address = url.trim();
    if (!/^[a-z][a-z0-9+.-]{1,20}:/i.test(address)) return;
    if (!links.some((one) => one.url === address)) links.push({ label, url: address });
  };
  for (const [name, value] of map) {
    const found = key.exec(name);
    const label = found?.[1] ?? found?.[2] ?? found?.[3];
    if (typeof value !== 'string') continue;
    if (label !== undefined) add(label === '' ? 'link' : label, value);
    else if (isAddress.test(value) && !pictures.test(`${name} ${value}`)) add(name, value);
  }
  for (const item of ['links', 'urls', 'url_custom'].flatMap((name) => listOf(map.get(name)))) {
    const link = mapOf(item);
    if (typeof item === 'string' && isAddress.test(item)) add('link', item);
    if (link === null) continue;
    const keys = lowerKeys(link);
    const address = textAt(keys, 'url', 'link', 'href');
    const label = plain(textAt(keys, 'name', 'label', 'title', 'type', 'text')) || 'link';
    if (address !== '') add(label, address);
    // `{pdf: https://…, code: https://…}`: each key names where its address leads.
    else for (const [name, value] of link) if (typeof value === 'string') add(plain(name), value);
  }
  for (const item of listOf(map.get('link'))) {
    const link = mapOf(item);
    if (link !== null) add('link', textAt(lowerKeys(link), 'url', 'href'));
  }
  for (const [name, value] of map) {
    if (typeof value !== 'string' || name === 'citation') continue;
    for (const [, label, url] of value.slice(0, 20_000).matchAll(shown)) {
      add(plain(label!) || 'link', url!);
    }
  }
  for (const [, href] of citation.slice(0, 5000).matchAll(/href=["']([^"'\s]{1,2000})["']/g)) {
    add('link', href!);
  }
  for (const { label, url } of cited?.links ?? []) add(label, url);
  return links;
}
