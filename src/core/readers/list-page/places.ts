import { plain, yearsIn } from '../text/index.ts';

/** What the headings above a part of a page say of it. */
export interface Place {
  /** The year of the headings, e.g. from `## 2018`; null where they name none. */
  readonly year: number | null;
  /** A venue that the nearest heading names, e.g. `S&P` of `### S&P '22`; null for none. */
  readonly venue: string | null;
  /** It stands in a section of talks, teaching, news and the like. */
  readonly other: boolean;
}

/** Takes headings in order and says what they mean for what follows. */
export interface Places {
  heading(level: number, text: string): void;
  now(): Place;
}

const otherSections =
  /\b(?:talks?|presentations?|teaching|services?|honou?rs|awards|news|updates|education|experience|employment|(?<!peer[- ])review\w*|students?|supervision|mentoring|grants?|funding|press|media|contact|about|bio(?:graphy)?|activities|software|links|memberships?|committees?|courses|affiliations?|collaborators?|team|people|sponsors?)\b|新闻|荣誉|教育|教学/i;
const works =
  /\b(?:publi(?:cations?|shed)|papers?|preprints?|articles?|manuscripts?|proceedings|journals?|conferences?|workshops?|chapters?|books?|thes[ei]s|in press|bibliography|works)\b|论文|著作/i;
const venueHeading = /^[\p{Lu}][\p{L}&\s./+-]{1,30}(?:['’]\s?\d\d|\s(?:19|20)\d\d)$/u;

/**
 * Starts at the top of a page. A heading holds until the next of its level or
 * above.
 */
export function createPlaces(): Places {
  const open: (Place & { readonly level: number; readonly works: boolean })[] = [];
  let place: Place = { year: null, venue: null, other: false };
  return {
    heading(level, source) {
      const text = plain(source).slice(0, 200);
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const years = yearsIn(text.replace(/['’]\s(?=\d\d\b)/, "'"));
      const own = {
        level,
        year: years.length === 1 ? years[0]!.year : null,
        venue: venueHeading.test(text) ? text.replace(/['’]?\s?\d+$/, '').trim() : null,
        works: works.test(text),
        other: !works.test(text) && isOtherSection(text),
      };
      open.push(own);
      place = {
        year: open.findLast((one) => one.year !== null)?.year ?? null,
        venue: own.venue,
        // The nearest heading that says either decides: papers under `News` are papers.
        other: open.findLast((one) => one.other || one.works)?.other ?? false,
      };
    },
    now: () => place,
  };
}

/** Words that say nothing of what a section holds. */
const connecting =
  /^(?:and|or|of|in|on|at|for|the|my|a|to|with|selected|recent|invited|other|professional|academic|&|\W*)$/i;

/** Whether a heading names a section of other things; a title that has such a word has more besides. */
function isOtherSection(text: string): boolean {
  if (!otherSections.test(text)) return false;
  const words = text.split(' ').filter((word) => !connecting.test(word));
  const telling = words.filter((word) => !otherSections.test(word));
  return words.length <= 6 && telling.length <= 2;
}
