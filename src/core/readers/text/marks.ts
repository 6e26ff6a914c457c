const marks = /[*∗⁎†‡#§¶⋆]/gu;

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

/**
 * The marks that mean "contributed equally". A footnote decides where there is
 * one. Without, any mark counts that at least two authors bear: nobody
 * contributes equally alone.
 */
export function equalMarks(
  borne: readonly string[],
  notes: readonly string[],
): ReadonlySet<string> {
  const said = new Map<string, boolean>();
  for (const note of notes.filter(isFootnote)) {
    for (const part of note.split(/[,;]|\band\b/)) {
      const equal = /\b(?:equal(?:ly)?|co-?first|joint first)\b/i.test(part);
      if (!equal && !isFootnote(part)) continue;
      for (const mark of marksIn(part)) said.set(mark, equal);
    }
  }
  const anySaid = [...said.values()].includes(true);
  const equal = new Set<string>();
  const all = new Set(borne.join(''));
  for (const mark of all) {
    const bearers = borne.filter((one) => one.includes(mark)).length;
    if (said.get(mark) ?? (!anySaid && bearers >= 2)) equal.add(mark);
  }
  return equal;
}
