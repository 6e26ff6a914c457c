import type { SourceBytes } from '#workers';
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

/** The lists given to the command that serves the page; the example where there is no such command. */
export async function servedLists(): Promise<SourceBytes[]> {
  try {
    const answer = await fetch('lists/index.json');
    const index = (await answer.json()) as { name: string; url: string }[];
    return await Promise.all(
      index.map(async ({ name, url }) => ({ file: name, bytes: await bytesAt(url) })),
    );
  } catch {
    return exampleList();
  }
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
