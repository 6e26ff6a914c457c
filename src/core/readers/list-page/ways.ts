import { afterTitle, titleStart, withoutVenue } from './after-title.ts';
import type { Context } from './context.ts';
import { type Letters, runsBetween, type Stretch, stretches } from './letters.ts';
import type { People } from './people.ts';
import { looseNames } from './people-elsewhere.ts';
import type { Place } from './places.ts';
import type { Rest } from './rest.ts';
import { isBadge } from './prelude.ts';
import { type Bar, type Order, type Parts, type Reach, scored } from './scores.ts';
import { strayLetters } from './stray.ts';
import type { Study } from './study.ts';
import { mostLook } from './title-look.ts';
import { type Candidate, sentencesFrom } from './titles.ts';

/** The stretches of an entry that may be its title; those that nothing sets apart come last. */
export function* candidatesOf(study: Study, reach: Reach): Generator<Candidate> {
  const { letters, prelude } = study;
  yield* study.apart;
  // What nothing sets apart is not looked for where it cannot be the title.
  if (!reach.may('line', mostLook('line')) && !reach.may('sentence', mostLook('sentence'))) return;
  const people = study.people(prelude.end);
  if (people !== null) yield* sentencesFrom(letters, titleStart(letters.text, people.end));
  // The last of them may be the first words of the title: `Byron, A., Salt, Rope and Credit`.
  if (people !== null && people.shorter !== null && people.sure < people.count)
    yield* sentencesFrom(letters, titleStart(letters.text, people.shorter.end));
  yield* sentencesFrom(letters, prelude.end);
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
  reach: Reach,
): Generator<Parts> {
  const mayWin = (own: number, order?: Order) => reach.may(title.cue, own, order);
  if (!mayWin(mostLook(title.cue))) return;
  const { letters, prelude, told } = study;
  const { text } = letters;
  const before = told === undefined ? study.people(prelude.end, title.start) : null;
  if (told === undefined && !mayBeSet(title, before, reach)) return;
  const look = study.look(title);
  if (look === null || !mayWin(look)) return;
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
    // `Byron A., Ox B. — *Loom Letters*, 8`: the page says that they are authors of more than those.
    const all = { ...people, end: hasMore(letters, people, told) ? people.end : told.end };
    const hole = { start: told.start, end: all.end };
    // `**On Looms** | Looms 2021`, and the authors below: the venue stands between.
    const rest = () => (order === 'first' ? study.rest(title.end) : study.rest(title.end, hole));
    const own = look + 2 - unsaidAhead(letters, prelude.end, title.start);
    yield* scored(study, title, all, rest, order, own, place, context, bar);
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
      const agreed = 2 * (context.form.favour.get(`${title.cue}-first`) ?? 0);
      yield* weigh(loose, 'first', look + agreed, () => study.rest(title.end));
    }
  }
  const ahead = mayWin(look - 0.9, 'ahead') ? study.crowds() : [];
  for (const crowd of ahead) {
    if (crowd.end > title.start) break;
    const lost = strayLetters(text.slice(titleStart(text, crowd.end), title.start));
    if (lost > 0) continue;
    const head = { start: prelude.end, end: crowd.start };
    const rest = study.rest(title.end, null, head);
    // What stands ahead of the authors is a venue or is nothing that is known.
    if (rest.sure === 1 && rest.prose === 0) yield* weigh(crowd, 'ahead', look - 0.9, () => rest);
  }
  const from = afterTitle(letters, title.end);
  const after = study.people(from);
  yield* writtenWith(study, title, after, look, place, context, bar);
  // `CHI 2021, *On Looms*, A. Byron`: a venue and its year ahead have their part.
  const head = text.slice(prelude.end, title.start).replace(/[\s\v,:;.|–—-]+$/u, '');
  const lost = isBadge(head) ? 0.3 : strayLetters(head);
  if (lost > 3) return;
  const own = look - lost;
  if (!mayWin(own, 'last') && !mayWin(own - 0.7, 'behind') && !mayWin(own - 2.5, 'nobody')) return;
  if (after !== null) {
    const isSaid = study.saidWith().some(({ people }) => people.start === after.start);
    const own = look - lost + (isSaid ? saidSo : 0);
    yield* weigh(after, 'last', own, () => study.rest(after.end));
    const fewer = mayWin(own, 'last') ? withoutVenue(letters, after, context.known) : null;
    if (fewer !== null) {
      const rest = study.rest(after.end);
      const more = study.rest(fewer.end);
      // One person is worth less than two, though the other be none.
      const owed = fewer.count === 1 ? 0.8 : 0;
      if (more.venue !== null && more.sure > rest.sure)
        yield* weigh(fewer, 'last', own + owed, () => more);
    }
  }
  const behind = mayWin(own - 0.7, 'behind');
  if (!behind && !mayWin(own - 0.7, 'last') && !mayWin(own - 2.5, 'nobody')) return;
  for (const crowd of behind ? study.crowds() : []) {
    if (crowd.start < title.end || (after !== null && crowd.start <= after.end)) continue;
    if (crowd.count === 1 && wordsIn(letters, title) < 3) continue;
    yield* weigh(crowd, 'behind', look - lost - 0.7, () => study.rest(title.end, crowd));
  }
  const further = study.further(title.end);
  // Where the page names nobody, one name may as well be a title or a venue.
  const most = context.owned ? 1 : 0;
  const named = further !== null || (before?.count ?? 0) > most || (after?.count ?? 0) > most;
  if (!named && study.crowds().length === 0)
    yield* namingNobody(study, title, look - lost, place, context, bar);
  if (further === null || (after !== null && after.sure > 1)) return;
  yield* weigh(further, 'last', look - lost - 0.7, () => study.rest(title.end, further));
}

