import type { Form } from './forms.ts';

/** What stands between a word and the word before it. */
export const gaps = [
  'none',
  /** Nothing, but a number begins. */
  'number',
  'comma',
  'semicolon',
  'colon',
  /** The full stop of initials. */
  'initial',
  /** The full stop of a short form. */
  'abbreviation',
  'dash',
  'stop',
  'question',
  'quote-opens',
  /** A quotation ends inside a sentence. */
  'quote-closes',
  /** A quotation ends with punctuation. */
  'quote-ends',
  'bracket-opens',
  'bracket-closes',
] as const;
export type Gap = (typeof gaps)[number];

/** Words whose full stop ends no sentence. */
const shortForms = new Set(
  (
    'proc int conf symp trans am acad amer ann appl arch assoc biol bot bull chem comm commun comput ' +
    'dept dev dr econ edn educ electr electron eng engl environ eur fig genet geol geophys hist hum ' +
    'inst intl inf inform jr sr lab lect lett mach mag math mech med mem mol nat natl neurol no nr ' +
    'nucl num opt pp p pharm phil philos phys pol polit pres proceed prof psychol publ quart rep res ' +
    'rev sci ser soc sociol st stat stud suppl surg symp syst tech technol theor thes transl univ vol ' +
    'vols vs zool hrsg bd al ca cf etc approx incl resp van art mfg adv astron astrophys cogn'
  ).split(' '),
);

/** What parts a word from the one before it; `initialled`: initials stand before that one. */
export function gapOf(before: Form, next: Form, quoted: boolean, initialled: boolean): Gap {
  const { tail } = before;
  if (next.opensQuote) return 'quote-opens';
  if (before.closesQuote === 'yes' || (quoted && before.closesQuote === 'perhaps')) {
    return /[.,;:?!。，]/.test(tail) ? 'quote-ends' : 'quote-closes';
  }
  if (next.lead !== '' && /[([（]/.test(next.lead)) return 'bracket-opens';
  if (tail === '') {
    if (next.numeral?.number === true || next.numeral?.range === true) return 'number';
    return /^[–—-]/.test(next.lead) ? 'dash' : 'none';
  }
  if (/[,，、]/.test(tail)) return 'comma';
  if (/[;；]/.test(tail)) return 'semicolon';
  if (/[?!？！]/.test(tail)) return 'question';
  if (/[:：]/.test(tail)) return 'colon';
  if (/[.。．]/.test(tail)) {
    if (/[)\]。]/.test(tail)) return 'stop';
    if (before.shape === 'I' || before.shape === 'U') return 'initial';
    return isShortForm(before, next, initialled) ? 'abbreviation' : 'stop';
  }
  if (/[)\]）]/.test(tail)) return 'bracket-closes';
  return /[–—-]/.test(tail) ? 'dash' : 'none';
}

function isShortForm(before: Form, next: Form, initialled: boolean): boolean {
  if (shortForms.has(before.low) || /^\p{Ll}/u.test(next.core)) return true;
  // `Hum. Genet.`, but not the family name in `R. Bunt.`
  if (initialled || !/\.,?$/.test(next.raw)) return false;
  return /^\p{Lu}\p{Ll}{1,2}[bcdfghjklmnpqrstvwxz]$/u.test(before.core);
}
