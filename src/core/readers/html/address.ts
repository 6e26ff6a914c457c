/** Gives an element's attributes with its address made whole. */
export type Resolve = (
  name: string,
  attributes: ReadonlyMap<string, string>,
) => ReadonlyMap<string, string>;

/** The address a page says it has: its base, what a browser noted on saving it, its canonical link. */
export function baseOf(source: string): string | null {
  const start = source.slice(0, 100_000);
  const found =
    /<base\b[^>]{0,300}?\bhref\s*=\s*["']?(https?:[^"'\s>]{1,500})/i.exec(start)?.[1] ??
    /<!--\s*saved from url=\(\d+\)(https?:\S{1,500}?)\s*-->/i.exec(start)?.[1] ??
    /<link\b[^>]{0,300}?\brel\s*=\s*["']?canonical["']?[^>]{0,300}?\bhref\s*=\s*["']?(https?:[^"'\s>]{1,500})/i.exec(
      start,
    )?.[1];
  return found === undefined || whole(found, undefined) === null ? null : found;
}

/** Makes relative addresses whole where the page says its own, and drops those into the page itself. */
export function resolver(base: string | null): Resolve {
  return (name, attributes) => {
    const href = attributes.get('href');
    if (name !== 'a' || href === undefined) return attributes;
    const trimmed = href.trim();
    if (trimmed === '' || trimmed.startsWith('#') || /^javascript:/i.test(trimmed)) {
      return new Map([...attributes].filter(([key]) => key !== 'href'));
    }
    if (base === null || /^[a-z][a-z\d+.-]*:/i.test(trimmed)) return attributes;
    const address = whole(trimmed, base);
    return address === null ? attributes : new Map([...attributes, ['href', address]]);
  };
}

function whole(address: string, base: string | undefined): string | null {
  try {
    return new URL(address, base).href;
  } catch {
    return null;
  }
}
