import type { DraftAuthor } from '#core/model';
import { authorsOf } from '../list-page/index.ts';
import { createFlow, type Run, tokeniseHtml } from '../markup/index.ts';
import {
  authorFrom,
  authorOf,
  equalMarks,
  isFootnote,
  marksIn,
  orcidIn,
  plain,
  withoutMarkup,
} from '../text/index.ts';
import { isUsername } from './usernames.ts';
import { listOf, lowerKeys, mapOf, textAt, type Value } from './value.ts';

/** The authors of a page, and the user names among them. */
export interface PagePeople {
  readonly authors: readonly DraftAuthor[];
  /** Names that stand for a person's own page, as Hugo's `admin`. */
  readonly usernames: readonly string[];
}

interface Found {
  readonly author: DraftAuthor;
  readonly marks: string;
  readonly emphasised: boolean;
}

const setApart = /\*\*[^*]+\*\*|__[^_]+__|<(?:b|strong|u)\b/i;

/**
 * The authors of an `authors` field: a list of names or maps, or one text; with
 * the notes of `author_notes`, which stand in the same order.
 */
export function peopleOf(value: Value | undefined, notes: readonly Value[]): PagePeople {
  const footnotes: string[] = [];
  // `coauthors: false` says that there are none.
  const none = value === 'false' || value === 'none';
  const found = (none ? [] : listOf(value)).flatMap((item) => foundIn(item, footnotes));
  const equal = equalMarks(
    found.map((one) => one.marks),
    footnotes,
  );
  // Where all are set apart, nobody is.
  const all = found.length > 1 && found.every((one) => one.emphasised);
  const authors = found.map(({ author, marks, emphasised }, i): DraftAuthor => {
    const note = notes[i];
    const said = typeof note === 'string' ? note : '';
    const shared = [...marks].some((mark) => equal.has(mark)) || /\bequal/i.test(said);
    return {
      ...author,
      ...(emphasised && !all ? { emphasised } : {}),
      ...(shared ? { equal: true } : {}),
      ...(/\bcorrespond/i.test(said) ? { corresponding: true } : {}),
    };
  });
  const usernames = authors.map((one) => one.name).filter(isUsername);
  return { authors, usernames };
}

function foundIn(item: Value, footnotes: string[]): readonly Found[] {
  const map = mapOf(item);
  if (map !== null) return fromMap(lowerKeys(map));
  if (typeof item !== 'string') return [];
  const text = withoutBody(item);
  return isList(text) ? fromList(text) : fromText(text, footnotes);
}

