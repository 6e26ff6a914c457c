import { isRemark, remembered } from '../text/index.ts';

/** Words of titles and venues that no person is called by, though a name's place would hold them. */
const noNames = new Set(
  (
    'a an the of for in on at to from by with via as is are be can do does how what why when where ' +
    'towards toward using based into over under between beyond without through and or not its it ' +
    'their your our we you i learning deep neural network networks analysis model models modeling ' +
    'system systems data algorithm algorithms method methods approach theory study survey review ' +
    'reviews overview introduction notes design efficient fast robust optimal adaptive dynamic ' +
    'automatic distributed parallel large scale multi language vision image video graph graphs ' +
    'reinforcement supervised unsupervised generative inference optimization detection recognition ' +
    'estimation prediction generation classification segmentation representation training ' +
    'attention transformer transformers quantum computing computer machine human robot robotics ' +
    'journal journals proceedings proc conference conf symposium workshop workshops transactions ' +
    'trans letters nature science annals bulletin magazine university universities institute ' +
    'department school college press international national european ieee acm usenix springer ' +
    'elsevier arxiv preprint submitted appear accepted technical report chapter thesis paper papers ' +
    'publication publications research engineering communications society association group ' +
    'laboratory award best oral spotlight poster abstract project page slides code video talk ' +
    'pdf link links bibtex dataset demo website blog equal contribution authors author advisor ' +
    'université universität universidad universidade università institut instituto istituto école ' +
    'doctoral dissertation laboratoire laboratory lab faculty academy website homepage page home centre center publications ' +
    'manuscript phd tech rep version edition repo details repository readme acad annales math soc phys chem sci appl comput proc intl symp ' +
    'then than train last updated modified volume issue pages editor editors eds january february march july august september october ' +
    'november december spring fall autumn winter'
  ).split(' '),
);

/** Those of them that people are called by as well, behind a given name or an initial. */
const alsoNames = new Set(
  'springer wiley press winter may march august page best school link large fast spring fall you'.split(
    ' ',
  ),
);

