import type { Gap } from './gaps.ts';
import type { Word } from './words.ts';

/** Whether a word belongs to a person's name, by the words around it. */
export const nameMarks = {
  nothing: 0,
  /** Perhaps a name: `Andras Vasy`. */
  maybe: 1,
  /** Surely one: `Vasy, A.`, `A. Vasy`, `Vasy A`. */
  sure: 2,
  /** Not at the start, and too long or too wordy for a name: `Being and Time in Brief`. */
  phrase: 3,
} as const;
type NameMark = (typeof nameMarks)[keyof typeof nameMarks];

const complete =
  /^(?:I+[pP]*C{1,2}j?|[pP]*C[pPC]{0,2}[IU]{1,3}j?|C{1,2}I+[pP]*C{1,2}j?|I+C?[pP]*C{1,2}j?)$/;
const familyFirst = /^[pP]*C[pPC]{0,2}(?:U|I{1,4})/;
const fullName = /^C{1,2}[pP]*C{1,2}j?$/;
const familyAlone = /^[pP]*[CU]{1,2}j?$/;
const givenAlone = /^(?:I{1,4}|U)j?[pP]?$/;
const wordy = /[fln]|C{4}/;
/** Items longer than this, in words, name nobody. */
const longestItem = 12;

/**
 * A mark for each word. The items between commas, semicolons, "and" and full
 * stops are judged by the shapes of their words.
 */
export function namesAmong(words: readonly Word[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  const mark = (from: number, to: number, value: NameMark) => marks.fill(value, from, to);
  const shapeFrom = (from: number, to: number) => {
    let shapes = '';
    for (let i = from; i < to; i += 1) shapes += words[i]!.form.shape;
    return shapes;
  };
  let start = 0;
  /** A family name by itself: given names may follow it. */
  let alone: readonly [number, number] | null = null;
  /** It is one word at the very start. */
  let headed = false;
  while (start < words.length) {
    if (words[start]!.form.shape === '&') {
      start += 1;
      continue;
    }
    let end = start + 1;
    while (end < words.length && !endsItem(words[end]!.gap) && words[end]!.form.shape !== '&') {
      end += 1;
    }
    const shape = shapeFrom(start, Math.min(end, start + longestItem));
    const family = alone;
    alone = null;
    const gap = words[end]?.gap;
    // `Smith, J. Deep Learning. Nature`: a title follows the initials.
    const titled =
      family !== null &&
      headed &&
      /^I+C/.test(shape) &&
      gap !== 'comma' &&
      gap !== 'semicolon' &&
      words[end]?.form.shape !== '&';
    if (!titled && end - start <= longestItem && complete.test(shape))
      mark(start, end, nameMarks.sure);
    else if (family !== null && givenAlone.test(shape)) mark(family[0], end, nameMarks.sure);
    else if (family !== null && shape.startsWith('I')) {
      // `Barendregt, H. P. The Lambda Calculus`: the initials end the name.
      const initials = /^I+/.exec(shape)![0].length;
      mark(family[0], start + initials, nameMarks.sure);
      end = start + initials;
    } else if (familyFirst.test(shape)) {
      const length = familyFirst.exec(shape)![0].length;
      const behind = words[start + length]?.gap;
      if (behind === 'initial' || behind === 'bracket-opens') {
        mark(start, start + length, nameMarks.sure);
        end = start + length;
      }
    } else {
      if (fullName.test(shape)) mark(start, end, nameMarks.maybe);
      else if (start > 1 && wordy.test(shape)) mark(start, end, nameMarks.phrase);
      if (family !== null && headed && /^C{1,3}I*$/.test(shape)) {
        // `Sontag, Susan` at the start.
        mark(family[0], end, nameMarks.maybe);
      }
      const comma = gap === 'comma' || gap === 'semicolon';
      if (comma && familyAlone.test(shape)) {
        alone = [start, end];
        headed = start <= 1 && /^[pP]*C$/.test(shape);
      }
    }
    start = end;
  }
  joinConjunctions(words, marks);
  return marks;
}

/** "and" and "&" between names belong to them. */
function joinConjunctions(words: readonly Word[], marks: Uint8Array): void {
  for (let i = 1; i + 1 < words.length; i += 1) {
    if (words[i]!.form.shape !== '&') continue;
    const around = Math.min(marks[i - 1]!, marks[i + 1]!);
    if (around !== nameMarks.phrase) marks[i] = around;
  }
}

function endsItem(gap: Gap): boolean {
  return !(
    gap === 'none' ||
    gap === 'number' ||
    gap === 'initial' ||
    gap === 'abbreviation' ||
    gap === 'dash'
  );
}
