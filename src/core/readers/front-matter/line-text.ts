import { titleText } from '../text/index.ts';

/** A field's text in one line without the Markdown and HTML it may be written in. */
export function lineText(source: string): string {
  return titleText(
    source
      .slice(0, 5000)
      .replace(/!?\[([^\]]{0,500})\]\([^)\s]{0,1000}\)/g, '$1')
      .replace(
        /(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3})(?=\S)([^*_]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu,
        '$2',
      )
      .replace(/\\(?=[*_#&])/g, ''),
  );
}
