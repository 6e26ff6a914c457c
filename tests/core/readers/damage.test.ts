import { describe, expect, it } from 'vitest';
import { type ListId, lists } from './fuzz/lists.ts';
import { expectOthers } from './fuzz/others.ts';

type Case = readonly [
  id: ListId,
  what: string,
  damage: (entry: string) => string,
  codes: readonly string[],
];

/** Damage to the third of five entries, and what is told of it. */
const cases: readonly Case[] = [
  ['csl-json', 'a bracket too many', (entry) => `]${entry}`, ['warning trailing-text']],
  ['csl-json', 'a list in its place', (entry) => `[${entry}`, []],
  ['openalex', 'a bracket and a comma', (entry) => `],${entry}`, []],
  ['crossref', 'its first brace', (entry) => entry.slice(1), ['error syntax']],
  ['crossref', 'a bracket for it', (entry) => `]${entry.slice(1)}`, ['error syntax']],
  [
    'semantic-scholar',
    'brackets that match by chance',
    (entry) => `${entry.replace(/\n {2}\]\n\}$/, '\n{\n}')}`,
    ['error syntax'],
  ],
  ['vosviewer-json', 'an end of everything', (entry) => `],}}${entry}`, []],
  ['cytoscape', 'an end of everything', (entry) => `],${entry.slice(20)}`, ['error syntax']],
  ['coterie', 'a quotation mark', (entry) => entry.replace('"id', 'id'), ['error syntax']],
  ['decisions', 'a brace', (entry) => entry.replace(/\}$/, ''), ['error syntax']],
  ['endnote-xml', 'the end of its end tag', (entry) => entry.slice(0, -1), ['error syntax']],
  ['pubmed-xml', 'an end tag in it', (entry) => entry.replace('</Year>', ''), ['error syntax']],
  ['gexf', 'its end tag', (entry) => entry.replace('</node>', ''), ['error syntax']],
  ['gexf', 'its start tag', (entry) => entry.replace('<node', 'node'), ['error syntax']],
  ['gexf', 'a quotation mark', (entry) => entry.replace('">', '>'), ['error syntax']],
  ['gexf', 'a comment that never ends', (entry) => `<!-- ${entry}`, ['error syntax']],
  ['graphml', 'an & by itself', (entry) => entry.replace('Łeba', 'Ł & B'), ['error syntax']],
  ['graphml', 'an element that never ends', (entry) => `<b>${entry}`, ['error syntax']],
  ['pajek', 'a star', (entry) => `*${entry}`, ['error bad-line']],
  ['vosviewer-ties', 'words', () => 'of the rivers', ['error bad-line']],
  [
    'endnote-tagged',
    'its first two lines',
    (entry) => entry.split('\n').slice(2).join('\n'),
    ['error no-title'],
  ],
  [
    'nbib',
    'its first three lines',
    (entry) => entry.split('\n').slice(3).join('\n'),
    ['error no-title'],
  ],
  ['reference-strings', 'a mark of Markdown', (entry) => `**${entry}`, []],
  ['reference-strings', 'a tag', (entry) => `<b>${entry}`, []],
  [
    'markdown',
    'a code block that never ends',
    (entry) => `~~~\n${entry}`,
    ['warning unclosed-code'],
  ],
  [
    'markdown',
    'a comment that never ends',
    (entry) => `<!-- ${entry}`,
    ['warning unclosed-comment'],
  ],
  ['markdown', 'a declaration', (entry) => `<!D${entry}`, ['warning unclosed-markup']],
  ['markdown', 'data that never end', (entry) => `<![CDATA[${entry}`, ['warning unclosed-markup']],
  [
    'markdown',
    'its names before its title',
    (entry) => entry.replace(/^(.*\n)(.*\n)/, '{ 0$2$1'),
    ['error unknown-shape'],
  ],
  ['html', 'a comment that never ends', (entry) => `<!-- ${entry}`, ['warning unclosed-comment']],
  ['html', 'an empty comment', (entry) => `<!-->${entry}`, []],
  ['html', 'a tag that is cut', (entry) => entry.replace(/<\/li>$/, '</li'), []],
  ['html', 'a quotation mark too many', (entry) => `${entry.replace(/<\/li>$/, '')}<a href=">`, []],
  ['front-matter', 'its dash', (entry) => entry.replace(/^- title.*\n/, '- note: none\n'), []],
];

describe('damage to one of five entries costs no other', () => {
  it.each(cases)('%s: %s', (id, _, damage, codes) => {
    const list = lists[id];
    const reading = expectOthers(list, 2, damage(list.entries[2]!));
    const told = reading.diagnostics.map(({ severity, code }) => `${severity} ${code}`);
    expect(told).toEqual(codes);
  });
});
