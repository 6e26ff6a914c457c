import { fold } from '#core/model';

/** A character with its marks, or the parts of Korean syllables: what is folded as one piece. */
const pieces = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;
const plain = /^[\0-\x7f]*$/;

/**
 * A text folded as `fold` does, and for each code unit of the result the index in `text` it comes
 * from (the start of the character with its marks). The final sigma is an ordinary one here, since
 * pieces do not know where words end.
 */
export function foldWithMap(text: string): { folded: string; map: number[] } {
  if (plain.test(text)) {
    return { folded: text.toLowerCase(), map: Array.from({ length: text.length }, (_, at) => at) };
  }
  let folded = '';
  const map: number[] = [];
  for (const match of text.matchAll(pieces)) {
    const piece = match[0];
    const lower = piece.length === 1 && piece <= '\x7f' ? piece.toLowerCase() : folds(piece);
    folded += lower;
    for (let unit = 0; unit < lower.length; unit++) map.push(match.index);
  }
  return { folded, map };
}

function folds(piece: string): string {
  return fold(piece).replaceAll('ς', 'σ');
}
