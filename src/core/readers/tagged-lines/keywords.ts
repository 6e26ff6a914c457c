import { fold } from '#core/model';
import { plain, withoutMarkup } from '../text/index.ts';
import { fieldsOf, valueOf } from './fields.ts';
import type { TaggedFormat } from './format.ts';
import type { Entry } from './grammar.ts';

/**
 * The keywords of an entry, each once. Lines and semicolons part them; commas do
 * where the entry has one line of keywords, for subject headings hold commas.
 */
export function keywordsOf(entry: Entry, format: TaggedFormat): readonly string[] {
  const fields = fieldsOf(entry, format.tags.keywords);
  const wrapped = format.keywordLines === 'wrapped';
  const alone = fields.length === 1 && (wrapped || fields[0]!.lines.length === 1);
  const known = new Map<string, string>();
  for (const field of fields) {
    const { tag, lines } = field;
    for (const line of wrapped ? [valueOf(field)] : lines) {
      const text = withoutMarkup(line);
      for (const part of text.split(alone && !text.includes(';') ? ',' : ';')) {
        const keyword = plain(format.keywordOf?.(part, tag) ?? part);
        const key = fold(keyword);
        if (keyword !== '' && keyword.length <= 300 && !known.has(key)) known.set(key, keyword);
      }
    }
  }
  return [...known.values()];
}
