import { withoutC1 } from '#core/decode';

/**
 * Characters nobody sees: controls, soft hyphen, zero-width space, word joiner,
 * byte order mark, bidirectional controls and isolates, tag characters. The
 * zero-width joiner and non-joiner stay: emoji and several scripts need them
 * inside a word.
 */
const unseen =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A joiner that joins nothing: at the end of a word, or between Latin letters. */
const idleJoiner =
  /^[\u200c\u200d]+|[\u200c\u200d]+$|(?<=\p{Script=Latin})[\u200c\u200d]+(?=\p{Script=Latin})/gu;

/**
 * Visible characters that no other one composes with: Latin, Cyrillic, Han,
 * Hangul, dashes and quotation marks, with single spaces between words. Letters
 * made of two characters (an `e` and an accent) are not among them.
 */
const even =
  /^(?:[!-~\u00a1-\u00ac\u00ae-\u024f\u0400-\u0482\u2010-\u2027\u4e00-\u9fff\uac00-\ud7a3]+(?: (?=[^ ])|$))*$/;

/**
 * One line of text as a person sees it: the controls that stand for characters of
 * Windows-1252 put right, other unseen characters gone, every run of
 * white space (no-break spaces too) one space, ends trimmed, surrogates paired,
 * canonical composition (NFC).
 */
export function plain(text: string): string {
  // Most names and titles are even already; this is many times quicker.
  if (text.length < 10_000 && even.test(text)) return text;
  return withoutC1(text)
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split(/[\s\u0085]+/u)
    .map((word) => word.replace(unseen, '').replace(idleJoiner, ''))
    .filter((word) => word !== '')
    .join(' ')
    .normalize('NFC');
}