/** What it costs to leave what stands before a title without a part, where the page says nothing of it. */
function unsaidAhead(letters: Letters, from: number, to: number): number {
  const unsaid = runsBetween(letters, from, to).filter(({ role }) => role === undefined);
  return Math.min(2, strayLetters(unsaid.map(({ text }) => text).join('')));
}

/** So much surer are names that the entry says it was written with. */
const saidSo = 1.3;

/** The ways around a title with those that the entry names behind "with", before it or behind. */
function* writtenWith(
  study: Study,
  title: Candidate,
  after: People | null,
  look: number,
  place: Place,
  context: Context,
  bar: Bar,
): Generator<Parts> {
  const { letters, prelude } = study;
  for (const { people, whole } of study.saidWith()) {
    if (people.start === after?.start) continue;
    if (title.start < whole.end && whole.start < title.end) continue;
    const isAhead = whole.end <= title.start;
    // `Together with A. Byron. **Loom Letters** 8`: what stands open is of the title above.
    if (isAhead && !/[([]/.test(letters.text[whole.start]!)) continue;
    const head = letters.text.slice(prelude.end, title.start);
    const cut = (at: number) => Math.max(0, at - prelude.end);
    const left = isAhead ? head.slice(0, cut(whole.start)) + head.slice(cut(whole.end)) : head;
    const lost = strayLetters(left.replace(/[\s\v,:;.|–—-]+$/u, ''));
    if (lost > 3) continue;
    const rest = () => (isAhead ? study.rest(title.end) : study.rest(title.end, whole));
    const own = look - lost + saidSo;
    yield* scored(
      study,
      title,
      people,
      rest,
      isAhead ? 'first' : 'behind',
      own,
      place,
      context,
      bar,
    );
  }
}

/** Whether behind the people in a stretch another part of the entry begins, with a stop or a dash. */
function hasMore(letters: Letters, people: People, told: Stretch): boolean {
  if (people.count < 2 || people.sure * 2 < people.count) return false;
  const behind = letters.text.slice(people.end, told.end);
  return /^(?:[.:;]|\s+[–—|·-])\s/u.test(behind) && strayLetters(behind) > 1;
}

function wordsIn({ text }: Letters, { start, end }: Candidate): number {
  return text.slice(start, end).trim().split(/\s+/).length;
}

/** Whether any way around a title may win, before anything of it but the names ahead is looked at. */
function mayBeSet(title: Candidate, before: People | null, reach: Reach): boolean {
  const most = mostLook(title.cue);
  if (before !== null && before.end <= title.start && reach.mayFirst(title, before)) return true;
  const loose = title.cue !== 'line' && title.cue !== 'sentence';
  return (
    (loose && reach.may(title.cue, most, 'first')) ||
    reach.may(title.cue, most, 'last') ||
    reach.may(title.cue, most - 0.9, 'ahead') ||
    reach.may(title.cue, most - 0.7, 'behind') ||
    reach.may(title.cue, most - 2.5, 'nobody')
  );
}

/** Where others of the page name nobody either, so much may be told below a title, in characters. */
const mostTold = 600;

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
  if ((title.cue === 'line' || title.cue === 'sentence') && !context.owned) return;
  const agreed = context.form.favour.get(`${title.cue}-nobody`) ?? 0;
  const words = wordsIn(letters, title);
  if (words <= (context.owned ? 1 : 3) && (agreed < 0.5 || title.cue === 'role')) return;
  const nobody = { start: title.end, end: title.end, count: 0, sure: 0, shorter: null };
  const rest = study.rest(title.end);
  const told = title.cue === 'role';
  const order = told ? 'last' : 'nobody';
  if (told) {
    const titles = stretches(letters, (run) => run.role === 'title').length;
    if (titles !== 1 || (rest.sure < 1 && prelude.tag === null)) return;
  } else {
    const first = context.form.favour.size === 0;
    if (!place.works || (!first && agreed < 0.5)) return;
    const dated = rest.dated || (prelude.year ?? prelude.keyYear) !== null;
    const told = context.owned
      ? (dated || place.year !== null) && rest.sure > 0
      : dated || rest.sure >= 0.9 || (agreed >= 0.5 && study.labelled);
    if (!told || rest.prose > (agreed >= 0.5 ? mostTold : 40)) return;
  }
  yield* scored(study, title, nobody, () => rest, order, look - 2.5, place, context, bar);
}
