import type { DraftAuthor } from '#core/model';
import { authorOf, remembered } from '../text/index.ts';
import { hints } from './lexicon.ts';
import type { Word } from './words.ts';

/** The people that stand where a reference names its authors. */
export interface People {
  readonly authors: readonly DraftAuthor[];
  /** The reference says that there are more: "et al.". */
  readonly cut: boolean;
  /** A dash stands for the authors of the reference before. */
  readonly repeated: boolean;
}

/** What stands between two separators. */
interface Item {
  readonly words: readonly Word[];
  readonly shape: string;
  readonly text: string;
}

const nobody = /^(?:eds?|editors?|hrsg|hgg?|directors?|compilers?|author|anon|anonymous)\b\.?$/i;
const more = /^(?:et\.? al\.?(?: eds?\.?)?|al\.?|others|and others|u\. ?a\.|a kol\.|…|\.{3})$/i;
const suffixAlone = /^j$/;
const givenAlone = /^(?:I{1,4}|U)[pP]?j?$/;
const familyFirst = /^([pP]*C[pPC]{0,2}|[pP]*U)(I{1,4}|U)(j?)$/;
const givenFirst = /^(I+)([pP]*C|[pP]+C{1,2}|C-?C?)(j?)$/;
const family = /^[pP]*[CU]{1,3}$/;
const oneWord = /^[pP]*[CU]$/;
const given = /^(?:[CU]{1,3}I{0,2}|CI{3}|IC)[pP]?$/;
/** Given names, whole or shortened. */
const givenName = /^(?:[CU]{1,3}I{0,2}|CI{3}|IC|I{1,4})[pP]?$/;

/** The same people come up again and again in a list. */
const people = remembered(authorOf);
const person = (name: string) => people(name, 0, name.length);

/** The authors of the words of an author part, in order and in display form. */
export function peopleIn(words: readonly Word[]): People {
  if (words.some((word) => word.form.shape === 'd') && words.length <= 3) {
    return { authors: [], cut: false, repeated: true };
  }
  const body = bodyIn(words);
  if (body !== null) return { authors: [{ name: body }], cut: false, repeated: false };

  const items = itemsOf(words);
  const inverted = areAllInverted(items);
  const authors: (DraftAuthor | null)[] = [];
  let cut = false;
  for (let i = 0; i < items.length; i += 1) {
    const { text, shape, words: own } = items[i]!;
    const next = items[i + 1];
    if (more.test(text)) cut = true;
    else if (nobody.test(text) || text === '') continue;
    else if (next !== undefined && family.test(shape) && givenAlone.test(next.shape)) {
      // `Otter, Ann, & Crane, Cy.`: among whole names the full stop ends the list.
      const whole =
        inverted && i + 2 === items.length && items.filter((_, k) => k % 2 === 1).some(isWhole);
      const last = whole ? next.text.replace(/^(\p{Lu}\p{Ll})\.$/u, '$1') : next.text;
      authors.push(person(`${text}, ${last}`));
      i += 1;
    } else if (familyFirst.test(shape)) {
      const length = familyFirst.exec(shape)![1]!.length;
      const initials = textOf(own.slice(length));
      const name = textOf(own.slice(0, length));
      authors.push(person(`${name}, ${dotted(initials)}`));
    } else if (givenFirst.test(shape)) {
      const length = givenFirst.exec(shape)![1]!.length;
      authors.push(person(`${textOf(own.slice(length))}, ${textOf(own.slice(0, length))}`));
    } else if (
      next !== undefined &&
      (inverted || (i === 0 && oneWord.test(shape))) &&
      given.test(next.shape)
    ) {
      authors.push(person(`${text}, ${next.text}`));
      i += 1;
    } else authors.push(person(text));
    const behind = items[i + 1];
    if (behind !== undefined && suffixAlone.test(behind.shape)) {
      const last = authors.pop();
      authors.push(
        last === null || last === undefined
          ? null
          : { ...last, name: `${last.name} ${behind.text}` },
      );
      i += 1;
    }
  }
  return { authors: authors.filter((one) => one !== null), cut, repeated: false };
}

/** The name of a body, where it is one that signs: no initials, and words no name has. */
function bodyIn(words: readonly Word[]): string | null {
  const shapes = words.map((word) => word.form.shape).join('');
  if (/I/.test(shapes) && !/^I/.test(shapes)) return null;
  const named = words.some((word) => (word.form.hints & hints.body) !== 0);
  const wordy = words.some(
    ({ form }) => form.shape === 'f' || (form.shape === 'l' && form.low !== 'al'),
  );
  if (!(named && words.length > 1) && !wordy) return null;
  return textOf(words).replace(/\s*\((?:eds?|hrsg)\.?\)$/i, '');
}

function itemsOf(words: readonly Word[]): readonly Item[] {
  const items: Item[] = [];
  let own: Word[] = [];
  const end = () => {
    if (own.length > 0) {
      items.push({
        words: own,
        // `Courville A (2016)`: at the end of a name it is no article.
        shape: own
          .map((word) => word.form.shape)
          .join('')
          .replace(/(?<=C)f$/, 'U'),
        text: textOf(own),
      });
    }
    own = [];
  };
  words.forEach((word, i) => {
    const { shape, low } = word.form;
    const parts = /^(?:comma|semicolon|colon|stop|question|quote|bracket)/.test(word.gap);
    if (i > 0 && parts) end();
    // `et al.` is no conjunction and of no name, and `Ortega y Gasset` is one name.
    const others = low === 'et' && words[i + 1]?.form.low === 'al';
    if (others) end();
    const joins = shape === '&' && !others;
    const inName = /^[ye]$/.test(low) && own.length > 0 && words[i + 1]?.gap === 'none';
    if (joins && !inName) end();
    else own.push(word);
  });
  end();
  return items;
}

/** Initials as index files run them together, `AK` and `J-P`, with their full stops. */
function dotted(initials: string): string {
  if (!/^\p{Lu}{1,3}\.?$|^\p{Lu}-\p{Lu}$/u.test(initials)) return initials;
  return initials
    .replace(/\./g, '')
    .replace(/\p{Lu}(?=(-?))/gu, (letter, dash) => (dash === '' ? `${letter}. ` : `${letter}.`));
}

/** `Smith, John, Doe, Jane`: every second item is a family name alone. */
function areAllInverted(items: readonly Item[]): boolean {
  const named = items.filter(({ text }) => !more.test(text) && !nobody.test(text));
  if (named.length < 4 || named.length % 2 === 1) return false;
  return named.every(({ shape }, i) => (i % 2 === 0 ? oneWord : givenName).test(shape));
}

/** Whether an item is a word and no initials. */
function isWhole({ shape }: Item): boolean {
  return /^C/.test(shape);
}

/** The words as text, without the punctuation that parts them from others. */
function textOf(words: readonly Word[]): string {
  const text = words.map((word) => word.form.raw).join(' ');
  const bare = text.replace(/^[\s*†‡([{"“]+/, '').replace(/[\s,;:，；：、*†‡)\]}"”]+$/, '');
  const { shape, low } = words.at(-1)!.form;
  const keeps = shape === 'I' || low === 'jr' || low === 'sr' || low === 'al';
  return keeps ? bare : bare.replace(/[.。]+$/, '');
}
