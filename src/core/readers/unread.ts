/** Formats that are known by sight but not read. */
const formats: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*<(?:\?xml|[a-z][\w-]{0,40}[\s>])/i,
    'this looks like XML or HTML of a kind that is not known',
  ],
  [
    /^\s*\{[^{}[\]]{0,500}"(?:error|message)"\s*:[^{}[\]]{0,2000}\}\s*$/,
    'this is what a web service answers when it refuses; wait and save the list again',
  ],
  [/^\s*[[{]/, 'this looks like JSON, but of a shape that is not known'],
];

/** The first half of a refusal: what the text seems to be. */
export function whatItLooksLike(text: string): string {
  const start = text.slice(0, 100_000);
  const found = formats.find(([pattern]) => pattern.test(start));
  return found?.[1] ?? 'nothing in this text looks like a publication list';
}
