import { isBody, isFamily, isFamilyAlone, isInitials, nameLook } from './person-look.ts';

/** A name as it stands in a list, before it is clear what its commas mean. */
export interface Listed {
  readonly name: string;
  readonly marks: string;
  readonly emphasised: boolean;
  /** What parts it from the next. */
  readonly after: string;
}

/**
 * The names of a list in display order. A list may have a comma inside each name:
 * `Smith, J., Doe, A.` and `Smith, John; Doe, Ann` become `J. Smith`, `A. Doe`;
 * where only the first is turned round (`Smith, John, and Ann Doe`) that one is
 * turned back; `Smith J, Doe A` is given names last without any comma.
 */
export function namesInOrder(found: readonly Listed[]): readonly Listed[] {
  const body = found.findIndex((one) => isBody(one.name));
  if (body !== -1 && found.length > 1)
    return [
      ...namesInOrder(found.slice(0, body)),
      found[body]!,
      ...namesInOrder(found.slice(body + 1)),
    ];
  const [first, second] = found;
  if (first === undefined) return found;
  // The page sets family name and given names apart as one.
  const told = found.findIndex(({ after }) => after.includes('\u00a0'));
  if (told !== -1 && told < found.length - 1)
    return [
      ...namesInOrder(found.slice(0, told)),
      ...turned(found.slice(told, told + 2)),
      ...namesInOrder(found.slice(told + 2)),
    ];
  const paired =
    found.length % 2 === 0 &&
    found.every(
      (one, i) => i % 2 === 0 || (isInitials(one.name) && !isOwn(found[i - 1]!.name, one.name)),
    );
  // `Winter, O.` among others of that form is a name, though the word by itself is none.
  const families = found.filter((one, i) => i % 2 === 0 && isFamilyAlone(one.name)).length;
  const words = found.every(
    (one) => /^\p{L}/u.test(one.name) && !/\p{Ll} \p{Ll}{4}/u.test(one.name),
  );
  if (paired && (families * 2 === found.length || (words && families * 8 >= found.length * 3)))
    return turned(found);
  if (isIndexed(found) || isOfSingles(found) || isCited(found)) return turned(found);
  const turnedBack = found.filter((one) => vancouver.test(one.name)).length;
  const mixed =
    found.some((one) => isInitials(one.name)) || found.some((one) => /[;；]/.test(one.after));
  if (turnedBack === found.length || (!mixed && turnedBack > 1 && turnedBack * 2 >= found.length))
    return found.map((one) => ({
      ...one,
      name: one.name.replace(
        vancouver,
        (_, ...[family, given, suffix = '']: string[]) =>
          `${given!.replace(/\.$/, given!.slice(0, -1).includes('.') ? '.' : '')} ${family}${suffix}`,
      ),
    }));
  const walked = pairedWhereTurned(found);
  if (walked !== null) return walked;
  // Some of a list in this order have two given names, or none that are initials.
  const semicolons = found.some((one) => /[;；]/.test(one.after));
  if (semicolons) return bySemicolons(found);
  const single = (one: Listed) =>
    isFamilyAlone(one.name) &&
    /^(?:\p{Ll}{1,3} |(?:Al|El|De|Van|Von) )*\S+$/u.test(one.name) &&
    !isInitials(one.name);
  if (
    second !== undefined &&
    single(first) &&
    isGiven(second) &&
    /^[\s,]*,\s*(?:and\s+)?$/.test(first.after)
  ) {
    const rest = found.slice(2);
    if (rest.every((one) => nameLook(one.name) > 0)) return [...turned([first, second]), ...rest];
    if (
      rest.length % 2 === 0 &&
      // `Lovelace, Babbage, Byron & Ox`: an "and" after the third of four parts no pair.
      found.every((one, i) => i % 2 === 1 || /^[\s,]*$/.test(one.after)) &&
      found.every((one, i) => (i % 2 === 0 ? isFamily(one.name) : isGiven(one)))
    ) {
      return turned(found);
    }
  }
  return found.map((one) => withoutTurn(one));
}

