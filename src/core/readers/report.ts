import type { Diagnostic } from '#core/model';

/** What a reader has to say while it reads one source. */
export interface Report {
  /** Something was mended. */
  info(code: string, message: string, line: number): void;
  /** A detail of an entry is lost or doubtful. */
  warn(code: string, message: string, line: number): void;
  /** An entry was given up. */
  error(code: string, message: string, line: number): void;
  /** Everything said so far, in order. */
  diagnostics(): readonly Diagnostic[];
}

/** Nobody reads more than this; a file of garbage must not fill the memory. */
const most = 5000;

/** Starts the report on a source; what comes after the first 5,000 is counted in one last line. */
export function createReport(file: string): Report {
  const said: Diagnostic[] = [];
  let more = 0;
  let severest: Diagnostic['severity'] = 'info';
  const say = (severity: Diagnostic['severity'], code: string, message: string, line: number) => {
    if (said.length < most) {
      said.push({ severity, code, message, file, line });
      return;
    }
    more += 1;
    if (severity === 'error' || severest === 'info') severest = severity;
  };
  return {
    info: (code, message, line) => say('info', code, message, line),
    warn: (code, message, line) => say('warning', code, message, line),
    error: (code, message, line) => say('error', code, message, line),
    diagnostics() {
      if (more === 0) return said;
      const message = `there is as much to say of ${more} more places; it is left out here`;
      return [...said, { severity: severest, code: 'and-more', message, file, line: null }];
    },
  };
}
