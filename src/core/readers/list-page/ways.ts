import { yearsIn } from '../text/index.ts';
import type { ByLines } from './by-lines.ts';
import { afterTitle, titleStart, withoutVenue } from './after-title.ts';
import type { KnownNames } from './known.ts';
import { runsBetween, stretches } from './letters.ts';
import type { GroupOutcome } from './lines-entry.ts';
import type { People } from './people.ts';
import { looseNames } from './people-elsewhere.ts';
import type { Place } from './places.ts';
import type { Rest } from './rest.ts';
import type { Studied } from './reading.ts';
import { strayLetters, unassigned } from './stray.ts';
import type { Study } from './study.ts';
import { mostLook } from './title-look.ts';
import { type Candidate, type Cue, sentencesFrom } from './titles.ts';

/** What is known of the page an entry stands on. */
export interface Context {
  readonly file: string;
  /** Names that other entries of the page give. */
  readonly known: KnownNames;
  /** How common each shape is on the page, 0 … 1. */
  readonly favour: ReadonlyMap<string, number>;
  /** Texts of the page that say what marks mean. */
  readonly legend: readonly string[];
  /** Addresses relative to the page are to be expected, and passed over without a word. */
  readonly relative: boolean;
  /** Told of each piece that is looked at. */
  readonly step: () => void;
  /** What was found out about lines as one entry; null where they are none. */
  readonly studies: ByLines<Studied | null>;
  /** What lines gave in the shape that is known best. */
  readonly outcomes: ByLines<GroupOutcome | null>;
}

/** Where the authors stand: right before the title or behind it, or with other parts between or ahead, or nowhere. */
export type Order = 'first' | 'last' | 'behind' | 'ahead' | 'nobody';

const orders: readonly Order[] = ['first', 'last', 'behind', 'ahead', 'nobody'];

/** One way to take an entry apart. */
export interface Parts {
  readonly title: Candidate;
  readonly people: People;
  readonly rest: Rest;
  readonly order: Order;
  readonly score: number;
  readonly shape: string;
}

/** The stretches of an entry that may be its title; those that nothing sets apart come last. */
export function* candidatesOf(study: Study): Generator<Candidate> {
  const { letters, prelude } = study;
  yield* study.apart;
  const people = study.people(prelude.end);
  if (people !== null) yield* sentencesFrom(letters, titleStart(letters.text, people.end));
  yield* sentencesFrom(letters, prelude.end);
}

/** What a way has to score. */
export interface Bar {
  readonly score: number;
}

/** Sums of the same numbers in another order differ by less. */
export const rounding = 1e-6;

/** More than any way around a title scores, whose look is no more than `look`. */
function mostFrom(study: Study, cue: Cue, look: number, { favour }: Context): number {
  const common = Math.max(...orders.map((order) => favour.get(`${cue}-${order}`) ?? 0));
  const told = study.told === undefined ? 0 : 2;
  // Four for the authors, one each for a year and a venue.
  return look + told + 4 + 1 + 1 + (study.labelled ? 0.5 : 0) + common * 1.5 + rounding;
}

/**
 * The ways to take an entry apart around a title: authors before it, authors after it.
 * None of those that score less than the bar, which rises as ways are found.
 */
export function* waysOf(
  study: Study,
  title: Candidate,
  place: Place,
  context: Context,
  bar: Bar,
): Generator<Parts> {
  const mayWin = (own: number) => mostFrom(study, title.cue, own, context) >= bar.score;
  if (!mayWin(mostLook(title.cue))) return;
  const { letters, prelude, told } = study;
  const { text } = letters;
  const look = study.look(title);
  if (look === null || !mayWin(look)) return;
  const before = told === undefined ? study.people(prelude.end, title.start) : null;
  if (told !== undefined) {
    if (title.start < told.end && told.start < title.end) return;
    const people = study.people(told.start, told.end) ?? {
      start: told.start,
      end: told.end,
      count: 1,
      sure: 1,
      shorter: null,
    };
    const order = told.start < title.start ? 'first' : 'last';
    const rest = () => study.rest(Math.max(title.end, told.end));
    const all = { ...people, end: told.end };
    yield* scored(study, title, all, rest, order, look + 2, place, context, bar);
    return;
  }
  const weigh = (people: People, order: Order, own: number, rest: () => Rest) =>
    scored(study, title, people, rest, order, own, place, context, bar);
  if (before !== null && before.end <= title.start) {
    const between = text.slice(titleStart(text, before.end), title.start);
    const lost = strayLetters(between);
    yield* weigh(before, 'first', look - lost, () => study.rest(title.end));
  }
  if (before === null || before.sure === 0 || before.end < title.start - 25) {
    const loose = looseNames(letters, prelude.end, title);
    if (loose !== null) {
      // The more entries of the page are of this shape, the surer is this one.
      const agreed = 2 * (context.favour.get(`${title.cue}-first`) ?? 0);
      yield* weigh(loose, 'first', look + agreed, () => study.rest(title.end));
    }
  }
  for (const crowd of study.crowds()) {
    if (crowd.end > title.start || !mayWin(look - 0.9)) break;
    const lost = strayLetters(text.slice(titleStart(text, crowd.end), title.start));
    if (lost > 0) continue;
    const head = { start: prelude.end, end: crowd.start };
    const rest = study.rest(title.end, null, head);
    // What stands ahead of the authors is a venue or is nothing that is known.
    if (rest.sure === 1 && rest.prose === 0) yield* weigh(crowd, 'ahead', look - 0.9, () => rest);
  }
  const lost = strayLetters(text.slice(prelude.end, title.start));
  if (lost > 3 || !mayWin(look - lost)) return;
  const from = afterTitle(letters, title.end);
  const after = study.people(from);
  if (after !== null) {
    yield* weigh(after, 'last', look - lost, () => study.rest(after.end));
    const fewer = mayWin(look - lost) ? withoutVenue(letters, after, context.known) : null;
    if (fewer !== null) {
      const rest = study.rest(after.end);
      const more = study.rest(fewer.end);
      if (more.venue !== null && more.sure > rest.sure)
        yield* weigh(fewer, 'last', look - lost, () => more);
    }
  }
  if (!mayWin(look - lost)) return;
  for (const crowd of study.crowds()) {
    if (crowd.start < title.end || (after !== null && crowd.start <= after.end)) continue;
    yield* weigh(crowd, 'behind', look - lost - 0.7, () => study.rest(title.end, crowd));
  }
  const further = study.further(title.end);
  const named = further !== null || before !== null || after !== null;
  if (!named && study.crowds().length === 0)
    yield* namingNobody(study, title, look - lost, place, context, bar);
  if (further === null || (after !== null && after.sure > 1)) return;
  yield* weigh(further, 'last', look - lost - 0.7, () => study.rest(title.end, further));
}

