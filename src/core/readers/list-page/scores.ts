import { yearsIn } from '../text/index.ts';
import type { Context } from './context.ts';
import { isLabel } from './labels.ts';
import { likeness, seamsOf, venueKey } from './form.ts';
import { type Letters, runsBetween } from './letters.ts';
import type { People } from './people.ts';
import type { Place } from './places.ts';
import type { Rest } from './rest.ts';
import { strayLetters, unassigned } from './stray.ts';
import { mostLook, strokesTell } from './title-look.ts';
import type { Study } from './study.ts';
import type { Candidate, Cue } from './titles.ts';

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
  /** What parts title, authors and the rest. */
  readonly seams: readonly string[];
}

/** What a way has to score. */
export interface Bar {
  readonly score: number;
}

/** Sums of the same numbers in another order differ by less. */
export const rounding = 1e-6;

/** So much surer is an entry whose seams are those of all others. */
const seamsTell = 1;

/** So much surer is a plain title behind which stands where others of the page appeared. */
const knownVenue = 1.6;

/** What a stretch has to look like so that a way around it scores as much as the bar, or more than it can. */
export interface Reach {
  /** The same of a way around a title that looks its best, with these people before it. */
  mayFirst(title: Candidate, before: People): boolean;
  /** Whether a way with the title's `look` and its authors in some order may reach the bar; in any order without. */
  may(cue: Cue, look: number, order?: Order): boolean;
}

/** Tells ways that cannot reach a bar, which rises, before they are looked at. */
export function reachOf(study: Study, context: Context, bar: Bar): Reach {
  const { form } = context;
  // Four for the authors, one each for a year and a venue.
  const most = 1 + 1 + (study.labelled ? 0.5 : 0) + (form.venues.size === 0 ? 0 : knownVenue);
  const strokes = /\s\/\/\s|\]\/\//.test(study.letters.text) ? strokesTell : 0;
  const rest = (study.told === undefined ? 0 : 2) + 4 + most + strokes;
  // Seams are of their shape: none is more common than that.
  const common = (cue: Cue, order: Order) =>
    (form.favour.get(`${cue}-${order}`) ?? 0) * (1.5 + (form.seams.size === 0 ? 0 : seamsTell));
  const commonest = (cue: Cue) => Math.max(...orders.map((order) => common(cue, order)));
  return {
    mayFirst(title, before) {
      const shape = `${title.cue}-first`;
      const seams = seamsOf(study.letters, shape, [before.end, title.start], title.end);
      const alike = likeness(form, seams) * seamsTell + (form.favour.get(shape) ?? 0) * 1.5;
      const look = mostLook(title.cue) + strokes + crowdOf(study, before, context);
      return look + most + alike + rounding >= bar.score;
    },
    may: (cue, look, order) =>
      look + rest + rounding + (order === undefined ? commonest(cue) : common(cue, order)) >=
      bar.score,
  };
}

/** The one way with these people; none where it cannot reach the bar, whatever the rest says. */
export function scored(
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
  const crowd = crowdOf(study, people, context);
  // A list that breaks off in the middle of a part did not end there.
  const next = letters.text.slice(people.end, people.end + 2);
  const broken = /^\s?\p{L}/u.test(next.replace(/[\n\v]/g, '.')) ? 1 : 0;
  const common = (context.form.favour.get(shape) ?? 0) * 1.5;
  const seams = seamsOf(
    letters,
    shape,
    [Math.min(title.end, people.end), Math.max(title.start, people.start)],
    Math.max(title.end, people.end),
  );
  const alike = likeness(context.form, seams) * seamsTell;
  const most =
    look +
    crowd -
    broken +
    1 +
    1 +
    (study.labelled ? 0.5 : 0) +
    common +
    alike +
    (context.form.venues.size === 0 ? 0 : knownVenue);
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
  // `(2020). On Ox, Byron (2019). Loom Letters 8`: the year of the entry stands before its title.
  const named =
    order === 'first' &&
    /\((?:19|20)\d\d[a-z]?\)/.test(between) &&
    /^[^.]{0,60}\((?:19|20)\d\d\)\./.test(letters.text.slice(title.end, title.end + 80))
      ? 1.5
      : 0;
  // `On Looms by Steam` after its authors: what follows "by" is no name.
  const torn =
    order === 'first' && /^[\s\v]+by[\s\v]/.test(letters.text.slice(title.end, title.end + 5))
      ? 2
      : 0;
  const isPlain = title.cue === 'sentence' || title.cue === 'line';
  const isKnown =
    isPlain &&
    order === 'first' &&
    people.count > 1 &&
    rest.venue !== null &&
    context.form.venues.has(venueKey(rest.venue));
  // What is set like the venues of the others is a venue: `On Looms. **Loom Letters**`.
  const usual = orders.some((one) => (context.form.favour.get(`${title.cue}-${one}`) ?? 0) > 0.2);
  const others = strayLetters(between.replace(/\([^()]*\)/g, '')) > 1;
  const like = usual || !others ? 0 : (context.form.behind.get(title.cue) ?? 0) * 1.5;
  const score =
    look -
    torn -
    named -
    like -
    unassigned(letters, title, order) -
    passedOver(study, title, people) +
    crowd -
    broken +
    (dated ? 1 : place.year !== null ? 0.6 : 0) +
    Math.max(rest.sure, prelude.tag === null ? 0 : 0.9) +
    (study.labelled ? 0.5 : 0) +
    common +
    alike +
    (isKnown ? knownVenue : 0) -
    Math.min(0.35, rest.prose / 400);
  return [{ title, people, rest, order, score, shape, seams }];
}

/** What it costs a plain title that a stretch stands between it and its authors which is set as titles are. */
function passedOver({ apart, letters }: Study, title: Candidate, people: People): number {
  if (title.cue !== 'line' && title.cue !== 'sentence') return 0;
  const isPassed = apart.some(({ cue, start, end }) => {
    if ((cue !== 'bold' && cue !== 'link') || start < title.end || end > people.start) return false;
    const text = letters.text.slice(start, end);
    return /\p{L}{3,}[\s\v]+\p{L}{3,}/u.test(text) && !isLabel(text);
  });
  return isPassed ? 1.5 : 0;
}

/** Whether people stand behind "with". */
export function isJoint({ text }: Letters, { start, count }: People): boolean {
  return count > 0 && /\bwith:?[\s\v]+$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** What these people are worth as authors. */
function crowdOf(study: Study, people: People, { form, known }: Context): number {
  const { letters } = study;
  if (people.count !== 1)
    return 3 + Math.min(people.sure, 4) * 0.25 - (people.count - people.sure) * 0.6;
  if (people.sure === 0) return 0;
  const set = runsBetween(letters, people.start, people.end).some(
    (run) => run.bold || run.underline,
  );
  if (set || known.isPerson(letters.names.slice(people.start, people.end))) return 2;
  // Of a page of one person a work by somebody else alone is hardly one, and none where "with" stands before all others.
  if (form.joint > 0.5 && !isJoint(letters, people)) return -1.5;
  return form.owned ? 0.5 : 1.4;
}
