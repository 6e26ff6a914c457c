import { defineReader } from '../reader.ts';
import { placeOf, skipSpace } from '../json-source/index.ts';
import { readVosviewer } from './read.ts';

/** VOSviewer's JSON (app.vosviewer.com/docs/file-types/json-file-type). */
export const vosviewerJson = defineReader({
  id: 'vosviewer-json',
  label: 'VOSviewer network (JSON)',
  extensions: ['json'],
  sniff(text) {
    if (!/^\s*\{/.test(text)) return 0;
    const start = text.slice(0, 200_000);
    const place = placeOf(start, skipSpace(start, 0), [['network', 'items']]);
    return place === null ? 0 : 1;
  },
  read: readVosviewer,
});
