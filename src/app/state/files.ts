import type { SourceBytes } from '#core/clean';

/** The bytes of dropped or chosen files, under their own names. */
export function sourcesOf(files: Iterable<File>): Promise<SourceBytes[]> {
  return Promise.all(
    Array.from(files, async (file) => ({
      file: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
