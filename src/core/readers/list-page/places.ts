import { plain, yearsIn } from '../text/index.ts';

/** What the headings above a part of a page say of it. */
export interface Place {
  /** The year of the headings, e.g. from `## 2018`; null where they name none. */
  readonly year: number | null;
  /** A venue that the nearest heading names, e.g. `S&P` of `### S&P '22`; null for none. */
  readonly venue: string | null;
  /** It stands in a section of talks, teaching, news and the like. */
  readonly other: boolean;
  /** The nearest heading that says what follows names publications of some kind. */
  readonly works: boolean;
}

/** Takes headings in order and says what they mean for what follows. */
export interface Places {
  heading(level: number, text: string): void;
  now(): Place;
}

const otherSections =
  /\b(?:talks?|presentations?|teaching|services?|honou?rs|awards|news|updates|education|experience|employment|(?<!peer[- ])review\w*|students?|supervision|mentoring|grants?|funding|press|media|contact|about|bio(?:graphy)?|activities|software|links|memberships?|committees?|courses|affiliations?|collaborators?|team|people|sponsors?|(?:table of )?contents|tutorials|libraries|installation|licen[cs]e|changelog)\b|新闻|荣誉|教育|教学/i;
const works =
  /\b(?:publi(?:cations?|shed)|papers?|preprints?|articles?|manuscripts?|proceedings|journals?|conferences? (?:papers?|publications?|proceedings|articles?)|conferences?|workshops?|chapters?|books?|monographs?|thes[ei]s|dissertations?|patents?|in press|(?:under|in) (?:review|revision|preparation)|submitted|forthcoming|bibliography|works|posters?)\b|(?:^|[^\p{L}])(?:(?:ver[oö]ffentlichung|publikation)\p{L}*|aufs[aä]tze?|artikel|b[uü]cher|monogra[fp]\p{L}*|buchbeitr[aä]ge?|dissertation(?:en)?|herausgeber\p{L}*|sammelb[aä]nde?|publica[cç][\p{L}õ]*es|art[ií]culos?|artigos?|libros?|livros?|cap[ií]tulos?|tesis|teses?|ponencias|obras|patentes?|ouvrages?|livres?|chapitres?|th[eè]ses?|brevets?|pubblicazion[ei]|volumi|saggi|curatele|recensioni|resenhas?|rese[ñn]as|comptes rendus|articoli|libri|capitoli|monografie|tesi|atti|brevetti|artikelen|boeken|publicaties)(?![\p{L}])|论文|著作|論文/iu;
const venueHeading = /^[\p{Lu}][\p{L}&\s./+-]{1,30}(?:['’]\s?\d\d|\s(?:19|20)\d\d)$/u;

/** What these say works to be even below a heading that says otherwise: `Conferences` under `Talks` are talks. */
const kinds =
  /^\W*(?:(?:international|national|invited|contributed|other|and|&|in|at|selected|conferences?|workshops?|seminars?|posters?|proceedings|books?)(?:\W+|$))+$/i;

/** `Conferences and Talks` are talks, though conferences may be of papers. */
const talks =
  /^(?=.*\btalks?\b)(?!.*\b(?:publi|papers?|articles?|proceedings|journals?|books?|chapters?|posters?))/i;

/**
 * Starts at the top of a page, whose title may say that it lists works. A heading holds
 * until the next of its level or above.
 */
export function createPlaces(title = ''): Places {
  let place: Place = { year: null, venue: null, other: false, works: works.test(title) };
  const open: (Place & { readonly level: number })[] = [{ ...place, level: 0 }];
  return {
    heading(level, source) {
      const text = plain(source).slice(0, 200);
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const years = yearsIn(text.replace(/['’]\s(?=\d\d\b)/, "'"));
      const within = open.findLast((one) => one.other || one.works)?.other ?? false;
      const listed = works.test(text) && !(within && kinds.test(text)) && !talks.test(text);
      const own = {
        level,
        year: new Set(years.map((one) => one.year)).size === 1 ? years[0]!.year : null,
        venue: venueHeading.test(text) ? text.replace(/['’]?\s?\d+$/, '').trim() : null,
        works: listed,
        other: (!works.test(text) || talks.test(text)) && isOtherSection(text),
      };
      open.push(own);
      place = {
        year: open.findLast((one) => one.year !== null)?.year ?? null,
        venue: own.venue,
        // The nearest heading that says either decides: papers under `News` are papers.
        other: open.findLast((one) => one.other || one.works)?.other ?? false,
        works: open.findLast((one) => one.other || one.works)?.works ?? false,
      };
    },
    now: () => place,
  };
}

/** Whether a heading names a section, of works or of other things, and is the title of none. */
export function isSection(source: string): boolean {
  const text = plain(source).replace(/^\W*\d*\W*|\W+$/gu, '');
  if (/^(?:19|20)\d\d$/.test(text)) return true;
  const words = text.split(' ').filter((word) => !connecting.test(word));
  return words.length <= 4 && (works.test(text) || isOtherSection(text)) && !/[:?]/.test(text);
}

/** Words that say nothing of what a section holds. */
const connecting =
  /^(?:and|or|of|in|on|at|for|the|my|a|to|with|selected|recent|invited|other|professional|academic|&|\W*)$/i;

/** Whether a text is the name of a section of talks, teaching, news and the like. */
export function isOther(source: string): boolean {
  return isSection(source) && !works.test(plain(source)) && isOtherSection(plain(source));
}

/** Whether a heading names a section of other things; a title that has such a word has more besides. */
function isOtherSection(text: string): boolean {
  if (!otherSections.test(text)) return false;
  const words = text.split(' ').filter((word) => !connecting.test(word));
  const telling = words.filter((word) => !otherSections.test(word));
  // `About Looms` may hold the papers on them; `About me` holds none.
  if (/^about\b/i.test(text) && telling.some((word) => !/^(?:me|us|our)$/i.test(word)))
    return false;
  return words.length <= 6 && telling.length <= 2;
}
