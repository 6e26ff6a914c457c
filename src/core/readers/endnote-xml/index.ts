import { defineXmlReader } from '../xml-source/index.ts';
import { draftOfRecord } from './record.ts';

/** EndNote's XML export, which Zotero and others write as well. */
export const endnoteXml = defineXmlReader('endnote-xml', 'EndNote (XML)', {
  entry: 'EndNote record',
  records: () => ['record'],
  likeness(start) {
    if (!/<record[\s>]/.test(start)) return 0;
    if (/<ref-type[\s>]/.test(start)) return 1;
    return /<(?:contributors|titles|rec-number)[\s>]/.test(start) ? 0.9 : 0;
  },
  start: () => draftOfRecord,
});
