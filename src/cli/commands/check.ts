import type { PassReport } from '#core/clean';
import { type Corpus, type Diagnostic, lostEntries, type Reading } from '#core/model';
import { readSources } from '#core/readers';
import { words } from '#core/words';
import { addReading, readLists } from '../reading.ts';
import { oneLine } from '../refusal.ts';
import type { CliCommand } from './command.ts';

/** `list.md:12: error: this entry has no authors`, in one line. */
function lineOf({ file, line, severity, message }: Diagnostic): string {
  const place = line === null ? file : `${file}:${line}`;
  return oneLine(`${place}: ${severity}: ${message}`);
}

/**
 * `18 of 18 entries read`; of a table of citations,
 * `13 citations read`; of a graph, `a network of 77 nodes and 254 ties`.
 */
function countOf(reading: Reading): string {
  if (reading.kind === 'corpus') {
    const { works, diagnostics } = reading.corpus;
    const lost = lostEntries([...diagnostics, ...reading.diagnostics]);
    return `${works.length} of ${works.length + lost} entries read`;
  }
  if (reading.kind === 'decisions') {
    const { people, works } = reading.decisions;
    const number = people.length + works.length;
    return number === 1 ? '1 decision read' : `${number} decisions read`;
  }
  if (reading.kind === 'network') {
    const { nodes, edges } = reading.network;
    const lost = lostEntries(reading.diagnostics);
    const given = lost === 0 ? '' : `, ${lost} given up`;
    return `a network of ${words.network.nodes(nodes.length)} and ${words.network.ties(edges.length)}${given}`;
  }
  const { drafts, citations } = reading;
  const lost = lostEntries(reading.diagnostics);
  const entries = `${drafts.length} of ${drafts.length + lost} entries read`;
  const isTable = citations.length > 0 && drafts.length === 0;
  const rows = citations.length === 1 ? '1 citation' : `${citations.length} citations`;
  return isTable ? `${rows} read` : entries;
}

function holdsAny(reading: Reading): boolean {
  return reading.kind !== 'drafts' || reading.drafts.length + reading.citations.length > 0;
}

/** `people: join spellings of one person: 3 people joined from several spellings`. */
function passLine({ id, changes, off }: PassReport): string {
  const { label, did } = words.cleaning.passes[id];
  const done = off ? words.cleaning.off : changes === 0 ? words.cleaning.nothing : did(changes);
  return `${id}: ${label}: ${done}`;
}

/**
 * `references: 12 citations within the list; 140 works outside it, 9 cited more
 * than once`; null where no source carries references that lead outside.
 */
function citedLine({ citations, outside = [] }: Corpus): string | null {
  if (outside.length === 0) return null;
  const often = outside.filter(({ citedBy }) => citedBy.length > 1).length;
  const within = words.list.citations(citations.length);
  const works = outside.length === 1 ? '1 work' : `${outside.length} works`;
  return `references: ${within} within the list; ${works} outside it, ${often} cited more than once`;
}

/** `coterie check`: how much of each list is read, and what there is to say about it. */
export const check: CliCommand = {
  name: 'check',
  description: 'say how many entries are read, and what is wrong with which line',
  lists: '<LIST...>',
  listsDescription: 'lists, citation tables, corpus files, networks, archives and folders of them',
  configure(command) {
    addReading(command.option('--cleaning', 'say what each pass of cleaning did'));
  },
  run(lists, given, console) {
    const { sources, corpus, passes, lost, networkLost, refusals } = readLists(
      lists,
      given,
      console,
    );
    const refused = new Set(refusals.map(({ file }) => file));
    for (const { file, reading } of readSources(sources)) {
      // A file of a folder that is no list has its own line among the diagnostics.
      const isOne = lists.includes(file) || holdsAny(reading);
      if (isOne && !refused.has(file)) console.out(`${oneLine(file)}: ${countOf(reading)}\n`);
    }
    const cited = citedLine(corpus);
    if (cited !== null) console.out(`${cited}\n`);
    for (const one of corpus.diagnostics) {
      if (one.severity !== 'fatal') console.out(`${lineOf(one)}\n`);
    }
    if (given['cleaning'] === true) {
      for (const report of passes) console.out(`${passLine(report)}\n`);
    }
    for (const { file, message } of refusals) {
      console.error(`coterie: cannot read ${oneLine(`${file}: ${message}`)}\n`);
    }
    return lost + networkLost > 0 || refusals.length > 0 ? 1 : 0;
  },
};
