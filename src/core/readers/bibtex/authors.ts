import type { DraftAuthor } from '#core/model';
import {
  equalMarks,
  holdsWord,
  marksIn,
  plain,
  remembered,
  texToText,
  withoutHomonym,
  withoutTags,
} from '../text/index.ts';
import type { Span } from './field-table.ts';
import { namesIn, unwrapped } from './name-list.ts';
import { guarded, peopleIn } from './names.ts';

/** The people of an author field. */
export interface AuthorField {
  readonly authors: readonly DraftAuthor[];
  /** The source says that there are more: `and others`. */
  readonly cut: boolean;
}

const raised = /\\textsuperscript\s*\{([^{}]*)\}|\$\s*(\^[^$]{0,80})\$|<sup>([^<]{0,80})<\/sup>/g;
const signs = /[*∗⁎†‡§¶⋆✉#¹²³⁰⁴-⁹]/gu;
/** Commands of two letters or more (accents are of one), mathematics, HTML, Markdown. */
const decoration = /\\[a-z]{2}|[$<*]/i;
const setApart = /\\(?:textbf|mathbf|underline|uline)\b|\\(?:bf|bfseries)\b|<(?:b|strong|u)>|^\*\*/;

/** What one name of a field came to. */
interface NameRead {
  /** Null stands for those left out: `et al.`. */
  readonly people: readonly (DraftAuthor | null)[];
  readonly marks: string;
  readonly emphasised: boolean;
}

/** Reads the authors of a field; `notes` may say what the marks at the names mean, if there are any. */
export type AuthorReader = (field: Span, notes: () => readonly string[]) => AuthorField;

/**
 * A reader of author fields: names joined by `and` outside of braces; what is
 * wholly in braces is one name however it looks. Contribution marks leave the
 * names. Linear in the fields. People come up again and again in a list: each
 * spelling is read once, and all who bear it share one object.
 */
export function createAuthorReader(): AuthorReader {
  const readName = remembered(nameRead);
  return (field, notes) => {
    const list = unwrapped(field);
    const places = namesIn(list);
    const found: NameRead[] = [];
    for (let i = 0; i < places.length; i += 2) {
      found.push(readName(list.text, places[i]!, places[i + 1]!));
    }
    return authorsOf(found, notes);
  };
}

function nameRead(raw: string): NameRead {
  if (lettersAlone.test(raw)) return namedPlainly(raw);
  const decorated = decoration.test(raw);
  const source = decorated ? withoutRaised(raw) : raw;
  const emphasised = decorated && setApart.test(raw);
  const decoded = withoutTags(texToText(guarded(source)));
  if (!emphasised && lettersAlone.test(decoded)) return namedPlainly(decoded);
  const text = decoded.replace(signs, '');
  const marks = marksIn(decoded.replace(/^\s*\*\*|\*\*\s*$/g, ''));
  const { name, ids } = withoutHomonym(plain(text));
  const people = named(peopleIn(name));
  const known = ids.dblp === undefined ? people : people.map((one) => one && { ...one, ids });
  return { people: known, marks, emphasised };
}

function namedPlainly(name: string): NameRead {
  return { people: named(peopleIn(plain(name))), marks: '', emphasised: false };
}

/** Without what has neither letter nor digit. */
function named(people: readonly (DraftAuthor | null)[]): readonly (DraftAuthor | null)[] {
  return people.every((one) => one === null || holdsWord(one.name))
    ? people
    : people.filter((one) => one === null || holdsWord(one.name));
}

/** Letters, spaces, full stops, commas, single hyphens and apostrophes: no TeX, marks or digits. */
const lettersAlone =
  /^[A-Za-z .,\u00c0-\u024f\u2019\u4e00-\u9fff\uac00-\ud7a3]*(?:(?:-(?!-)|'(?!'))[A-Za-z .,\u00c0-\u024f\u2019\u4e00-\u9fff\uac00-\ud7a3]*)*$/;

function authorsOf(names: readonly NameRead[], notes: () => readonly string[]): AuthorField {
  const authors: DraftAuthor[] = [];
  let cut = false;
  let plainly = true;
  for (const { people, marks, emphasised } of names) {
    plainly &&= marks === '' && !emphasised;
    for (const author of people) {
      if (author === null) cut = true;
      else authors.push(author);
    }
  }
  return { authors: plainly ? authors.slice() : marked(names, notes()), cut };
}

/** The authors with what the marks at their names mean. */
function marked(names: readonly NameRead[], notes: readonly string[]): readonly DraftAuthor[] {
  const found = names.flatMap((name) =>
    name.people.flatMap((author) => (author === null ? [] : [{ author, name }])),
  );
  const equal = equalMarks(
    found.map(({ name }) => name.marks),
    notes,
  );
  // Where all are set apart, nobody is.
  const all = found.length > 1 && found.every(({ name }) => name.emphasised);
  return found.map(({ author, name }) => ({
    ...author,
    ...(name.emphasised && !all ? { emphasised: true } : {}),
    ...([...name.marks].some((mark) => equal.has(mark)) ? { equal: true } : {}),
  }));
}

/** A name's source with the raised marks in it as plain ones. */
function withoutRaised(raw: string): string {
  return raw.replace(raised, (_, ...groups: (string | undefined)[]) =>
    marksIn(texToText(`$${groups.slice(0, 3).join('')}$`)),
  );
}