/** `van der Berg AM`, `Lovelace A`: the initials stand behind. */
const vancouver =
  /^((?:\p{Ll}{1,3} |Ó |[Ll]a )*\p{Lu}[\p{L}'’ -]*\p{Ll}) (\p{Lu}(?:\.?[ -]?\p{Lu}(?!\p{Ll})){0,4}\.?)((?: (?:Jr|Sr|[23](?:nd|rd)|4th|III?|IV)\.?)?)$/u;

/** `Lovelace, Ada and van der Berg, Anna M.`: a comma in each name, "and" between them. */
function isIndexed(found: readonly Listed[]): boolean {
  if (found.length < 2 || found.length % 2 === 1) return false;
  const families = found.filter((_, i) => i % 2 === 0);
  const givens = found.filter((_, i) => i % 2 === 1);
  if (!families.every((one) => /,/.test(one.after) && isFamily(one.name))) return false;
  if (
    !givens.every((one, i) => (i === givens.length - 1 || /and|&/.test(one.after)) && isGiven(one))
  )
    return false;
  const short = (ones: readonly Listed[]) => ones.filter((one) => !one.name.includes(' ')).length;
  // Of `Ada Lovelace, Charles Babbage` neither is one word.
  return found.length === 2
    ? short(givens) === 1 && !isInitials(givens[0]!.name)
    : 2 * short(families) >= families.length || 2 * short(givens) >= givens.length;
}

/** `Lovelace, A., Byron, Clara, Ox, B.`: nobody is called by one word, and some of the words are initials. */
function isOfSingles(found: readonly Listed[]): boolean {
  if (found.length % 2 === 1) return false;
  const short = (one: Listed) => isFamilyAlone(one.name) && !/\p{Ll} \p{Lu}/u.test(one.name);
  return (
    found.every((one, i) => (i % 2 === 0 ? short(one) : isGiven(one))) &&
    found.every((one, i) => i % 2 === 1 || /^[\s,]*$/.test(one.after)) &&
    (found.some((one, i) => i % 2 === 1 && isInitials(one.name)) ||
      (found.length > 4 && /and|&/.test(found.at(-3)!.after)))
  );
}

/** `LOVELACE, A.; OX, B. de`: a comma in each name and a semicolon behind it; a family name of two capitals looks like initials. */
function isCited(found: readonly Listed[]): boolean {
  return (
    found.length > 2 &&
    found.length % 2 === 0 &&
    found.every(
      (one, i) => i === found.length - 1 || (i % 2 === 0 ? /^[\s,]*,[\s,]*$/ : /;/).test(one.after),
    ) &&
    found.some((one, i) => i % 2 === 1 && isInitials(one.name))
  );
}

/** `Lovelace, A., Babbage, C. and L. Menabrea`: two parts a person or one; null where it does not come out even. */
function pairedWhereTurned(found: readonly Listed[]): readonly Listed[] | null {
  const people: Listed[] = [];
  let pairs = 0;
  for (let i = 0; i < found.length; i += 1) {
    const [one, next] = [found[i]!, found[i + 1]];
    const plainGiven = next !== undefined && (next.name.includes('.') || !one.name.includes(' '));
    if (
      plainGiven &&
      isInitials(next.name) &&
      isFamilyAlone(one.name) &&
      !isOwn(one.name, next.name)
    ) {
      people.push(...turned([one, next]));
      pairs += 1;
      i += 1;
    } else if (nameLook(one.name) === 2 && !isInitials(one.name))
      people.push(withoutTurn(one, severalWords));
    // `Lovelace, A., Byron, Clara`: behind such a pair one word and a comma open another.
    else if (pairs > 0 && isFamilyAlone(one.name) && mayBeGiven(next, i + 2 === found.length)) {
      people.push(...turned([one, next!]));
      pairs += 1;
      i += 1;
    } else if (pairs > 0 && (isFamily(one.name) || / \p{Ll}+ /u.test(one.name))) people.push(one);
    else return null;
  }
  return pairs > 0 && pairs < found.length ? people : null;
}

function mayBeGiven(one: Listed | undefined, isLast: boolean): boolean {
  return one !== undefined && isGiven(one) && (isLast || !one.name.includes(' '));
}

/** `Ada Lovelace, C-B`: letters with a hyphen and no full stop after a whole name are a person's own. */
function isOwn(name: string, next: string): boolean {
  return /^\p{Lu}-\p{Lu}$/u.test(next) && nameLook(name) === 2;
}

const oneWord = /^(\p{Lu}[\p{L}'’-]*\p{Ll}) ((?:\p{Lu}\.[ -]?){1,3}|\p{Lu})$/u;
/** Among names that are turned, `Van Babbage C.` is turned too. */
const severalWords =
  /^((?:\p{Lu}[\p{L}'’-]*\p{Ll} ){0,2}\p{Lu}[\p{L}'’-]*\p{Ll}) ((?:\p{Lu}\.[ -]?){1,3}|(?<=^\S+ )\p{Lu})$/u;

/** `Babbage C.` has its initial behind. */
function withoutTurn(one: Listed, form = oneWord): Listed {
  const turned = form.exec(one.name);
  return turned === null ? one : { ...one, name: `${turned[2]!.trim()} ${turned[1]!}` };
}

/** Whether a part may be given names: initials, or up to three words. */
function isGiven(one: Listed): boolean {
  const words = one.name.split(' ');
  // `Lin, S. Lefkimmiatis, and K. Sung` are three people.
  if (words.length > 1 && isInitials(words[0]!) && !isInitials(words.at(-1)!)) return false;
  return (
    isInitials(one.name) ||
    (words.length <= 3 && words.every((word) => isFamily(word) || isInitials(word)))
  );
}

function turned(found: readonly Listed[]): readonly Listed[] {
  return found.flatMap((family, i) => {
    const given = found[i + 1];
    if (i % 2 === 1 || given === undefined) return [];
    const emphasised = family.emphasised || given.emphasised;
    return [
      {
        name: `${given.name} ${family.name}`.replace(/ ([JS]r\.?|I{2,3}|IV) (.+)$/u, ' $2 $1'),
        marks: family.marks + given.marks,
        emphasised,
        after: given.after,
      },
    ];
  });
}

/** Between semicolons stands one person, perhaps with the family name first. */
function bySemicolons(found: readonly Listed[]): readonly Listed[] {
  const people: Listed[] = [];
  let group: Listed[] = [];
  for (const [i, one] of found.entries()) {
    group.push(one);
    if (!/[;；]/.test(one.after) && i < found.length - 1 && !/and|&/.test(one.after)) continue;
    people.push(...(group.length === 2 ? turned(group) : group));
    group = [];
  }
  return people;
}