/**
 * An entry that names nobody: one whose parts the page's classes tell, or one of a
 * section of works whose entries have titles that are set apart and no names at all.
 */
function* namingNobody(
  study: Study,
  title: Candidate,
  look: number,
  place: Place,
  context: Context,
  bar: Bar,
): Generator<Parts> {
  const { letters, prelude } = study;
  if (title.cue === 'line' || title.cue === 'sentence') return;
  if (letters.text.slice(title.start, title.end).trim().split(/\s+/).length <= 3) return;
  const nobody = { start: title.end, end: title.end, count: 0, sure: 0, shorter: null };
  const rest = study.rest(title.end);
  const told = title.cue === 'role';
  const order = told ? 'last' : 'nobody';
  if (told) {
    const titles = stretches(letters, (run) => run.role === 'title').length;
    if (titles !== 1 || (rest.sure < 1 && prelude.tag === null)) return;
  } else {
    const first = context.favour.size === 0;
    if (!place.works || (!first && (context.favour.get(`${title.cue}-nobody`) ?? 0) < 0.5)) return;
    if (!(rest.dated || prelude.year !== null || rest.sure === 1) || rest.prose > 40) return;
  }
  yield* scored(study, title, nobody, () => rest, order, look - 2.5, place, context, bar);
}

/** The one way with these people; none where it cannot reach the bar, whatever the rest says. */
function scored(
  study: Study,
  title: Candidate,
  people: People,
  restOf: () => Rest,
  order: Order,
  look: number,
  place: Place,
  context: Context,
  bar: Bar,
): readonly Parts[] {
  const { letters, prelude } = study;
  const shape = `${title.cue}-${order}`;
  const alone = people.count === 1;
  const set = runsBetween(letters, people.start, people.end).some(
    (run) => run.bold || run.underline,
  );
  const crowd = alone
    ? people.sure > 0
      ? set
        ? 2
        : 1.4
      : 0
    : 3 + Math.min(people.sure, 4) * 0.25 - (people.count - people.sure) * 0.6;
  // A list that breaks off in the middle of a part did not end there.
  const next = letters.text.slice(people.end, people.end + 2);
  const broken = /^\s?\p{L}/u.test(next.replace(/[\n\v]/g, '.')) ? 1 : 0;
  const common = (context.favour.get(shape) ?? 0) * 1.5;
  const most = look + crowd - broken + 1 + 1 + (study.labelled ? 0.5 : 0) + common;
  if (most + rounding < bar.score) return [];
  const rest = restOf();
  const tag = prelude.tag === null ? '' : letters.text.slice(prelude.tag.start, prelude.tag.end);
  const between = letters.text.slice(
    Math.min(title.end, people.end),
    Math.max(title.start, people.start),
  );
  const dated =
    rest.dated ||
    prelude.year !== null ||
    yearsIn(tag).length > 0 ||
    (between.length < 60 && yearsIn(between).length > 0);
  // `On Looms by Steam` after its authors: what follows "by" is no name.
  const torn =
    order === 'first' && /^[\s\v]+by[\s\v]/.test(letters.text.slice(title.end, title.end + 5))
      ? 2
      : 0;
  const score =
    look -
    torn -
    unassigned(letters, title, order) +
    crowd -
    broken +
    (dated ? 1 : place.year !== null ? 0.6 : 0) +
    Math.max(rest.sure, prelude.tag === null ? 0 : 0.9) +
    (study.labelled ? 0.5 : 0) +
    common -
    Math.min(0.35, rest.prose / 400);
  return [{ title, people, rest, order, score, shape }];
}
