import fc from 'fast-check';

/** What gives a format its shape: out of place, each of these is damage. */
const marks = [
  ...'{}"\'`,;:=@%#&<>/\\[]()*_|-+~$^!?.0 \n\t',
  ...['\n\n', '\n\n\n', '"""', "'''", '**', '***', '```', '---', '+++', '{{', '}}', '},', '],'],
  ...[
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!',
    '<b>',
    '</b>',
    '<a href="',
    '&#',
    '&amp',
  ],
  ...['\\"', '\\', '\\n', '\\u12', '\\{', '${', '$&', '{%', '%}', '\r', '\r\n', '\u0085', '\u2028'],
  ...[
    '\u00a0',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\u0000',
    '\u0007',
    '\ufffd',
    '\ud800',
    '\ue000',
    '👩‍🔬',
  ],
  ...[' and ', 'null', 'NaN', '1e999', '-1', 'true', '__proto__', 'javascript:alert(1)', 'http://'],
] as const;

/** Some text that does not belong where it stands. */
const stray = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...marks) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...marks), { maxLength: 6 }).map((one) => one.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 4 }).map((text) => `\n${text}\n`) },
);

/** A change to a text, whatever its length: places are shares of it. */
export type Mutation = (text: string) => string;

/** A place in a text, as a share of it. */
export const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number) => Math.floor(where * text.length);
const between = (text: string, one: number, other: number) => {
  const [from, to] = [at(text, Math.min(one, other)), at(text, Math.max(one, other))];
  return [text.slice(0, from), text.slice(from, to), text.slice(to)] as const;
};
/** A piece of the length that damage has: mostly short. */
const span = fc
  .tuple(share, fc.oneof(fc.constant(0.01), fc.constant(0.05), share))
  .map(([from, length]) => [from, Math.min(1, from + length)] as const);

/** One blow to a text. */
const blow: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(share, stray).map(([where, what]): Mutation => (text) => {
    const place = at(text, where);
    return text.slice(0, place) + what + text.slice(place);
  }),
  span.map(([from, to]): Mutation => (text) => {
    const [before, , after] = between(text, from, to);
    return before + after;
  }),
  fc.tuple(span, stray).map(([[from, to], what]): Mutation => (text) => {
    const [before, , after] = between(text, from, to);
    return before + what + after;
  }),
  fc.tuple(span, fc.integer({ min: 2, max: 5 })).map(([[from, to], times]): Mutation => (text) => {
    const [before, inside, after] = between(text, from, to);
    return before + inside.repeat(times) + after;
  }),
  fc.tuple(share, share, share).map((places): Mutation => (text) => {
    const [a, b, c] = places.map((one) => at(text, one)).sort((x, y) => x - y) as [
      number,
      number,
      number,
    ];
    return text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c);
  }),
  fc.tuple(share, share).map(([one, other]): Mutation => (text) => {
    const lines = text.split('\n');
    const [i, j] = [Math.floor(one * (lines.length - 1)), Math.floor(other * (lines.length - 1))];
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
    return lines.join('\n');
  }),
);

/** Some blows, one after the other. */
export const blows: fc.Arbitrary<Mutation> = fc.array(blow, { minLength: 1, maxLength: 4 }).map(
  (all): Mutation =>
    (text) =>
      all.reduce((one, hit) => hit(one), text),
);

/** A change to bytes. */
export type ByteMutation = (bytes: Uint8Array) => Uint8Array;

/** Some bytes gone, and others in their place. */
export const byteBlow: fc.Arbitrary<ByteMutation> = fc
  .tuple(share, fc.uint8Array({ maxLength: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([where, put, gone]) => (bytes) => {
    const place = Math.floor(where * bytes.length);
    return joined(bytes.subarray(0, place), put, bytes.subarray(place + gone));
  });

/** The beginning of one, and the end of another. */
export function spliced(one: Uint8Array, other: Uint8Array, from: number, to: number): Uint8Array {
  return joined(
    one.subarray(0, Math.floor(from * one.length)),
    other.subarray(Math.floor(to * other.length)),
  );
}

/** Text as bytes, in the encodings that files come in. */
export const encoded: fc.Arbitrary<(text: string) => Uint8Array> = fc
  .tuple(fc.constantFrom('utf8', 'utf8', 'utf16le', 'utf16be', 'latin1'), fc.boolean())
  .map(([encoding, mark]) => (text) => {
    const marked = mark && encoding !== 'latin1' ? `\ufeff${text}` : text;
    if (encoding !== 'utf16be')
      return new Uint8Array(Buffer.from(marked, encoding as BufferEncoding));
    return new Uint8Array(Buffer.from(marked, 'utf16le').swap16());
  });

/** As many characters does a piece that is repeated come to. */
const pumpedLength = 20_000;

/** A piece of a text, or marks of a format, repeated thousands of times in its place. */
export const pumped: fc.Arbitrary<Mutation> = fc
  .tuple(share, fc.integer({ min: 1, max: 60 }), fc.option(stray))
  .map(([where, length, what]): Mutation => (text) => {
    const place = at(text, where);
    const piece = what ?? text.slice(place, place + length);
    const times = Math.ceil(pumpedLength / Math.max(1, piece.length));
    return text.slice(0, place) + piece.repeat(times) + text.slice(place);
  });

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
