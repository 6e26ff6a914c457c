/** What a word with digits can be by its look alone. */
export interface Numeral {
  /** A plausible year, `2004a`, or two, `1974–1978`. */
  readonly year: boolean;
  /** One plausible year alone. */
  readonly plainYear: boolean;
  /** Two numbers with a dash, as pages are. */
  readonly range: boolean;
  /** `12(3)`, `12/3`. */
  readonly volume: boolean;
  /** One or two digits, or a short range: a day, or days. */
  readonly day: boolean;
  /** `2nd`, `3.`. */
  readonly ordinal: boolean;
  /** A number, and not a word with a digit in it. */
  readonly number: boolean;
  /** Its own cue is glued to it: `pp.12`, `vol.5`. */
  readonly glued: 'pages' | 'volume' | null;
}

const year = /^(?:1[4-9]\d\d|20[0-4]\d)(?:[a-z]|[-–/](?:\d\d|\d{4})|年)?$/;
const plainYear = /^(?:1[4-9]\d\d|20[0-4]\d)(?:[a-z]|年)?$/;
const range = /^[A-Za-z]{0,2}\d{1,6}[a-z]?[-–—‐−]{1,2}[A-Za-z]{0,2}\d{1,6}[a-z]?$/;
const volume = /^\(?\d{1,4}\(\d+[^)]*\)|^\(?\d{1,4}[(/:]\d{1,4}/;
const day = /^\d{1,2}(?:st|nd|rd|th)?(?:[-–]\d{1,2})?$/;
const ordinal = /^\d{1,2}(?:st|nd|rd|th|e|ère)?$/i;
const wordy = /^\d+(?:st|nd|rd|th|-?[A-Za-z]{2})/;

/** The looks of a word with digits; `core` is `raw` without the punctuation around it. */
export function numeralOf(raw: string, core: string): Numeral {
  return {
    year: year.test(core),
    plainYear: plainYear.test(core),
    range: range.test(core),
    volume: volume.test(raw.slice(0, 20)),
    day: day.test(core),
    ordinal: ordinal.test(core),
    // `'43` is a year of a meeting.
    number:
      (/^\d/.test(core) && !wordy.test(core) && !/^\W*['’]/.test(raw)) ||
      /^[A-Za-z]\d+$/.test(core),
    glued: /^pp?\.?\d/i.test(core) ? 'pages' : /^(?:vol|no|n°)\.?\d/i.test(core) ? 'volume' : null,
  };
}
