import { defineReader, hasExtension } from '../reader.ts';
import { frameOf, hasItems } from './frame.ts';
import { holdsList, isPublicationPage } from './kinds.ts';
import { readFrontMatter } from './read.ts';

export { withUsernamesTold } from './usernames.ts';

const extensions = ['yml', 'yaml'] as const;

/** The first line that says anything is a key or an item. */
const begins =
  /^(?:(?:#[^\n]*|---[ \t]*|[ \t]*)\n)*(?:- *["']?[\w-]{1,40}["']?[ \t]*:|["']?[\w &-]{1,60}["']?:[ \t]*(?:#[^\n]*)?\n)/;

/** Collections with a file for each publication (academicpages, Hugo), and YAML lists (Jekyll). */
export const frontMatter = defineReader({
  id: 'front-matter',
  label: 'page with front matter for each publication, or YAML list',
  extensions,
  sniff(text, file) {
    const start = text.slice(0, 450_000);
    const frame = frameOf(start);
    if (frame !== null && !/^\s*- /.test(frame.source)) {
      if (isPublicationPage(frame) || holdsList(frame)) return 0.93;
      // A page of another kind: what is in its body is for others to read.
      return frame.source.trim() !== '' && frame.body.trim() === '' ? 0.6 : 0;
    }
    const head = start.slice(0, 100_000);
    if (!hasItems(head)) return 0;
    if (!begins.test(head)) return 0;
    return hasExtension(file, extensions) ? 0.9 : 0.8;
  },
  read: readFrontMatter,
});
