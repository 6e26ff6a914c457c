/**
 * Markdown as its author meant it where stars are concerned. Moves spaces out of bold marks: `**A title **` shows its stars in Markdown,
 * yet everybody knows what was meant. Only lines whose marks pair up, without
 * code or escaped marks, are touched; stars in
 * `<sup>` stay stars; no line is added or removed.
 */
export function asMeant(source: string): string {
  const text = escapeRaisedStars(withoutTexMarks(underlined(source)));
  if (!/\*\*[ \t]|[ \t]\*\*/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      if (line.length > 2000 || /[`\\]\*|`|\*\*\*/.test(line)) return line;
      const parts = line.split('**');
      if (parts.length % 2 === 0) return line;
      return parts.map((part, i) => (i % 2 === 1 ? tight(part) : part)).join('');
    })
    .join('\n');
}

function tight(part: string): string {
  const bare = part.trim();
  if (bare === '') return `**${part}**`;
  const start = part.indexOf(bare);
  return `${part.slice(0, start)}**${bare}**${part.slice(start + bare.length)}`;
}

/** `<sup>*</sup>` twice in a line would be emphasis between two stars. */
function escapeRaisedStars(text: string): string {
  return text.replace(
    /(<sup>)([^<>\n]{1,20})(<\/sup>)/gi,
    (_, open: string, inside: string, close: string) =>
      `${open}${inside.replace(/\\?\*/g, '\\*')}${close}`,
  );
}

/** `\\textit{…}` is what somebody pasted from a manuscript. */
function withoutTexMarks(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  return text
    .replace(/\$\^\{?\\?([*†‡\d,#]{1,6})\}?\$/g, '<sup>$1</sup>')
    .replace(texAccent, (whole, accent: string, letter: string) => composed(whole, accent, letter))
    .replace(/\\texttt\{([^{}\n]{1,200})\}/g, '$1')
    .replace(/\\(?:textit|emph|textsl)\{([^{}\n]{1,500})\}/g, '*$1*')
    .replace(/\\textbf\{([^{}\n]{1,500})\}/g, '**$1**');
}

/**
 * A line of `=` makes a heading; one of `-` may as well be a rule under an entry, and makes
 * one of a few words alone.
 */
function underlined(text: string): string {
  return text
    .replace(/^(?![#>*+|-]|\d+[.)])(\S[^\n]{0,100})\n={3,}[ \t]*$/gm, '# $1\n')
    .replace(fewWords, '$1## $2\n')
    .replace(ruledTitle, (whole, blank: string, title: string, rule: string) =>
      rule.length * 5 < title.length * 4 ? whole : `${blank}### ${title}\n`,
    );
}

/** A line by itself under which dashes reach about as far as it does: a title. */
const ruledTitle =
  /(^|\n[ \t]*\n)(?![#>*+|<-]|\d+[.)])(\S[^\n|]{4,250}?)[ \t]*\n(-{8,})[ \t]*(?=\n|$)/g;

/** A few words between a blank line and a line of dashes. */
const fewWords =
  /(^|\n[ \t]*\n)(?![#>*+|-]|\d+[.)])((?:[\p{L}\d&/()'’-]{1,24}[ \t]?){1,6}:?)[ \t]*\n-{3,}[ \t]*(?=\n|$)/gu;

/** `Alfv\\'en`: an accent of TeX on a letter that takes it; `it\\'s` has none. */
const texAccent = /\\(['`^"~])\{?([AEIOUYaeiouycnCN])\}?/g;
const combining: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
};

function composed(whole: string, accent: string, letter: string): string {
  const mark = combining[accent];
  return mark === undefined ? whole : (letter + mark).normalize('NFC');
}
