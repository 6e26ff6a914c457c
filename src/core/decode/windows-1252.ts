/**
 * What Windows-1252 puts in place of the C1 controls, 0x80 … 0x9F; null for the
 * five bytes it leaves undefined. Source: the WHATWG Encoding Standard's index.
 * A table of our own, since some hosts' decoders give Latin-1 instead.
 */
const high: readonly (number | null)[] = [
  0x20ac,
  null,
  0x201a,
  0x0192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x02c6,
  0x2030,
  0x0160,
  0x2039,
  0x0152,
  null,
  0x017d,
  null,
  null,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x02dc,
  0x2122,
  0x0161,
  0x203a,
  0x0153,
  null,
  0x017e,
  0x0178,
];

const byteOf = new Map(high.flatMap((code, i) => (code === null ? [] : [[code, 0x80 + i]])));

/**
 * C1 controls as the characters that Windows-1252 has in their place: nobody
 * writes such a control, but programs that take Windows-1252 for Latin-1 do. NEL
 * is left: it ends lines.
 */
export function withoutC1(text: string): string {
  return text.replace(/[\u0080-\u0084\u0086-\u009f]/g, (control) => {
    const code = high[control.charCodeAt(0) - 0x80];
    return code === null || code === undefined ? control : String.fromCharCode(code);
  });
}

/** Windows-1252 bytes as text; the five undefined bytes become U+FFFD. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += 4096) {
    const codes = Array.from(bytes.subarray(start, start + 4096), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? (high[byte - 0x80] ?? 0xfffd) : byte,
    );
    chunks.push(String.fromCharCode(...codes));
  }
  return chunks.join('');
}

/**
 * Text as Windows-1252 bytes, or null where a character has none. The five
 * undefined bytes are accepted as the C1 controls that lenient decoders give.
 */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : byteOf.get(code);
    if (byte !== undefined) bytes[i] = byte;
    else if (code >= 0x80 && code <= 0x9f && high[code - 0x80] === null) bytes[i] = code;
    else return null;
  }
  return bytes;
}
