/** A few words of a name in capitals, with the small ones between them. */
const name = String.raw`(?:(?:\p{Lu}[\p{L}&./-]*|of|and|the|for|in|on|&)\s+){0,8}\p{Lu}[\p{L}&.-]*`;
/** A name of which no word ends with a full stop but those of up to five letters. */
const word = String.raw`\p{Lu}(?:[\p{L}&-]*|[\p{L}&-]{0,5}\.)`;
const plainName = String.raw`(?:(?:${word}|of|and|the|for|in|&)\s+){0,6}${word}`;
/** Behind a name of two words, another or the last. */
const nextName = String.raw`(?:,\s|\sand\s)`;

/** What a plain title may end with: each is where a sentence, a line or a part of a citation ends. */
const ends: readonly RegExp[] = [
  /(?:[.。．？！]|[?!]\.?)["”’]?(?=[\s\v]|$|\p{Script=Han})/u,
  /\n/u,
  // A comma before what leads to a venue, or is the first word of one.
  /,\s*(?=(?:in|In|to appear|(?:oral |poster )?presentation|presented|arXiv|IEEE|ACM|Proc|Proceedings|Trans|preprint|submitted|accepted|The \d+(?:st|nd|rd|th)|(?:The )?(?:[\p{Lu}\d][\p{L}\d&’'/-]* ){0,4}(?:Conference|Symposium|Workshop) (?:on|of|for)|International (?:Conference|Journal|Symposium|Workshop)|(?:The )?(?:\p{Lu}\p{L}+ ){0,3}(?:Journal|Annals|Transactions) (?:of|on))(?![\p{L}\d])|J\.\s\p{Lu}|\d+(?:st|nd|rd|th) \p{Lu})/u,
  // `, 2020`
  /,\s*(?=(?:19|20)\d\d\b)/u,
  // `, SIGLOOM'20`
  /,\s+(?=\p{Lu}[\p{L}&-]*\s?['’]\d\d\b)/u,
  // `, Loom Letters, 2020` at the end, and before an identifier.
  new RegExp(
    String.raw`,\s+(?=(?!and\b)${plainName},\s+(?:(?:19|20)\d\d\W*(?:$|\n)|[Dd][Oo][Ii]\b))`,
    'u',
  ),
  // `, Loom Letters, 8`, `, Loom Letters 8(3)`, `, LOOMS (Companion), pages 34`, `, Looms, Volume 8`
  new RegExp(
    String.raw`,\s+(?=${name}(?:,\s+\d{1,3}\b|(?:\s\([^()\n]{1,30}\))?,\s+(?:[Vv]ol(?:ume)?|[Pp]ages?|pp|[Ii]ssue|[Nn]o|series)\b|\s+(?:\d|\((?:\d|[Ii]n |[Uu]nder |[Aa]ccepted|[Ss]ubmitted)|[Vv]ol\b)))`,
    'u',
  ),
  // `[2020]`, `(in press 2020)`
  /[,.]?[\s\v]+(?=[([][^()[\]\n]{0,30}(?:19|20)\d\d)/u,
  /\s\|\s/u,
  // `Title // Journal` and `题名[J]//学报`, as Russian and Chinese standards have it.
  /\s\/{2}\s/u,
  /(?<=\[[A-Z]\])\/{2}/u,
  // Names follow: `On Looms by Ada Byron`, `On Looms – Ada Byron`, `On Looms (with A. Byron)`.
  /[\s\v]+by[\s\v]+(?=\p{Lu})/u,
  /\s[–—-]\s(?=\p{Lu}[\p{L}.'’-]*,?\s\p{Lu})/u,
  /\s?\((?=with\s)/u,
  /\s\((?=\p{Lu}[^()]{4,300}\))/u,
  new RegExp(
    String.raw`(?<!\p{Lu}\.|,\s\p{Lu}[\p{L}'’-]{1,20})\s(?=(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\p{Ll}[\p{L}'’-]+${nextName})`,
    'u',
  ),
  new RegExp(
    String.raw`,\s(?=\p{Lu}\p{Ll}+ (?:\p{Lu}\.\s)?\p{Lu}\p{Ll}[\p{L}'’-]*[*†‡]{0,3}${nextName})`,
    'u',
  ),
  /，/u,
];

/** Where one of them stands, from `lastIndex` on. */
export const boundary = new RegExp(ends.map(({ source }) => source).join('|'), 'gu');
