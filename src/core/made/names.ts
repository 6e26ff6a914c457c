import { exp, log } from './arithmetic.ts';
import { chanceFrom, type Chance } from './chance.ts';

const syllables =
  'ba be bi bo bu da de di do du fa fe fi ga ge gi go ha he hi ho ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi wa we ya yo za ze zo an en in on ar er or al el'.split(
    ' ',
  );
const accents: readonly (readonly [string, string])[] = [
  ['e', 'é'],
  ['o', 'ö'],
  ['u', 'ü'],
  ['n', 'ñ'],
  ['a', 'à'],
];

/** The words that all papers share, and those of each topic. */
const vocabulary = { common: 6000, own: 300 } as const;

/** The word of that number, of `least` to `least` + 2 syllables. */
export function madeWord(number: number, least = 2): string {
  let bits = Math.imul(number + 7, 2654435761) >>> 0;
  let word = '';
  for (let left = least + (bits % 3); left > 0; left -= 1) {
    word += syllables[(bits >>> (left * 5)) % syllables.length]!;
    bits = (Math.imul(bits, 1664525) + 1013904223) >>> 0;
  }
  return word;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The name of a person; several may bear the same, as people do. */
export function personName(person: number): string {
  let family = capitalised(madeWord(3 * person + 1));
  if (person % 11 === 0) family += `-${capitalised(madeWord(person, 1))}`;
  const [plain, accented] = accents[person % accents.length]!;
  if (person % 9 === 0) family = family.replace(plain, accented);
  const given = capitalised(madeWord((person % 4001) * 5 + 2, 1));
  const initial = person % 3 === 0 ? '' : ` ${String.fromCharCode(65 + (person % 26))}.`;
  return `${given}${initial} ${family}`;
}

/** Whether it is a journal; else it is a conference. */
export function isJournal(venue: number): boolean {
  return venue % 2 === 0;
}

/** The name of a venue. */
export function venueName(venue: number): string {
  const about = `${capitalised(madeWord(venue + 50_000))} ${capitalised(madeWord(7 * venue + 3))}`;
  return isJournal(venue) ? `Journal of ${about}` : `Conference on ${about}`;
}

/** The words a topic goes by. */
export function topicWords(topic: number): readonly string[] {
  return [madeWord(wordOfTopic(topic, 0)), madeWord(wordOfTopic(topic, 1))];
}

function wordOfTopic(topic: number, rank: number): number {
  return 100_000 + topic * vocabulary.own + rank;
}

/** The title of a paper: words that all use and words of its topic, common ones more often. */
export function paperTitle(paper: number, topic: number, seed: number): string {
  const chance = chanceFrom(paper * 7919 + seed);
  const words = Array.from({ length: 6 + chance.below(9) }, () =>
    chance.unit() < 0.45
      ? madeWord(wordOfTopic(topic, rank(vocabulary.own, chance)))
      : madeWord(rank(vocabulary.common, chance)),
  );
  return capitalised(words.join(' '));
}

/** Rank of a word among so many, by Zipf's law. */
function rank(count: number, chance: Chance): number {
  return Math.floor(exp(chance.unit() * log(count))) - 1;
}
