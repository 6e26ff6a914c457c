import { decodeEntities } from '../markup/entities.ts';

const hidden = /<(script|style|iframe)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const breaks = /<\/?(?:br|p|div|li|ul|ol|tr|td|title)(?:[\s/][^<>]{0,500})?>/gi;
const inline =
  /<\/?(?:a|abbr|b|big|bold|cite|code|em|font|i|img|inf|italic|math|m[ionr]|mrow|msub|msup|q|s|sc|scp|small|span|strike|strong|sub|sup|svg|tt|u|roman|underline|(?:jats|mml):[a-z]+)(?:[\s/][^<>]{0,500})?>/gi;

/**
 * Text without the HTML, JATS and MathML tags that exports leave in titles, and
 * with character references decoded, even where they were escaped twice. Only
 * known elements are tags: `p < 0.05` and `Vec<T>` stay.
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const once = decodeEntities(stripped(text));
  return /[<&]/.test(once) ? stripped(decodeEntities(stripped(once))) : once;
}

function stripped(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(hidden, ' ').replace(breaks, ' ').replace(inline, '');
}
