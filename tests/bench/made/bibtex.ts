import { randomFrom } from '#core/metrics';
import {
  conferenceCount,
  conferenceName,
  type Crowd,
  journalCount,
  journalName,
  type MadePerson,
  type MadeRecord,
  madeRecords,
} from './records.ts';

/** Letters as TeX writes them, in the several ways that lists do. */
const accents: Readonly<Record<string, readonly string[]>> = {
  á: [String.raw`{\'a}`, String.raw`\'{a}`],
  é: [String.raw`{\'e}`, String.raw`\'{e}`, String.raw`\'e`],
  É: [String.raw`{\'E}`, String.raw`\'E`],
  í: [String.raw`{\'\i}`, String.raw`{\'{\i}}`],
  ń: [String.raw`{\'n}`, String.raw`\'{n}`],
  ć: [String.raw`{\'c}`, String.raw`\'{c}`],
  ö: [String.raw`{\"o}`, String.raw`\"{o}`],
  ä: [String.raw`{\"a}`, String.raw`\"{a}`],
  ë: [String.raw`{\"e}`],
  š: [String.raw`{\v s}`, String.raw`\v{s}`],
  ğ: [String.raw`{\u g}`, String.raw`\u{g}`],
  ø: [String.raw`{\o}`],
  ł: [String.raw`{\l}`, String.raw`\l{}`],
  İ: [String.raw`{\.I}`],
};

/**
 * A BibTeX file of made-up entries of about 500 bytes, as people keep them:
 * accents in TeX and in Unicode, capitals kept by braces, macros for journals,
 * proceedings by crossref, notes, addresses. Same arguments: same bytes.
 */
export function madeBibtex(entries: number, seed: number, crowd: Crowd = 'usual'): string {
  return bibtexOf(madeRecords(entries, seed, crowd), seed + 1);
}

/** The records as BibTeX. */
export function bibtexOf(records: readonly MadeRecord[], seed: number): string {
  const random = randomFrom(seed);
  const tex = (text: string) =>
    text.replace(/[^\0-\x7f]/g, (letter) => {
      const ways = accents[letter];
      return ways === undefined ? letter : ways[Math.floor(random() * ways.length)]!;
    });
  const person = ({ given, family }: MadePerson, inTex: boolean, lastFirst: boolean) => {
    const name = lastFirst ? `${family}, ${given}` : `${given} ${family}`;
    return inTex ? tex(name) : name;
  };
  const title = (text: string) => {
    const words = text.split(' ');
    const at = Math.floor(random() * words.length);
    const way = random();
    if (way < 0.25) words[at] = `{${words[at]!.toUpperCase()}}`;
    else if (way < 0.31) words[at] = String.raw`$\alpha$-${words[at]!}`;
    else if (way < 0.36) words[at] = String.raw`\emph{${words[at]!}} \& co`;
    return words.join(' ');
  };
  const out = ['% A made-up bibliography.\n'];
  for (let i = 0; i < journalCount; i += 1) {
    out.push(`@string{j${i} = {${journalName(i).replace('&', String.raw`\&`)}}}\n`);
  }
  for (const one of records) {
    const inTex = random() < 0.7;
    const lastFirst = random() < 0.6;
    const authors = one.authors.map((author) => person(author, inTex, lastFirst)).join(' and ');
    const lines = [`  author = {${authors}}`, `  title = {${title(one.title)}}`];
    if (one.isArticle) {
      const macro = random() < 0.5;
      const name = journalName(one.venueNumber).replace('&', String.raw`\&`);
      lines.push(`  journal = ${macro ? `j${one.venueNumber}` : `{${name}}`}`);
      lines.push(`  volume = {${one.volume}}`, `  number = ${one.number}`);
    } else if (random() < 0.3) {
      lines.push(`  crossref = {proc${one.venueNumber}}`);
    } else {
      const name = conferenceName(one.venueNumber);
      lines.push(`  booktitle = "Proceedings of the ${one.volume}th ${name} (${one.year})"`);
      lines.push(`  publisher = {Made House}`);
    }
    lines.push(`  year = ${random() < 0.5 ? `{${one.year}}` : one.year}`);
    if (random() < 0.6) lines.push('  month = jan');
    lines.push(`  pages = {${one.firstPage}--${one.lastPage}}`, `  doi = {${one.doi}}`);
    if (random() < 0.5) lines.push(`  url = {https://doi.org/${one.doi}}`);
    if (one.arxiv !== null) lines.push(`  eprint = {${one.arxiv}}`, '  archivePrefix = {arXiv}');
    if (one.note !== null) lines.push(`  note = {${one.note}}`);
    if (one.keywords.length > 0) lines.push(`  keywords = {${one.keywords.join(', ')}}`);
    if (random() < 0.6) lines.push('  issn = {1234-5678}', '  bibsource = {a made-up source}');
    out.push(
      `\n@${one.isArticle ? 'article' : 'inproceedings'}{${one.key},\n${lines.join(',\n')}\n}\n`,
    );
  }
  for (let i = 0; i < conferenceCount; i += 1) {
    const name = conferenceName(i);
    out.push(
      `\n@proceedings{proc${i},\n  title = {Proceedings of the ${name}},\n  year = 2001\n}\n`,
    );
  }
  return out.join('');
}
