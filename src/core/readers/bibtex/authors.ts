import type { DraftAuthor } from '#core/model';
import {
  assembled,
  equalMarks,
  isSuffix,
  marksIn,
  partsByCommas,
  partsInOrder,
  type PersonName,
  plain,
  texToText,
  withoutHomonym,
  withoutTags,
} from '../text/index.ts';

/** The people of an author field. */
export interface AuthorField {
  readonly authors: readonly DraftAuthor[];
  /** The source says that there are more: `and others`. */
  readonly cut: boolean;
}

/** Stand for a space and a comma inside braces, which part no name. */
const spaceMark = '\ue000';
const commaMark = '\ue001';

const raised = /\\textsuperscript\s*\{([^{}]*)\}|\$\s*(\^[^$]{0,80})\$|<sup>([^<]{0,80})<\/sup>/g;
const signs = /[*∗⁎†‡§¶⋆✉#¹²³⁰⁴-⁹]/gu;
const setApart = /\\(?:textbf|mathbf|underline|uline)\b|\\(?:bf|bfseries)\b|<(?:b|strong|u)>|^\*\*/;

/**
 * The authors of a field: names joined by `and` outside of braces; what is wholly
 * in braces is one name however it looks. Contribution marks leave the names, and
 * `notes` may say what they mean. Linear in the field.
 */
export function authorsIn(field: string, notes: readonly string[]): AuthorField {
  const found: { author: DraftAuthor; marks: string; emphasised: boolean }[] = [];
  let cut = false;
  for (const raw of namesIn(unwrapped(field))) {
    const marked = /[\\$<*]/.test(raw);
    const source = marked ? withoutRaised(raw) : raw;
    const emphasised = marked && setApart.test(raw);
    const decoded = withoutTags(texToText(guarded(source)));
    const text = decoded.replace(signs, '');
    const marks = marksIn(decoded.replace(/^\s*\*\*|\*\*\s*$/g, ''));
    const { name, ids } = withoutHomonym(plain(text));
    for (const one of peopleIn(name)) {
      if (one === null) cut = true;
      else if (/[\p{L}\p{N}]/u.test(one.name)) {
        const author = ids.dblp === undefined ? one : { ...one, ids };
        found.push({ author, marks, emphasised });
      }
    }
  }
  const equal = equalMarks(
    found.map((one) => one.marks),
    notes,
  );
  // Where all are set apart, nobody is.
  const all = found.length > 1 && found.every((one) => one.emphasised);
  const authors = found.map(({ author, marks, emphasised }) => ({
    ...author,
    ...(emphasised && !all ? { emphasised } : {}),
    ...([...marks].some((mark) => equal.has(mark)) ? { equal: true } : {}),
  }));
  return { authors, cut };
}

/** A name's source with the raised marks in it as plain ones. */
function withoutRaised(raw: string): string {
  return raw.replace(raised, (_, ...groups: (string | undefined)[]) =>
    marksIn(texToText(`$${groups.slice(0, 3).join('')}$`)),
  );
}

/** The names of a field, still in TeX: parted by `and` between white space outside of braces. */
function namesIn(field: string): readonly string[] {
  const names: string[] = [];
  const separator = /\\.|[{}]|(?:^|\s)and(?=\s|$)/gis;
  let depth = 0;
  let start = 0;
  for (let match = separator.exec(field); match !== null; match = separator.exec(field)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    else if (match[0][0] !== '\\' && depth <= 0) {
      names.push(field.slice(start, match.index));
      start = separator.lastIndex;
    }
  }
  names.push(field.slice(start));
  // Some sources put `;` or `&` where `and` belongs.
  if (names.length === 1 && depth === 0 && /;|\s\\?&\s/.test(field)) {
    return field.split(/(?<!&\w{1,8});|\s\\?&\s/);
  }
  return names.filter((name) => name.trim() !== '');
}

/** A field that is braced as a whole though it is a list: `{Doe, J. and Roe, R.}`. */
function unwrapped(field: string): string {
  const inner = /^\s*\{([^{}]*)\}\s*$/.exec(field)?.[1];
  const names = inner?.split(/\sand\s/i) ?? [];
  return inner !== undefined && names.length > 1 && names.every((one) => /^[^,]+,[^,]+$/.test(one))
    ? inner
    : field;
}

/** Braced words kept whole: `{World Health Organization}`, but not `{\"o}` or `\emph{a b}`. */
function guarded(name: string): string {
  if (!name.includes('{')) return name;
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

/** The people of one decoded name; null stands for those left out. */
function peopleIn(text: string): readonly (DraftAuthor | null)[] {
  // Most names end in other letters, which is quicker to see than the pattern.
  if (/(?:others|al|[.…])$/i.test(text)) {
    if (/^(?:others|et\.? al\.?|…|\.\.\.)$/i.test(text)) return [null];
    const cut = /[,\s]+(?:et\.? al\.?|…|\.\.\.)$/i.exec(text);
    if (cut !== null) return [...peopleIn(text.slice(0, cut.index)), null];
  }
  if (/^[\w-]+=/.test(text)) return [extended(text)];
  if (!text.includes(',')) return [person(text, partsInOrder(text))];
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
  const { name, family, given } = nameOf(parts);
  // A name that is one group is nobody's first and last name.
  if (family === undefined || given === undefined || !/\s|,/.test(source)) {
    return { name: shown(name) };
  }
  return { name: shown(name), family: shown(family), given: shown(given) };
}

function shown(text: string): string {
  if (!text.includes(spaceMark) && !text.includes(commaMark)) return text;
  return plain(text.replaceAll(spaceMark, ' ').replaceAll(commaMark, ','));
}
