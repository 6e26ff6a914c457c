const marks = /[*∗⁎†‡#§¶⋆✉📧]/gu;

/** The contribution marks in a text, in order; the several asterisks are one mark. */
export function marksIn(text: string): string {
  return (text.match(marks) ?? []).map((mark) => (/[∗⁎⋆]/u.test(mark) ? '*' : mark)).join('');
}

/** Whether a text explains marks instead of naming a person. */
export function isFootnote(text: string): boolean {
  return (
    text.length <= 200 &&
    /\b(?:equal(?:ly)?|contribut\w*|correspond\w*|co-?first|joint first|alphabetical|advis\w*)\b/i.test(
      text,
    )
  );
}

/** What marks mean: who contributed equally, who is to be written to. */
export interface MarkMeanings {
  readonly equal: ReadonlySet<string>;
  readonly corresponding: ReadonlySet<string>;
}

const equally = /\b(?:equal(?:ly)?|co-?first|joint first|shared first)\b/i;
const correspond = /\bcorrespond/i;

/**
 * What the marks mean that the authors of an entry bear. A footnote decides where
 * there is one. Without, any mark counts as "contributed equally" that at least
 * two authors bear: nobody contributes equally alone. An envelope means itself.
 */
export function markMeanings(borne: readonly string[], notes: readonly string[]): MarkMeanings {
  const said = new Map<string, 'equal' | 'corresponding' | 'other'>();
  for (const note of notes) {
    for (const part of note.split(/[,;]|\band\b|(?<=\p{Ll})[.)]\s|\s{2,}/u)) {
      const borneHere = marksIn(part);
      if (borneHere === '') continue;
      const meaning = equally.test(part)
        ? 'equal'
        : correspond.test(part)
          ? 'corresponding'
          : 'other';
      if (meaning === 'other' && !isFootnote(note)) continue;
      for (const mark of borneHere) if (!said.has(mark)) said.set(mark, meaning);
    }
  }
  const anySaid = [...said.values()].includes('equal');
  const equal = new Set<string>();
  const corresponding = new Set<string>();
  for (const mark of new Set(borne.flatMap((one) => [...one]))) {
    const meaning = said.get(mark);
    const bearers = borne.filter((one) => one.includes(mark)).length;
    const envelope = mark === '✉' || mark === '📧';
    if (meaning === 'equal' || (meaning === undefined && !anySaid && !envelope && bearers >= 2))
      equal.add(mark);
    if (meaning === 'corresponding' || (meaning === undefined && envelope)) corresponding.add(mark);
  }
  return { equal, corresponding };
}

/** The marks that mean "contributed equally"; see `markMeanings`. */
export function equalMarks(
  borne: readonly string[],
  notes: readonly string[],
): ReadonlySet<string> {
  return markMeanings(borne, notes).equal;
}
