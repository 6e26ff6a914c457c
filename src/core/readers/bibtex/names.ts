import type { DraftAuthor } from '#core/model';
import {
  assembled,
  isSpace,
  isSuffix,
  partsByCommas,
  partsInOrder,
  type PersonName,
  plain,
} from '../text/index.ts';

/** Stand for a space and a comma inside braces, which part no name. */
const spaceMark = '\ue000';
const commaMark = '\ue001';

/** Braced words kept whole: `{World Health Organization}`, but not `{\"o}` or `\emph{a b}`. */
export function guarded(name: string): string {
  if (!opensWord(name)) return name;
  let out = '';
  let depth = 0;
  let guardDepth = 0;
  for (let i = 0; i < name.length; i += 1) {
    const char = name[i]!;
    if (char === '{') {
      depth += 1;
      const begins = /^$|[\s,~-]/.test(name[i - 1] ?? '') && /[^\\\s]/.test(name[i + 1] ?? '\\');
      const command = /\\[a-z]+\s+$/i.test(name.slice(Math.max(0, i - 40), i));
      if (guardDepth === 0 && begins && !command) guardDepth = depth;
    } else if (char === '}') {
      if (depth === guardDepth) guardDepth = 0;
      depth -= 1;
    }
    if (guardDepth > 0 && /\s/.test(char)) out += spaceMark;
    else out += guardDepth > 0 && char === ',' ? commaMark : char;
  }
  return out;
}

/** Whether a brace opens at the beginning of a word, before something else than a command. */
function opensWord(name: string): boolean {
  for (let at = name.indexOf('{'); at !== -1; at = name.indexOf('{', at + 1)) {
    const next = name.charCodeAt(at + 1);
    const begins = at === 0 || /[\s,~-]/.test(name[at - 1]!);
    if (begins && at + 1 < name.length && next !== 92 && !isSpace(next)) return true;
  }
  return false;
}

/** The people of one decoded name; null stands for those left out. */
export function peopleIn(text: string): readonly (DraftAuthor | null)[] {
  if (mayEndCut(text)) {
    if (/^(?:others|et\.? al\.?|…|\.\.\.)$/i.test(text)) return [null];
    const cut = /[,\s]+(?:et\.? al\.?|…|\.\.\.)$/i.exec(text);
    if (cut !== null) return [...peopleIn(text.slice(0, cut.index)), null];
  }
  if (text.includes('=') && /^[\w-]+=/.test(text)) return [extended(text)];
  const comma = text.indexOf(',');
  if (comma === -1) return [person(text, partsInOrder(text))];
  if (text.indexOf(',', comma + 1) === -1) {
    const family = text.slice(0, comma).trimEnd();
    const given = text.slice(comma + 1).trimStart();
    const last = family.slice(family.lastIndexOf(' ') + 1);
    const isPlain = family !== '' && given !== '' && !isSuffix(given);
    // `Doe, J.`: nearly all names with a comma.
    if (isPlain && (last === family || !isSuffix(last))) return [person(text, { given, family })];
  }
  const pieces = text.split(',').map((piece) => piece.trim());
  const parts = partsByCommas(pieces);
  if (parts !== null) return [person(text, parts)];
  // Commas where `and` belongs.
  const people: DraftAuthor[] = [];
  for (const piece of pieces) {
    const last = people.at(-1);
    if (last !== undefined && isSuffix(piece)) {
      people[people.length - 1] = { ...last, name: `${last.name} ${piece}` };
    } else people.push(person(piece, partsInOrder(piece)));
  }
  return people;
}

/** Whether a text may end in `others`, `et al.` or dots: most names do not, which is quick to see. */
function mayEndCut(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 46) {
    const before = text.charCodeAt(text.length - 2);
    return before === 46 || (before | 32) === 108;
  }
  return (last | 32) === 108 || (last | 32) === 115 || last === 0x2026;
}

/** BibLaTeX's extended names: `family=Berg, given=Jan, prefix=van der, suffix=Jr`. */
function extended(text: string): DraftAuthor {
  const parts = new Map(
    text.split(',').map((part) => {
      const [key, value] = part.split('=', 2);
      return [key!.trim().toLowerCase(), shown((value ?? '').replace(/^"|"$/g, ''))] as const;
    }),
  );
  const family = `${parts.get('prefix') ?? ''} ${parts.get('family') ?? ''}`.trim();
  return nameOf({ given: parts.get('given') ?? '', family, suffix: parts.get('suffix') ?? '' });
}

function nameOf(parts: PersonName): DraftAuthor {
  const { given = '', family = '', suffix = '' } = parts;
  return assembled(given, '', family, suffix) ?? { name: '' };
}

function person(source: string, parts: PersonName): DraftAuthor {
  const author = nameOf(parts);
  const { name, family, given } = author;
  // A name that is one group is nobody's first and last name.
  if (family === undefined || given === undefined || !/\s|,/.test(source)) {
    return { name: shown(name) };
  }
  if (!isGuarded(source)) return author;
  return { name: shown(name), family: shown(family), given: shown(given) };
}

function shown(text: string): string {
  if (!isGuarded(text)) return text;
  return plain(text.replaceAll(spaceMark, ' ').replaceAll(commaMark, ','));
}

function isGuarded(text: string): boolean {
  return text.includes(spaceMark) || text.includes(commaMark);
}
