import { type DraftVenue, fold } from '#core/model';

const ordinal =
  /\b(?:\d+(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth)\b/gi;
const year = /(?:[''’‘`]\s?\d{2}|\b(?:19|20)\d{2})(?!\d)(?:\s*[-–]\s*(?:19|20)?\d{2}\b)?/g;
const opening =
  /^(?!(?:the )?proceedings? of (?:the )?(?:ACM on|IEEE$|National Academy|VLDB|Royal Society))(?:in:?\s+)?(?:(?:the\s+)?(?:conference\s+)?(?:proceedings?|proc\.?|procs\.?)(?:\s+of)?(?:\s+the)?\s+|(?:the\s+)?(?:annual|biennial)\s+|the\s+)+/i;
const volume =
  /[\s,]+(?:(?:vol(?:ume)?|no|number|issue|part|pt|pp?|pages|isbn|issn|lncs|lnai|ser(?:ies)?)\b\.?\s*[\w:.–-]*|[ivx]+$|\d+(?:\s*\(\d+\))?(?:\s*[,:]\s*[\d–-]+)*$)/gi;
const stopWords = new Set(
  'the of on in and for at to a an de la le des du und der die fur y & international annual'.split(
    ' ',
  ),
);
/** Parts of a conference of their own: not the conference itself. */
const part =
  /\b(?:workshops?|tutorials?|companion|adjunct|student|doctoral|extended abstracts|findings)\b/i;

/** A venue as it is called without what belongs to one of its meetings or issues. */
export interface VenueName {
  /** Equal for names of one venue. */
  readonly key: string;
  /** Without year, ordinal, volume, `Proceedings of the`. */
  readonly shown: string;
  readonly known: DraftVenue | null;
}

/** Recognises names of venues by a table of common ones. */
export type VenueNames = (name: string) => VenueName;

/** Names as they are compared: folded, without the small words. */
export function venueKey(name: string): string {
  const folded = fold(name).replaceAll('&', ' and ');
  const words = folded
    .split(/[^ -~]/.test(folded) ? /[^\p{L}\p{N}\p{M}]+/u : /[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).join(' ') || name;
}

/** The name without what belongs to one meeting or issue: `Proc. of the 14th X (Y '20)` is `X` and `Y`. */
export function plainVenue(name: string): { readonly name: string; readonly short: string | null } {
  let short: string | null = null;
  let text = evenly(name);
  text = text.replace(/[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
    const bare = inside
      .replace(year, '')
      .replace(/[\s,'’-]+$/, '')
      .trim();
    if (/^\p{Lu}[\p{L}\p{N}&/+-]*\p{Lu}[\p{L}\p{N}+]*$/u.test(bare)) short ??= bare;
    else if (bare !== '' && !/\d|edition|online|print|accepted|appear|press/i.test(bare))
      return whole;
    return ' ';
  });
  if (/(?:st|nd|rd|th)\b/i.test(text)) text = text.replace(ordinal, ' ');
  if (/\d/.test(text)) text = text.replace(year, ' ');
  for (let before = ''; before !== text;) {
    before = text;
    text = evenly(text)
      .trim()
      .replace(opening, '')
      .replace(/^[\s,;:.–-]+/, '');
    text = text.replace(volume, (found) =>
      /^[\s,]+[ivx]+$/i.test(found) && !/\s[IVX]+$/.test(found) ? found : '',
    );
    text = text.replace(/[\s,;:–-]+$/, '').replace(/(?<=\p{L}{4})\.$/u, '');
  }
  return { name: text === '' ? name.trim() : text, short };
}

/** Single spaces for white space of any kind. */
function evenly(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/**
 * A recogniser of names by a table. A name is known by its whole text, its
 * abbreviation in brackets, or its words before the first comma; a workshop of a
 * conference is not the conference.
 */
export function createVenueNames(table: readonly DraftVenue[]): VenueNames {
  const known = new Map<string, DraftVenue>();
  for (const venue of table) {
    for (const name of [venue.name, ...venue.names]) {
      known.set(venueKey(name), venue);
      known.set(venueKey(plainVenue(name).name), venue);
    }
  }
  const cache = new Map<string, VenueName>();
  return (name) => {
    let found = cache.get(name);
    if (found === undefined) cache.set(name, (found = recognise(name)));
    return found;
  };

  function recognise(name: string): VenueName {
    const { name: shown, short } = plainVenue(name);
    const key = venueKey(shown);
    const whole = known.get(key) ?? (shown === name ? undefined : known.get(venueKey(name)));
    const venue = whole ?? (part.test(name) ? undefined : partly(shown, key, short));
    if (venue !== undefined) return { key: venueKey(venue.name), shown: venue.name, known: venue };
    return { key, shown, known: null };
  }

  function partly(shown: string, key: string, short: string | null): DraftVenue | undefined {
    if (short !== null) {
      const venue = known.get(venueKey(short));
      if (venue !== undefined) return venue;
    }
    const keyOf = (text: string) => (text === shown ? key : venueKey(text));
    // `IEEE Conference on X, CVPR, Long Beach, CA, USA, June 16-20`.
    const pieces = shown.split(/\s*[,;:–]\s+|\s+-\s+/);
    for (const piece of pieces.slice(0, 3)) {
      const venue = known.get(keyOf(piece)) ?? known.get(keyOf(plainVenue(piece).name));
      if (venue !== undefined) return venue;
    }
    const first = keyOf(pieces[0] ?? '');
    return known.get(
      first.replace(
        /^(?:(?:acm|ieee|usenix|cvf|sigplan|sigkdd|sigir|sigmod|siam|aaai|rsj|ifip|eth) )+/,
        '',
      ),
    );
  }
}
