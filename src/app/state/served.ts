import type { SourceBytes } from '#core/clean';
import { fieldText } from '#core/made';
import { words } from '#core/words';
import listUrl from '../../../data/publications.md?url';
import citationsUrl from '../../../data/citations.csv?url';

async function bytesAt(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The real list the explorer comes with. */
export async function exampleList(): Promise<SourceBytes[]> {
  const [list, citations] = await Promise.all([bytesAt(listUrl), bytesAt(citationsUrl)]);
  return [
    { file: 'data/publications.md', bytes: list },
    { file: 'data/citations.csv', bytes: citations },
  ];
}

/** A made-up field of so many papers. */
export function madeList(papers: number): SourceBytes[] {
  const text = fieldText({ papers, seed: 1 });
  return [{ file: words.sources.made.file(papers), bytes: new TextEncoder().encode(text) }];
}

/** A list as the serving command tells of it. */
interface Entry {
  readonly name: string;
  readonly url: string;
  readonly within?: string;
}

/** What the serving command says it was given; null where there is no such command. */
async function servedIndex(): Promise<Entry[] | null> {
  try {
    return (await (await fetch('lists/index.json')).json()) as Entry[];
  } catch {
    return null;
  }
}

/**
 * The lists given to the command that serves the page; the example where there is no
 * such command. Rejects where a list that was given cannot be fetched.
 */
export async function servedLists(): Promise<SourceBytes[]> {
  const index = await servedIndex();
  if (!index) return exampleList();
  return Promise.all(
    index.map(async ({ name, url, within }) => {
      const source = { file: name, bytes: await bytesAt(url) };
      return within === undefined ? source : { ...source, within };
    }),
  );
}

/** Whether two lists are made of files of the same names. */
export function sameNames(one: readonly SourceBytes[], other: readonly SourceBytes[]): boolean {
  return one.length === other.length && one.every(({ file }, i) => file === other[i]!.file);
}

/** Whether two lists are the same to the byte. */
export function sameBytes(one: readonly SourceBytes[], other: readonly SourceBytes[]): boolean {
  return (
    sameNames(one, other) &&
    one.every(({ bytes }, i) => {
      const others = other[i]!.bytes;
      return bytes.length === others.length && bytes.every((byte, at) => byte === others[at]);
    })
  );
}
