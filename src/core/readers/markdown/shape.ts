import type { Body } from './front-matter.ts';

const collectionKeys = [
  'authors',
  'author',
  'venue',
  'publication',
  'publication_types',
  'citation',
  'paperurl',
  'doi',
  'journal',
  'booktitle',
];

/** A document of a known other shape, named by its text alone; null where it may be a list. */
export function foreignDocument(source: string): string | null {
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(source)) return 'an HTML page';
  return null;
}

/** What a document without any entry is, by its front matter; null if unknown. */
export function foreignBody(body: Body): string | null {
  if (body.toml) return 'a page with TOML front matter, a file for each publication (Hugo)';
  if (body.keys.has('title') && collectionKeys.some((key) => body.keys.has(key))) {
    return 'a page with YAML front matter, a file for each publication';
  }
  return null;
}
