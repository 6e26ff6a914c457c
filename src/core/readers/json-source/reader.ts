import { defineReader } from '../reader.ts';
import type { JsonFormat } from './format.ts';
import { readJson } from './read.ts';
import { sniffJson } from './sniff.ts';

/** The reader of one JSON format. */
export function defineJsonReader<const Id extends string>(
  id: Id,
  label: string,
  format: JsonFormat,
) {
  return defineReader({
    id,
    label,
    extensions: ['json', 'jsonl', 'ndjson'],
    sniff: (text) => sniffJson(text, format),
    read: (text, file, progress) => readJson(text, file, format, progress),
  });
}
