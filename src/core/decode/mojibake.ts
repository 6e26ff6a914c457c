import { encodeWindows1252 } from './windows-1252.ts';

/** One word that was mended. */
export interface Mend {
  readonly before: string;
  readonly after: string;
}

/**
 * UTF-8 that was read as Windows-1252 (`RÃ©`), mended word by word (`Ré`). A
 * word is mended only where that is certain: all of it has Windows-1252 bytes,
 * those bytes are valid UTF-8, and the outcome does not look spoilt again. So
 * text spoilt twice stays as it is, as does text that is right.
 */
export function mendMojibake(text: string): { text: string; mends: readonly Mend[] } {
  if (!spoilt.test(text)) return { text, mends: [] };
  const mends: Mend[] = [];
  const mended = text.replace(/[^\s]+/g, (word) => {
    const after = mendWord(word);
    if (after === null) return word;
    mends.push({ before: word, after });
    return after;
  });
  return { text: mended, mends };
}

/** A UTF-8 lead byte and its continuation bytes, as Windows-1252 shows them. */
const spoilt =
  /[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/;

function mendWord(word: string): string | null {
  if (!spoilt.test(word)) return null;
  const bytes = encodeWindows1252(word);
  if (bytes === null) return null;
  const after = strictUtf8(bytes);
  if (after === null || spoilt.test(after)) return null;
  // A control or a replacement character is never what an author wrote.
  return /[\p{Cc}\ufffd]/u.test(after) ? null : after;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
