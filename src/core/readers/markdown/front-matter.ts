import { isMap, isScalar, parseDocument } from 'yaml';
import type { Diagnostic } from '#core/model';

/** A document without its front matter. */
export interface Body {
  readonly text: string;
  /** The line of the source on which `text` begins, from 1. */
  readonly first: number;
  /** The names of the front matter's top-level keys. */
  readonly keys: ReadonlySet<string>;
  /** The title that it gives the page, and where it stands on the site; empty where it gives neither. */
  readonly title: string;
  /** The front matter is TOML, as Hugo and Zola have it. */
  readonly toml: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** `Title: …`, `Date: …` without anything around them, as Pelican and MultiMarkdown have it. */
const keyedHead =
  /^\s*(?:(?:title|date|author|authors|slug|category|tags|template|status|modified|summary|lang|save_as|url)[ \t]*:[^\n]*\n){2,15}(?=[ \t]*\n)/i;

/**
 * Takes off front matter at the start, YAML (`---` … `---`) or TOML (`+++` … `+++`). Only the names of
 * its keys are looked at: no alias is expanded, no tag is run. What the YAML
 * parser objects to is one warning; the list below is read all the same.
 */
export function bodyOf(source: string, file: string): Body {
  const toml = /^\s*\+\+\+[ \t]*\n(?:[^\n]*\n){0,400}?\+\+\+[ \t]*(?=\n|$)/.exec(source)?.[0];
  if (toml !== undefined) {
    const first = toml.split('\n').length;
    const title = /^title\s*=\s*["']([^"'\n]{1,200})/m.exec(toml)?.[1] ?? '';
    const text = source.slice(toml.length);
    return { text, first, keys: new Set(), title, toml: true, diagnostics: [] };
  }
  const keyed = keyedHead.exec(source)?.[0];
  const title = /^title[ \t]*:[ \t]*([^\n]{1,200})/im.exec(keyed ?? '')?.[1];
  // Where each entry has such keys, the first is an entry.
  if (
    keyed !== undefined &&
    title !== undefined &&
    !/^\W*title[ \t]*:/im.test(source.slice(keyed.length))
  ) {
    const first = keyed.split('\n').length;
    const text = source.slice(keyed.length);
    return { text, first, keys: new Set(), title, toml: false, diagnostics: [] };
  }
  const open = /^\s*---[ \t]*\n/.exec(source);
  const close = open === null ? null : /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(open[0].length));
  if (open === null || close === null) {
    return bare(source);
  }
  const yaml = source.slice(open[0].length, open[0].length + close.index);
  // A rule, a paragraph and another rule: not front matter.
  if (yaml.trim() !== '' && !/^\s*["']?[\w-]+["']?\s*:/m.test(yaml)) {
    return bare(source);
  }
  const end = open[0].length + close.index + close[0].length;
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  const parsed = keysOf(yaml);
  const diagnostics: Diagnostic[] = [];
  if (parsed.error !== null) {
    diagnostics.push({
      severity: 'info',
      code: 'front-matter',
      message: `the front matter is not valid YAML and was passed over: ${parsed.error}`,
      file,
      line: lineOf(open[0].length),
    });
  }
  return {
    text: source.slice(end),
    first: lineOf(end),
    keys: parsed.keys,
    title: ['title', 'permalink']
      .map((key) => new RegExp(`^${key}\\s*:\\s*["']?([^"'\\n]{1,200})`, 'm').exec(yaml)?.[1] ?? '')
      .join(' ')
      .trim(),
    toml: false,
    diagnostics,
  };
}

function bare(source: string): Body {
  return { text: source, first: 1, keys: new Set(), title: '', toml: false, diagnostics: [] };
}

function keysOf(yaml: string): { keys: Set<string>; error: string | null } {
  const keys = new Set<string>();
  try {
    const document = parseDocument(yaml, { strict: false, uniqueKeys: false, logLevel: 'silent' });
    if (isMap(document.contents)) {
      for (const { key } of document.contents.items) if (isScalar(key)) keys.add(String(key.value));
    }
    const error = document.errors[0]?.message.split('\n')[0];
    return { keys, error: error === undefined ? null : error.replace(/:$/, '') };
  } catch (error) {
    return { keys, error: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' };
  }
}
