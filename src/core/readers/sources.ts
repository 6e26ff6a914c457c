import type { SourceBytes } from '#core/decode';
import type { Diagnostic, Reading } from '#core/model';

/** What one file gave: a source itself, or a file of a folder or an archive among them. */
export interface SourceReading {
  readonly file: string;
  readonly reading: Reading;
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
