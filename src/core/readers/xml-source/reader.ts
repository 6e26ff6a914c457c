import { defineReader } from '../reader.ts';
import type { XmlFormat } from './format.ts';
import { readXml } from './read.ts';

/** As much of the text as is looked at. */
const looked = 200_000;

/** The reader of one XML format. */
export function defineXmlReader<const Id extends string>(id: Id, label: string, format: XmlFormat) {
  return defineReader({
    id,
    label,
    extensions: ['xml'],
    sniff(text) {
      if (!/^\s*<(?:\?xml|!DOCTYPE|!--|[a-z])/i.test(text)) return 0;
      const start = text.slice(0, looked);
      return /^\s*(?:<!doctype\s+html|<html[\s>])/i.test(start) ? 0 : format.likeness(start);
    },
    read: (text, file, progress) => readXml(text, file, format, progress),
  });
}
