import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, mendMojibake } from '#core/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, i) => text.charCodeAt(i))];
  return new Uint8Array(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};
const text = '# Café – naïve\n\n- Łukasz Żółw, 2019\n';

describe('bytes become text', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`)],
    ['UTF-16LE with a mark', utf16(text, true, true)],
    ['UTF-16BE with a mark', utf16(text, false, true)],
    ['UTF-16LE without a mark', utf16(text, true, false)],
    ['UTF-16BE without a mark', utf16(text, false, false)],
    ['CRLF', utf8(text.replaceAll('\n', '\r\n'))],
    ['CR', utf8(text.replaceAll('\n', '\r'))],
    ['NEL', utf8(text.replaceAll('\n', '\u0085'))],
  ])('from %s, without a word about it', (_, bytes) => {
    expect(decode(bytes, 'a.md')).toEqual({ text, diagnostics: [] });
  });

  it('from Windows-1252, with a warning', () => {
    const bytes = new Uint8Array([0x52, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x80, 0x94, 0x81]);
    const { text: got, diagnostics } = decode(bytes, 'a.md');
    expect(got).toBe('Ré – “€”\ufffd');
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'encoding', file: 'a.md' }]);
  });

  it('keeps line numbers where line ends are mixed', () => {
    expect(decode(utf8('1\r\n2\r3\n\r5\u00856'), 'a').text.split('\n')).toEqual([
      '1',
      '2',
      '3',
      '',
      '5',
      '6',
    ]);
  });

  it('leaves out a stray NUL with a warning', () => {
    const { text: got, diagnostics } = decode(utf8('a long enough te\0xt'), 'a');
    expect(got).toBe('a long enough text');
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'nul-characters' }]);
  });
});

describe('bytes that are no text are refused', () => {
  const bytes = (...head: number[]) =>
    new Uint8Array([...head, ...Array.from({ length: 64 }, (_, i) => i)]);
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', utf8(' \n\t\r\n\u00a0'), 'empty'],
    ['a lone byte order mark', utf8('\ufeff'), 'empty'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47), 'not-recognised'],
    ['PDF', utf8('%PDF-1.7 text and more text'), 'not-recognised'],
    ['zip', bytes(0x50, 0x4b, 3, 4), 'not-recognised'],
    ['gzip', bytes(0x1f, 0x8b), 'not-recognised'],
    ['control bytes', new Uint8Array(200).fill(3), 'not-recognised'],
    ['more than 64 MB', new Uint8Array(64 * 1024 * 1024 + 1).fill(65), 'too-large'],
  ])('%s', (_, input, code) => {
    const { text: got, diagnostics } = decode(input, 'x.bin');
    expect(got).toBe('');
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code, file: 'x.bin', line: null }]);
  });
});

it('decodes any bytes without throwing, and never leaves NUL or CR', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(decode(bytes, 'x').text).not.toMatch(/[\0\r]/);
    }),
  );
});

describe('mojibake', () => {
  it.each([
    ['RÃ©', 'Ré'],
    ['Christopher RÃ©,', 'Christopher Ré,'],
    ['MÃ¼ller and CafÃ©', 'Müller and Café'],
    ['donâ€™t', 'don’t'],
    ['Å»Ã³Å‚w', 'Żółw'],
    ['æ\u009dŽæ˜Ž', '李明'],
  ])('%s is mended', (before, after) => {
    expect(mendMojibake(before).text).toBe(after);
  });

  it.each([
    ['Ré'],
    ['ÃO PAULO'],
    ['São Paulo'],
    ['Ã'],
    ['Â'],
    ['naïve café – “quoted”'],
    ['李明 RÃ'],
    ['Strauß’'],
    ['CAFÉ”'],
    ['MENÜ–'],
    ['café”—he'],
    ['RÃƒÂ©'],
  ])('%s stays as it is', (text) => {
    expect(mendMojibake(text)).toEqual({ text, mends: [] });
  });

  it('tells each word it mended', () => {
    expect(mendMojibake('RÃ© in ZÃ¼rich').mends).toEqual([
      { before: 'RÃ©', after: 'Ré' },
      { before: 'ZÃ¼rich', after: 'Zürich' },
    ]);
  });

  it('mends what Windows-1252 spoils, and right text never', () => {
    const letters = fc
      .tuple(
        fc.string({ unit: fc.constantFrom(...'éüñøßçÀŁa'), maxLength: 8 }),
        fc.constantFrom('é', 'ß’', 'é”–'),
      )
      .map((parts) => parts.join(''));
    const table = new Map<number, string>();
    for (let byte = 0; byte < 256; byte += 1) {
      table.set(byte, decode(new Uint8Array([65, byte, 0xff, 65]), 'x').text.slice(1, 2));
    }
    fc.assert(
      fc.property(letters, (word) => {
        const spoilt = [...new TextEncoder().encode(word)].map((byte) => table.get(byte)).join('');
        fc.pre(!spoilt.includes('\ufffd') && !/\s/.test(spoilt));
        expect(mendMojibake(spoilt).text).toBe(word);
        expect(mendMojibake(word).text).toBe(word);
      }),
    );
  });
});
