/** In a block with more names than this an abbreviation would fit too many. */
const largestBlock = 50;

/**
 * Finds which of these names abbreviate another of them word by word: `j mach
 * learn res` is `journal machine learning research`. One that fits several
 * names stays itself.
 *
 * @param keys names without small words, folded, as `venueKey` gives them
 * @returns the whole name of a key, or the key
 */
export function abbreviationsOf(keys: ReadonlySet<string>): (key: string) => string {
  const blocks = new Map<string, string[][]>();
  for (const key of keys) {
    const words = key.split(' ');
    // One word or two fit too much: `IEEE Comp`.
    if (words.length < 2) continue;
    const initials = words.map((word) => word[0]).join('');
    blocks.set(initials, [...(blocks.get(initials) ?? []), words]);
  }
  const wholes = new Map<string, string>();
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > largestBlock) continue;
    for (const words of block) {
      const longer = block.filter((other) => other !== words && abbreviatesAll(words, other));
      // The longest of a chain of abbreviations of one name.
      const [best, ...others] = longer.sort((a, b) => b.join('').length - a.join('').length);
      if (best !== undefined && others.every((other) => abbreviatesAll(other, best))) {
        wholes.set(words.join(' '), best.join(' '));
      }
    }
  }
  return (key) => wholes.get(key) ?? key;
}

function abbreviatesAll(short: readonly string[], long: readonly string[]): boolean {
  let cut = 0;
  const fits = short.every((word, i) => {
    const whole = long[i]!;
    if (word === whole) return true;
    cut += 1;
    return word.length < whole.length && isCut(word, whole);
  });
  return fits && cut > 0;
}

/** Whether a word is another cut short, or its ends: `trans` of transactions, `natl` of national. */
function isCut(word: string, whole: string): boolean {
  if (whole.startsWith(word)) return word.length > 1 || whole.length > 3;
  return word.length > 2 && whole.startsWith(word.slice(0, -1)) && whole.endsWith(word.at(-1)!);
}
