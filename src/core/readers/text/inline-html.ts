import { decodeEntities } from '../markup/entities.ts';

/** The elements that databases put into titles and names; any other `<x>` is text. */
const inline =
  /<\/?(?:a|b|big|code|em|font|i|inf|italic|jats:[a-z-]{1,20}|mml:[a-z]{1,20}|p|s|scp|small|span|strike|strong|sub|sup|tt|u)(?:\s[^<>]{0,500})?\/?>/gi;
const breaks = /<br\s*\/?>/gi;

/**
 * Text without the inline HTML that some sources put into their fields, and with
 * character references resolved (`H<sub>2</sub>O &amp; ice` is `H2O & ice`). What
 * is no inline element stays as it stands: nothing it gives is HTML again.
 */
export function withoutTags(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const bare = text.includes('<') ? text.replace(breaks, ' ').replace(inline, '') : text;
  return decodeEntities(bare);
}