/** `[The Loom Collaboration] (incl. A. Lovelace)`: a body in brackets, and who of it is named. */
function withoutBody(text: string): string {
  const body =
    /\b(?:collaboration|consortium|team|group|network|project|working group|investigators|committee)\b/i;
  return text
    .replace(/^\s*\[([^\][]{2,100})\](?!\()/, (whole, inside: string) =>
      body.test(inside) ? inside : whole,
    )
    .replace(
      /\s*[,;]?\s*[([]?\s*\b(?:incl\.?|including)\s+([^()[\]]{2,1000})[)\]]?\s*$/i,
      (whole, inside: string, at: number, all: string) =>
        body.test(all.slice(0, at)) ? `, ${inside}` : whole,
    );
}

/** Whether a text names several people; `Lovelace, Ada` is one. */
function isList(text: string): boolean {
  return (
    /\s(?:and|&)\s|;/.test(text) ||
    (text.match(/,/g)?.length ?? 0) >= 2 ||
    /\w \w[^,]*,\s*\w+\.? \w/.test(text) ||
    // `A. Lovelace, C. Babbage`, `Lovelace A, Babbage C`.
    /^\s*(?:\p{Lu}\.[\s-]?)+\p{Lu}[^,]*\p{Ll},\s*(?:\p{Lu}\.[\s-]?)+\p{Lu}\p{Ll}/u.test(text) ||
    /^\s*\p{Lu}[^,.]*\s\p{Lu}{1,3}\W*,\s*\p{Lu}[^,.]*\s\p{Lu}{1,3}\W*$/u.test(text)
  );
}

/** The people of one text, and the lines of it that say what marks mean. */
function fromList(item: string): readonly Found[] {
  const lines = linesOf(item);
  const notes = lines.map((line) => line.map((run) => run.text).join('')).filter(isFootnote);
  const named = lines.filter((line) => !isFootnote(line.map((run) => run.text).join('')));
  const list = authorsOf(
    named.flatMap((line) => [...line, { ...line[0]!, text: ' ' }]),
    notes,
  );
  return (list?.authors ?? []).flatMap((one) => {
    const author = authorOf(one.name);
    if (author === null) return [];
    const said = {
      ...(one.equal === true ? { equal: true } : {}),
      ...(one.corresponding === true ? { corresponding: true } : {}),
    };
    return [{ author: { ...author, ...said }, marks: '', emphasised: one.emphasised === true }];
  });
}

/** The lines of a field that Markdown and HTML may set apart. */
function linesOf(item: string): readonly (readonly Run[])[] {
  const flow = createFlow(1, false);
  const html = item
    .slice(0, 20_000)
    .replace(/\*\*((?:\\.|[^*\\\n]|\*(?!\*)){1,300}?)\*\*|__([^_\n]{1,300})__/g, '<b>$1$2</b>')
    .replace(/\[([^\]\n]{1,200})\]\([^)\s]{0,1000}\)/g, '$1')
    .replace(/\\(?=[*_†‡#&])/g, '')
    .replace(/\s*\n\s*/g, ' ');
  for (const token of tokeniseHtml(html)) {
    if (token.kind === 'text') flow.text(token.text);
    else if (token.kind === 'open') flow.open(token.name, token.attributes);
    else if (token.kind === 'close') flow.close(token.name);
  }
  return flow.end().flatMap((lines) => lines.map((line) => line.runs));
}

function fromText(source: string, footnotes: string[]): readonly Found[] {
  const emphasised = setApart.test(source);
  const text = source
    .slice(0, 500)
    .replace(/\s*[([]([^()[\]]*)[)\]](?:\(\S*\))?/g, (whole, inside: string) => {
      if (isFootnote(inside)) footnotes.push(inside.replace(/\\/g, ''));
      // A link shows its words; other brackets are remarks.
      return /^\s*\[/.test(whole) && /\]\(/.test(whole) ? ` ${inside}` : '';
    });
  const bare = withoutMarkup(text)
    .replace(/\\(?=[*_†‡#&])/g, '')
    .replace(/\*\*([^*]+)\*\*|__([^_]+)__/g, '$1$2');
  const author = authorOf(plain(bare.replace(/[*∗†‡§¶⋆#^0-9_]+/gu, ' ')));
  return author === null ? [] : [{ author, marks: marksIn(bare), emphasised }];
}

function fromMap(map: ReadonlyMap<string, Value>): readonly Found[] {
  const family = textAt(map, 'family', 'last', 'lastname', 'last_name', 'surname');
  const given = textAt(map, 'given', 'first', 'firstname', 'first_name');
  const shown = textAt(map, 'name', 'literal', 'full', 'fullname', 'display', 'title');
  const particle = textAt(map, 'non-dropping-particle', 'dropping-particle', 'particle');
  const named = family === '' ? authorOf(shown) : authorFrom({ family, given, particle });
  if (named === null) return [];
  const orcid = orcidIn(textAt(map, 'orcid'));
  const affiliations = listOf(map.get('affiliation') ?? map.get('affiliations')).flatMap((one) =>
    typeof one === 'string' ? [plain(one)] : [],
  );
  const author = {
    ...named,
    ...(orcid === null ? {} : { ids: { orcid } }),
    ...(affiliations.length === 0 ? {} : { affiliations }),
    ...(textAt(map, 'corresponding') === 'true' ? { corresponding: true } : {}),
    ...(textAt(map, 'equal', 'equal_contrib') === 'true' ? { equal: true } : {}),
  };
  return [{ author, marks: '', emphasised: false }];
}
