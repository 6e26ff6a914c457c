import { yearsIn } from '../text/index.ts';
import type { Context } from './context.ts';
import { likeness, seamsOf } from './form.ts';
import { runsBetween } from './letters.ts';
import type { People } from './people.ts';
import type { Place } from './places.ts';
import type { Rest } from './rest.ts';
import { unassigned } from './stray.ts';
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

/** More than any way around a title scores, whose look is no more than `look`. */
export function mostFrom(study: Study, cue: Cue, look: number, { form }: Context): number {
  const common = Math.max(...orders.map((order) => form.favour.get(`${cue}-${order}`) ?? 0));
  const alike = form.seams.size === 0 ? 0 : seamsTell;
  const told = study.told === undefined ? 0 : 2;
  // Four for the authors, one each for a year and a venue.
  return look + told + 4 + 1 + 1 + (study.labelled ? 0.5 : 0) + common * 1.5 + alike + rounding;
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
  const common = (context.form.favour.get(shape) ?? 0) * 1.5;
  const seams = seamsOf(
    letters,
    shape,
    [Math.min(title.end, people.end), Math.max(title.start, people.start)],
    Math.max(title.end, people.end),
  );
  const alike = likeness(context.form, seams) * seamsTell;
  const most = look + crowd - broken + 1 + 1 + (study.labelled ? 0.5 : 0) + common + alike;
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
    common +
    alike -
    Math.min(0.35, rest.prose / 400);
  return [{ title, people, rest, order, score, shape, seams }];
}
