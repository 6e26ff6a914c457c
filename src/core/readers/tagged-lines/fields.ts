import type { Entry, Field } from './grammar.ts';

/** Tags in order of preference, or all that count. */
export type Tags = readonly string[];

/** The fields of an entry that have one of the tags, in the source's order. */
export function fieldsOf(entry: Entry, tags: Tags): readonly Field[] {
  return entry.fields.filter((field) => tags.includes(field.tag));
}

/** A field's value as one line. */
export function valueOf(field: Field): string {
  return field.lines.length === 1 ? field.lines[0]! : field.lines.join(' ').trim();
}

/** The value of the first tag that has one; empty where none has. */
export function firstOf(entry: Entry, tags: Tags): string {
  for (const tag of tags) {
    for (const field of entry.fields) {
      if (field.tag !== tag) continue;
      const value = valueOf(field);
      if (value !== '') return value;
    }
  }
  return '';
}

/** The lines of all fields with the tags, without empty ones. */
export function linesOf(entry: Entry, tags: Tags): readonly string[] {
  return fieldsOf(entry, tags).flatMap((field) => field.lines.filter((line) => line !== ''));
}
