/** Where a page that holds no entries gets them from; null where nothing says so. */
export function templateOf(source: string): string | null {
  const text = source.slice(0, 500_000).replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  const found = ways.map((way) => way(text)).find((place) => place !== null);
  return found ?? null;
}

type Way = (text: string) => string | null;

const ways: readonly Way[] = [
  (text) => {
    const tag = /\{%-?\s*bibliography\b([^%]{0,300})%\}/.exec(text)?.[1];
    if (tag === undefined) return null;
    const file = /(?:--file|-f)[\s=]+([\w./-]+)/.exec(tag)?.[1] ?? 'papers';
    return `the BibTeX file ${withEnd(file, '.bib')} (usually in _bibliography/)`;
  },
  (text) => {
    const name =
      /\{\{[<%-]?\s*(?:bibliography|cite|publications?)\b[^}]{0,100}?["']?([\w./-]+\.(?:bib|json|ya?ml))/.exec(
        text,
      )?.[1];
    return name === undefined ? null : `the file ${name}`;
  },
  (text) => {
    const data =
      /\{%-?\s*for\s+[\w-]+\s+in\s+site\.data\.([\w.-]+)/.exec(text)?.[1] ??
      /\{%-?\s*assign\s+[\w-]+\s*=\s*site\.data\.([\w.-]+)/.exec(text)?.[1];
    return data === undefined
      ? null
      : `the data file _data/${data.replaceAll('.', '/')} (YAML, JSON or CSV)`;
  },
  (text) => {
    const name =
      /\b(?:in|=)\s+site\.(?!pages\b|posts\b|data\b|static_files\b|collections\b|baseurl\b|url\b|author\b)([\w-]+)/.exec(
        text,
      )?.[1];
    return name === undefined ? null : `the collection _${name}/, one file for each entry`;
  },
  (text) => {
    const name = /\{%-?\s*include\s+["']?([\w./-]+)/.exec(
      text.replace(/\{%-?\s*include\s+["']?base_path\b/g, ' '),
    )?.[1];
    return name === undefined ? null : `the included file _includes/${name}`;
  },
  (text) => (/\{%-?\s*for\b/.test(text) ? 'a loop of its site generator' : null),
  (text) => {
    const name = /\{\{[<%]\s*([\w./-]+)/.exec(text)?.[1];
    return name === undefined ? null : `the shortcode ${name} of its site generator`;
  },
  (text) => {
    const src =
      /<(?:script|iframe|object|embed)\b[^>]{0,500}?\b(?:src|data)\s*=\s*["']?([^"'\s>]{1,300})/gi;
    for (const [, address = ''] of text.matchAll(src)) {
      if (/\bbib|publ|paper|scholar|dblp|orcid|zotero|hal\b/i.test(address)) {
        const bib = /[?&]bib=([^&]+)/.exec(address)?.[1];
        return `${bib === undefined ? address : unescaped(bib)}`;
      }
    }
    return null;
  },
  (text) => {
    const src = /<iframe\b[^>]{0,500}?\bsrc\s*=\s*["']?([^"'\s>]{1,300})/i.exec(text)?.[1];
    return src === undefined ? null : src;
  },
  (text) => (/\{\{/.test(text) ? 'a template of its site generator' : null),
];

function withEnd(name: string, end: string): string {
  return name.endsWith(end) ? name : name + end;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, 300);
  } catch {
    return text;
  }
}
