import { foldedName } from './folded.ts';
import { grouped } from './grouped.ts';
import type { Pair } from './pairs.ts';
import type { Tally } from './tally.ts';

/** One author's place in one work, with who it is in the truth and who it was read as. */
interface Mention {
  readonly truth: string;
  readonly read: string;
}

/** How right people are told apart. */
export interface PeopleTallies {
  /** Pairs of mentions of one person. */
  readonly pairs: Tally;
  /** B³ (Bagga and Baldwin 1998): for each mention the part of those read as its person that are. */
  readonly sameAsRead: Tally;
  /** B³: for each mention the part of its person's mentions that were read as one with it. */
  readonly sameAsTruth: Tally;
}

/** Who is who over the authors that were read with the right name or at the right place. */
export function peopleOf(pairs: readonly Pair[]): PeopleTallies {
  const mentions = pairs.flatMap(mentionsOf);
  const byTruth = grouped(mentions, (one) => one.truth);
  const byRead = grouped(mentions, (one) => one.read);
  const byBoth = grouped(mentions, (one) => `${one.truth}\n${one.read}`);
  const twos = (sizes: Iterable<readonly Mention[]>) => {
    let sum = 0;
    for (const { length } of sizes) sum += (length * (length - 1)) / 2;
    return sum;
  };
  let precise = 0;
  let recalled = 0;
  for (const { length, 0: first } of byBoth.values()) {
    precise += length ** 2 / byRead.get(first!.read)!.length;
    recalled += length ** 2 / byTruth.get(first!.truth)!.length;
  }
  const { length } = mentions;
  return {
    pairs: {
      right: twos(byBoth.values()),
      read: twos(byRead.values()),
      truth: twos(byTruth.values()),
    },
    sameAsRead: { right: precise, read: length, truth: length },
    sameAsTruth: { right: recalled, read: length, truth: length },
  };
}

/** The authors that both have: by name, else by place where both lists are as long. */
function mentionsOf({ truth, read }: Pair): readonly Mention[] {
  const free = new Set(read.authors.keys());
  const take = (at: number): Mention['read'] => {
    free.delete(at);
    return read.authors[at]!.person;
  };
  return truth.authors.flatMap(({ name, person }, i) => {
    const own = foldedName(name);
    const places = [i, ...free];
    const named = places.find((at) => free.has(at) && foldedName(read.authors[at]!.name) === own);
    const sameLength = read.authors.length === truth.authors.length;
    const at = named ?? (sameLength && free.has(i) ? i : undefined);
    return at === undefined ? [] : [{ truth: person, read: take(at) }];
  });
}
