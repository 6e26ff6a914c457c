/** Where one record stands in the text. */
export interface Piece {
  readonly start: number;
  /** Behind its end tag; where that is missing, where the next record begins or the text ends. */
  readonly end: number;
  /** It has its end tag. */
  readonly closed: boolean;
}

/** What hides tags that are none, and how it ends. */
const hidden: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]);

/**
 * The records of the names, found by their tags alone, so that damage in one
 * costs no other: a record without an end tag is taken to end where the next
 * begins. Comments, CDATA and processing instructions are no places for tags.
 * Records of these names may not stand inside one another. Lazy and linear.
 */
export function* recordsIn(text: string, names: readonly string[]): Generator<Piece> {
  const token = new RegExp(`<!--|<!\\[CDATA\\[|<\\?|<(/?)(${names.join('|')})(?=[\\s/>])`, 'g');
  const neverEnds = new Set<string>();
  let open: { readonly start: number; readonly name: string } | null = null;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [whole, slash, name] = match;
    if (name === undefined) {
      const end = neverEnds.has(whole) ? -1 : text.indexOf(hidden.get(whole)!, token.lastIndex);
      // What is never closed hides nothing: it is damage like any other.
      if (end === -1) neverEnds.add(whole);
      else token.lastIndex = end;
    } else if (slash === '') {
      if (open !== null) yield { start: open.start, end: match.index, closed: false };
      open = { start: match.index, name };
      const empty = /[^<>]{0,2000}\/>/y;
      empty.lastIndex = token.lastIndex;
      if (empty.test(text)) {
        yield { start: open.start, end: empty.lastIndex, closed: true };
        open = null;
      }
    } else if (open?.name === name) {
      // A tag that is cut ends before the next one begins.
      const rest = /[^<>]*>/y;
      rest.lastIndex = token.lastIndex;
      const closed = rest.test(text);
      const end = closed ? rest.lastIndex : token.lastIndex;
      yield { start: open.start, end, closed };
      open = null;
      token.lastIndex = end;
    }
  }
  if (open !== null) yield { start: open.start, end: text.length, closed: false };
}
