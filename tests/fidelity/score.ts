import type { Entry } from './entries.ts';
import { folded, foldedName, foldedUrl } from './folded.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { peopleOf } from './people.ts';
import { noTallies, type Tallies } from './tally.ts';

/** One thing that was read wrong. */
export interface Mistake {
  /** Line in the input, from 1; 0 where it is not known. */
  readonly line: number;
  readonly what: string;
}

export interface Score {
  readonly tallies: Tallies;
  /** In the order of the truth; invented works last. */
  readonly mistakes: readonly Mistake[];
}

/**
 * How right the works are that were read of one input. Fields are compared over
 * the works that were found; a list of authors is right where every name of it
 * is, in order; a venue where one of its names is one of those of the truth.
 */
export function scoreOf(truth: readonly Entry[], read: readonly Entry[]): Score {
  const { pairs, missed, invented } = pairsOf(truth, read);
  const tallies = noTallies();
  const mistakes: Mistake[] = [];
  const { works } = tallies;
  Object.assign(works, { right: pairs.length, read: read.length, truth: truth.length });
  for (const pair of pairs) mistakes.push(...compare(pair, tallies));
  for (const { title } of missed) mistakes.push({ line: 0, what: `missed: ${title}` });
  for (const { title, line } of invented) mistakes.push({ line, what: `invented: ${title}` });
  Object.assign(tallies, peopleOf(pairs));
  return { tallies, mistakes };
}

/** Counts the fields of a work that was found; what is wrong with it. */
function compare({ truth, read }: Pair, tallies: Tallies): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const field = (
    name: 'titles' | 'authors' | 'years' | 'venues',
    own: string,
    other: string,
    same: boolean,
  ): void => {
    const tally = tallies[name];
    if (own !== '') tally.truth += 1;
    if (other !== '') tally.read += 1;
    if (own !== '' && other !== '' && same) tally.right += 1;
    else if (own !== '' || other !== '') {
      const line = read.line;
      const of = name === 'titles' ? '' : ` of “${truth.title}”`;
      mistakes.push({ line, what: `${name}${of}: ${other || 'none'}; right is: ${own || 'none'}` });
    }
  };
  const names = ({ authors }: Entry) => authors.map(({ name }) => name).join(', ');
  const order = ({ authors }: Entry) => authors.map(({ name }) => foldedName(name)).join('\n');
  const venues = new Set(truth.venues.map(folded));
  field('titles', truth.title, read.title, folded(truth.title) === folded(read.title));
  field('authors', names(truth), names(read), order(truth) === order(read));
  field('years', String(truth.year ?? ''), String(read.year ?? ''), truth.year === read.year);
  field(
    'venues',
    truth.venues.join(' | '),
    read.venues.join(' | '),
    read.venues.some((name) => venues.has(folded(name))),
  );

  const own = new Set(truth.links.map(foldedUrl));
  const others = new Set(read.links.map(foldedUrl));
  const missed = [...own].filter((url) => !others.has(url) && !has(read, url));
  const strange = [...others].filter((url) => !own.has(url) && !has(truth, url));
  const { links } = tallies;
  links.truth += own.size;
  links.right += own.size - missed.length;
  links.read += own.size - missed.length + strange.length;
  for (const [list, what] of [
    [missed, 'missed'],
    [strange, 'not its own'],
  ] as const) {
    const line = read.line;
    const which = list.join(', ');
    if (list.length > 0)
      mistakes.push({ line, what: `links of “${truth.title}”, ${what}: ${which}` });
  }
  return mistakes;
}

/** Whether an address is where an identifier of the work leads: a link by another name. */
function has({ ids }: Entry, url: string): boolean {
  const paper = /^arxiv org (?:abs|pdf|html) (.*?)(?:v\d+)?(?: pdf)?$/.exec(url)?.[1];
  return ids.some((id) => {
    const [, kind, key = ''] = /^(\w+):(.*)$/s.exec(id) ?? [];
    if (kind === 'arxiv') return paper === folded(key);
    if (kind !== 'doi') return false;
    return [`doi.org/${key}`, `dx.doi.org/${key}`].map(foldedUrl).includes(url);
  });
}
