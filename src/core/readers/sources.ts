import type { SourceBytes } from '#core/decode';
import type { Diagnostic, Progress, Reading, ReadProgress } from '#core/model';

/** What one file gave: a source itself, or a file of a folder or an archive among them. */
export interface SourceReading {
  readonly file: string;
  readonly reading: Reading;
}

/** Reads each file in order, and tells how far all of them are: each counts by its bytes. */
export function followed(
  files: readonly SourceBytes[],
  report: (progress: ReadProgress) => void,
  read: (one: SourceBytes, progress: Progress) => Reading,
): readonly (SourceBytes & { readonly reading: Reading })[] {
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let before = 0;
  let found = 0;
  return files.map((one) => {
    const { file, bytes } = one;
    let own = 0;
    const progress: Progress = (share, entries) => {
      own = entries;
      const done = all === 0 ? 0 : (before + share * bytes.length) / all;
      report({ stage: 'reading', file, share: done, entries: found + entries });
    };
    progress(0, 0);
    const reading = read(one, progress);
    before += bytes.length;
    found += own;
    return { ...one, reading };
  });
}

/** Why a file beside others is no list, which costs nothing. */
const noList = new Set(['not-recognised', 'unknown-shape', 'no-papers', 'empty']);

/**
 * Readings of files that were given together. A file that was found in a folder
 * or an archive need not be a list: that it is none is worth an `info`, and that
 * it could not be read a `warning`, as long as something else in there was read;
 * else the folder or archive is refused whole. `told` comes first.
 */
export function sideBySide(
  files: readonly (SourceBytes & { readonly reading: Reading })[],
  told: readonly Diagnostic[],
): readonly SourceReading[] {
  const read = files.map(({ file, within, reading }) => {
    const refusal = reading.diagnostics.find((one) => one.severity === 'fatal');
    return { file, within, reading, refusal };
  });
  const fruitful = new Set(read.filter((one) => !one.refusal).map((one) => one.within));
  const refusedWholes = new Set<string>();
  const readings = read.map(({ file, within, reading, refusal }): SourceReading => {
    if (within === undefined || refusal === undefined) return { file, reading };
    const softened = reading.diagnostics.map((one) => (one === refusal ? beside(one) : one));
    if (fruitful.has(within) || refusedWholes.has(within)) {
      return { file, reading: { ...reading, diagnostics: softened } };
    }
    refusedWholes.add(within);
    const message = `nothing in it could be read; ${file}: ${refusal.message}`;
    const whole: Diagnostic = { ...refusal, code: 'no-papers', message, file: within };
    return { file: within, reading: { ...reading, diagnostics: [...softened, whole] } };
  });
  const before = told.map((one): SourceReading => {
    const reading = { kind: 'drafts', drafts: [], citations: [], diagnostics: [one] } as const;
    return { file: one.file, reading };
  });
  return [...before, ...readings];
}

function beside(refusal: Diagnostic): Diagnostic {
  const { code, message } = refusal;
  // What can be read is said once, where a source is refused.
  const [reason = message] = message.split('; what can be read:');
  return noList.has(code)
    ? { ...refusal, severity: 'info', code: 'passed-over', message: `passed over: ${reason}` }
    : { ...refusal, severity: 'warning', message };
}
