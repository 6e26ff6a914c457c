/**
 * Ends a command with one line on standard error. Code 1 is for what was found
 * (a missing file, a refused source), 2 for wrong use.
 */
export class Refusal extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What the operating system's error codes mean, in words. */
const causes: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
  EADDRINUSE: 'the port is in use',
  EADDRNOTAVAIL: 'the address is not available',
};

/** Why an operation failed, in a few words, for an error of any kind. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return causes[code] ?? oneLine(message);
}

/** Text for one line of a terminal: control characters would let a file steer it. */
export function oneLine(text: string): string {
  // C0 and C1 controls, invisible and bidirectional marks, line separators.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