const particles = new Set(
  (
    'van von vom zu zum zur der den de del della di da do dos das du la le les ten ter af av el ' +
    'al bin ibn ben y e i san st. dos lo'
  ).split(' '),
);
const initials = /^(?:\p{Lu}\p{M}*\.?-?){1,4}$/u;
/** `Ox`, `d'Este`, `al-Khwarizmi`: a word of a name, with what is joined to it. */
const capital = /^(?:\p{L}['’]|\p{Ll}{2,3}-)?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const suffix = /^(?:[Jj]r|[Ss]r|II|III|IV)\.?$/;
const eastern = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;
const easternLong = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5}$/u;
const caseless = /^[\p{Lo}\p{M}'’.-]+$/u;

/** How much a text looks like one person's name: 2 quite, 1 perhaps, 0 not. */
export function nameLook(source: string): 0 | 1 | 2 {
  return looks(source, 0, source.length);
}

/** The same names come up again and again, on a page and in each way to read it. */
const looks = remembered((source): 0 | 1 | 2 => {
  const text = bareName(source);
  if (text.length < 2 || text.length > 60 || /[\d:?!@/="<>$&%{}]/.test(text)) return 0;
  if (eastern.test(text)) return 2;
  const words = text.split(' ');
  if (words.length === 2 && words.every((word) => easternLong.test(word))) return 2;
  if (words.length < 2 || words.length > 6) return 0;
  if (words.every((word) => caseless.test(word))) return words.length <= 4 ? 2 : 0;
  let full = 0;
  let plainWords = 0;
  let capitals = 0;
  for (const [i, word] of words.entries()) {
    const lower = word.toLowerCase();
    if (initials.test(word) && word.replace(/[.-]/g, '').length <= 3) capitals += 1;
    else if (particles.has(lower) && i > 0 && i < words.length - 1) continue;
    else if (particles.has(word) && i === 0) continue;
    else if (
      noNames.has(lower.replace(/\.$/, '')) &&
      !(i > 0 && alsoNames.has(lower)) &&
      // `K. To`: behind an initial any word is a family name.
      !(
        words.length === 2 &&
        i === 1 &&
        word.length <= 3 &&
        !/^(?:Sci|Soc|Int|Acm)$/.test(word) &&
        /^(?:\p{Lu}\.-?)+$/u.test(words[0]!) &&
        capital.test(word)
      )
    )
      return 0;
    else if (suffix.test(word) && i > 0) continue;
    else if (capital.test(word)) full += 1;
    else if (/^(?:\(\p{Lu}[\p{L}'’-]*\)|["“]\p{Lu}[\p{L}'’-]*["”])$/u.test(word)) continue;
    else if (/^\p{Ll}[\p{L}'’-]{1,11}$/u.test(word)) plainWords += 1;
    else return 0;
  }
  if (full === 0) return capitals > 0 && plainWords === 1 && words.length === 2 ? 1 : 0;
  // `ada B. Lovelace`: a slip of the pen.
  const slip = capitals > 0 && /^\p{Ll}/u.test(words[0]!);
  if (plainWords > 1 || (plainWords === 1 && words.length !== 2 && !slip)) return 0;
  // Four whole words and no initial may as well be a title in capitals.
  if (full >= 4 && capitals === 0) return 1;
  return plainWords === 0 && full + capitals >= 2 ? 2 : 1;
});

/** Whether a text stands for given names alone: `A.`, `J.-P.`, `DY`, `A. Yu.`; `L. Fu` is a name, however short. */
export function isInitials(source: string): boolean {
  return areInitials(source, 0, source.length);
}

const areInitials = remembered((source): boolean => {
  const words = bareName(source)
    .replace(/ \(\p{Lu}\.?\)$/u, '')
    // `LUZ, E. P. da`: what belongs to the family name stands behind the initials.
    .replace(/(?<=\p{Lu}\.?)(?: (?:d[aeo]s?|dal|del|di|du|van|von|der|den|e|y)){1,3}$/u, '')
    .split(' ');
  // `N. S. A. D. A.`: as many as there are, where each has its full stop.
  if (words.length > 4 && !words.every((word) => /^\p{Lu}\.$/u.test(word))) return false;
  return words.every(
    (word) =>
      /^(?:\p{Lu}\p{Ll}?\.-?){1,4}\p{Lu}?$|^\p{Lu}\.\p{Ll}\.$/u.test(word) ||
      /^\p{Lu}(?:-?\p{Lu}){0,2}\.?$/u.test(word) ||
      (words.length === 1 &&
        /^(?!In|At|On|By|To|Of|An|As|Is|It|We|No|Or)\p{Lu}\p{Ll}$/u.test(word)),
  );
});

/** Whether a text may be a family name alone: one capitalised word, perhaps with particles. */
export function isFamily(source: string): boolean {
  return areFamily(source, 0, source.length);
}

const areFamily = remembered((source): boolean => {
  const words = bareName(source).split(' ');
  // `Das, D.`: alone it is no particle.
  const full =
    words.length === 1 ? words : words.filter((word) => !particles.has(word.toLowerCase()));
  return (
    words.length <= 4 &&
    full.length >= 1 &&
    full.length <= 2 &&
    full.every((word) => capital.test(word) && !noNames.has(word.toLowerCase()))
  );
});

/** Whether a text may be a family name where a comma parts it from given names: `Wu` may, `E. Byron` not. */
export function isFamilyAlone(source: string): boolean {
  const words = bareName(source).split(' ');
  if (words.length === 1 && /^\p{Lu}\p{Ll}$/u.test(words[0]!)) return true;
  return (
    isFamily(source) &&
    // `Ó Súilleabháin` is no initial.
    !words.some((word) => word !== 'Ó' && /^\p{Lu}\.?$|^(?:\p{Lu}\.-?)+$/u.test(word)) &&
    !isInitials(source)
  );
}

/**
 * The length of where somebody works in brackets behind a name, `(Lagos Business
 * School)`; 0 where none stands there. A short name, `(MIT)`, may as well be a venue:
 * it counts between names, or where `others` of the list have such brackets.
 */
export function affiliationAt(text: string, at: number, others: boolean): number {
  institution.lastIndex = at;
  const found = institution.exec(text)?.[0];
  if (found !== undefined) return found.length;
  shortName.lastIndex = at;
  const short = shortName.exec(text)?.[0];
  if (short === undefined || isRemark(short.replace(/[()\s]+/g, ' ').trim())) return 0;
  const goesOn = /^\s*(?:[,;&]|and\s)\s*(?:and\s+)?\p{L}/u.test(text.slice(at + short.length));
  return others || goesOn ? short.length : 0;
}

const institution =
  /[ \v]?\((?:[^()\d]{0,60}[\s-])?(?:[Uu]niversi\p{L}*|[Ss]chool|[Cc]ollege|[Ii]nstitut\p{L}*|[Aa]cademy|École|Hochschule|[Bb]ank|[Ll]aborator\p{L}*|Labs?|[Hh]ospital|[Mm]inistry)\b(?:[\s,-][^()\d]{0,60})?\)/uy;
const shortName =
  /[ \v]?\((?:[\p{Lu}&]{2,12}|\p{Lu}\p{L}+(?:[ ,/-]+(?:of|de|for|and|\p{Lu}\p{L}*)){0,4})\)/uy;

/** Whether a name is that of a body that signs as authors do. */
export function isBody(name: string): boolean {
  return (
    /\b(?:Collaboration|Consortium|Team|Group|Initiative|Laboratory|Investigators|Network)$/.test(
      name,
    ) &&
    name.split(' ').length <= 6 &&
    /^(?:the )?\p{Lu}/u.test(name)
  );
}

/** Whether between names a few words may be a group or community that signs with them: `Social Action for Looms`. */
export function mayBeBody(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length > 1 &&
    words.length <= 5 &&
    !/[\d:?!.]|\b(?:Editor(?:es|ial)?|Editions?|Press|Verlag|Journal|Letters|Review|Proceedings)\b/.test(
      name,
    ) &&
    words.every((word) => /^(?:\p{Lu}|of$|for$|and$|the$|in$|on$|de$|für$|pour$)/u.test(word))
  );
}

/** Whether a word belongs to titles and venues and to no name. */
export function isNoName(word: string): boolean {
  return noNames.has(word.toLowerCase());
}

/** A name without the marks and numbers around it. */
export function bareName(source: string): string {
  return bareNames(source, 0, source.length);
}

/** Letters and single spaces, with a letter at either end. */
const isBare =
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+(?: [A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+)*$/;

const bareNames = remembered((source): string => {
  if (isBare.test(source)) return source;
  return source
    .replace(/[‐‑]/g, '-')
    .replace(/(?<=(?:^|\s)\p{Lu}\.)(?=\p{Lu}(?:\p{Ll}|\p{Lu}{2}))/gu, ' ')
    .replace(/\(\d{1,2}\)/g, ' ')
    .replace(/[*∗⁎†‡§¶#⋆✉↗🔗^~\\+⁺¹²³⁰⁴-⁹|[\]]|\u{fe0f}/gu, ' ')
    .replace(/(?<=\p{L}\.?)\d(?:,\d)*\s*$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,–—-]+|\s+\.$|[\s,–—-]+$/g, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '');
});
