import type { Diagnostic } from '#core/model';
import { textOf } from './encodings.ts';
import { normaliseLines } from './line-ends.ts';

/** The largest source that is read, in bytes. */
export const sizeLimit = 64 * 1024 * 1024;

/** The text of a source and what there is to say about its bytes. */
export interface Decoded {
  /** The text with `\n` as its only line end; empty where the source was refused. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bytes as text: UTF-8 or UTF-16 with or without a byte order mark, else
 * Windows-1252 with a warning. Empty, binary and oversized sources are refused
 * with one fatal diagnostic. Never throws.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const say = (severity: Diagnostic['severity'], code: string, message: string): Diagnostic => ({
    severity,
    code,
    message,
    file,
    line: null,
  });
  const refuse = (code: string, message: string) => ({
    text: '',
    diagnostics: [say('fatal', code, message)],
  });

  if (bytes.length > sizeLimit) {
    return refuse('too-large', `this file is larger than 64 MB; split it into parts`);
  }
  const decoded = textOf(bytes);
  if (decoded === null) {
    return refuse(
      'not-recognised',
      'this is a binary file, not text; export the list as Markdown or JSON and open that',
    );
  }
  const diagnostics: Diagnostic[] = [];
  if (decoded.encoding === 'windows-1252') {
    diagnostics.push(
      say(
        'warning',
        'encoding',
        'this file is not valid UTF-8; it was read as Windows-1252, so check the accented names',
      ),
    );
  }
  let { text } = decoded;
  if (text.includes('\0')) {
    diagnostics.push(say('warning', 'nul-characters', 'NUL characters were left out'));
    text = text.replaceAll('\0', '');
  }
  text = normaliseLines(text);
  if (!/\S/.test(text)) return refuse('empty', 'this file is empty; there is nothing to read');
  return { text, diagnostics };
}
