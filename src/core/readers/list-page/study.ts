import type { Line } from '../markup/index.ts';
import { askedOf, type AskedNames, type KnownNames } from './known.ts';
import { leadsOn } from './labels.ts';
import { withoutWrongRoles, withRoles } from './labelled.ts';
import { type Letters, lettersOf, longestEntry, type Stretch, stretches } from './letters.ts';
import { type People, peopleAt } from './people.ts';
import { crowdsIn, furtherOn } from './people-elsewhere.ts';
import { badgeAt, type Prelude, preludeOf } from './prelude.ts';
import { type Rest, restOf } from './rest.ts';
import { type SaidWith, saidWith } from './said-with.ts';
import { titleLook } from './title-look.ts';
import { type Candidate, setApart } from './titles.ts';

/**
 * What was found out about the lines of one entry. Each thing is found out once,
 * when it is first asked for: the ways to take an entry apart ask for the same.
 */
export interface Study {
  readonly letters: Letters;
  readonly prelude: Prelude;
  /** One of its links is a label, as `[pdf]`. */
  readonly labelled: boolean;
  /** Where the page says that its authors stand. */
  readonly told: Stretch | undefined;
  /** What stands out of the text, which its title may be. */
  readonly apart: readonly Candidate[];
  /** People from one offset on, in the text up to another. */
  people(from: number, to?: number): People | null;
  /** Several people on a later line than the one at an offset. */
  further(from: number): People | null;
  look(title: Candidate): number | null;
  /** Several people each, wherever a part of the entry is all names. */
  crowds(): readonly People[];
  /** Those with whom it says it was written. */
  saidWith(): readonly SaidWith[];
  rest(from: number, hole?: Stretch | null, head?: Stretch | null): Rest;
  /** From now on other names are known; false where they change what was found out. */
  know(known: KnownNames): boolean;
}

/** Begins to study the lines of what may be an entry; null where it is too long or too short for one. */
export function studyOf(source: readonly Line[], known: KnownNames): Study | null {
  const letters = lettersOf(withoutWrongRoles(withRoles(source)));
  if (letters.text.length > longestEntry || letters.text.trim().length < 12) return null;
  return studyOfLetters(letters, known);
}

function studyOfLetters(letters: Letters, known: KnownNames): Study {
  const { names, spans, text } = letters;
  const asked: AskedNames = askedOf(known);
  const italics = stretches(letters, (run) => run.italic);
  const people = once((from: number, to: number) => {
    const all = peopleAt(names.slice(0, to), from, asked);
    // `A. Lovelace, *Looms and Engines: Letters*`: who is named ends where italics begin
    // that go on behind the last name.
    const set =
      all === null
        ? undefined
        : italics.find((one) => one.start > all.start && one.start < all.end && all.end < one.end);
    if (all === null || set === undefined) return all;
    if (!/\p{L}{2}/u.test(names.slice(all.end, Math.min(to, set.end)))) return all;
    return peopleAt(names.slice(0, set.start), from, asked) ?? all;
  });
  const rest = once((from: number, start: number, end: number, top: number, bottom: number) =>
    restOf(
      letters,
      from,
      start === -1 ? null : { start, end },
      top === -1 ? null : { start: top, end: bottom },
    ),
  );
  const look = once((start: number, end: number, cue: Candidate['cue']) =>
    titleLook(letters, { start, end, cue }, asked),
  );
  const prelude = preludeOf(text, (at) => badgeAt(letters, at));
  const crowds = once((more: number) => crowdsIn(letters, prelude.end + more, asked));
  const beside = once(() => saidWith(letters, asked));
  const further = once((from: number) => furtherOn(letters, from, asked));
  return {
    letters,
    prelude,
    labelled: spans.some(({ run }) => leadsOn(run)),
    told: stretches(letters, (run) => run.role === 'authors')[0],
    apart: setApart(letters),
    people: (from, to = names.length) => people(from, Math.min(to, names.length)),
    further,
    look: ({ start, end, cue }) => look(start, end, cue),
    crowds: () => crowds(0),
    saidWith: () => beside(),
    rest: (from, hole, head) =>
      rest(from, hole?.start ?? -1, hole?.end ?? -1, head?.start ?? -1, head?.end ?? -1),
    know: (others) => asked.become(others),
  };
}

/** `find`, which remembers what it found: of an entry it is asked for a few things only. */
function once<In extends readonly (number | string)[], Out>(
  find: (...given: In) => Out,
): (...given: In) => Out {
  const kept: { readonly given: In; readonly found: Out }[] = [];
  return (...given) => {
    for (const before of kept) {
      if (given.every((one, i) => before.given[i] === one)) return before.found;
    }
    const found = find(...given);
    kept.push({ given, found });
    return found;
  };
}
