import type { Diagnostic, Progress, Reading } from '#core/model';

/** One format that can be read. A new one is a folder here and a line in `readers`. */
export interface Reader {
  /** kebab-case, stable. */
  readonly id: string;
  /** What people call the format, e.g. `Markdown publication list`. */
  readonly label: string;
  /** Usual file name extensions, without the dot; a hint, never the decision. */
  readonly extensions: readonly string[];
  /** How sure it is that the text is of this format, 0 … 1; 0 is "certainly not". */
  sniff(text: string, file: string): number;
  /**
   * Reads the text. Never throws: what is wrong becomes a diagnostic.
   *
   * @param progress hears of the text's share that is read, entry by entry
   */
  read(text: string, file: string, progress?: Progress): Reading;
}

/** A reader as a value; the id keeps its literal type. */
export function defineReader<const Id extends string>(
  reader: Reader & { readonly id: Id },
): Reader & { readonly id: Id } {
  return reader;
}

/** Whether the file's name ends in one of the extensions, in any case. */
export function hasExtension(file: string, extensions: readonly string[]): boolean {
  const name = file.toLowerCase();
  return extensions.some((extension) => name.endsWith(`.${extension}`));
}

/** A source refused whole: no entries and one fatal diagnostic. */
export function refused(
  file: string,
  code: string,
  message: string,
  before: readonly Diagnostic[] = [],
): Reading {
  const fatal: Diagnostic = { severity: 'fatal', code, message, file, line: null };
  return { kind: 'drafts', drafts: [], citations: [], diagnostics: [...before, fatal] };
}
