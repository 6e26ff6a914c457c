import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import type { Work } from '#core/model';

const source = (file: string) => ({ file, bytes: new Uint8Array(readFileSync(file)) });
const list = source('data/publications.md');
const table = source('data/citations.csv');
const { corpus, read, lost } = readCorpus([list, table]);

const sum = (count: (work: Work) => number) =>
  corpus.works.reduce((total, work) => total + count(work), 0);
const person = (name: string) => corpus.people.filter((one) => one.names.includes(name));
const worksOf = (name: string) =>
  corpus.works.filter((work) => work.authors.some((one) => one.person === person(name)[0]?.id));
const tally = (items: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};

describe('the real list', () => {
  it('gives 18 works of 2018–2024 and loses none', () => {
    expect([read, lost, corpus.works.length]).toEqual([18, 0, 18]);
    const years = corpus.works.map((work) => work.year ?? 0);
    expect([Math.min(...years), Math.max(...years)]).toEqual([2018, 2024]);
    expect(corpus.diagnostics.filter((one) => one.severity !== 'info')).toEqual([]);
  });

  it('keeps the order of the works, each with its line', () => {
    const lines = readFileSync('data/publications.md', 'utf8').split('\n');
    for (const work of corpus.works) {
      expect(lines[work.source.line - 1]).toBe(`**${work.title}**  `);
      expect(work.source.file).toBe('data/publications.md');
    }
    const places = corpus.works.map((work) => work.source.line);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('gives 185 authorships of 85 people', () => {
    expect(sum((work) => work.authors.length)).toBe(185);
    expect(corpus.people).toHaveLength(85);
    const used = new Set(corpus.works.flatMap((work) => work.authors.map((one) => one.person)));
    expect(used.size).toBe(85);
  });

  it('keeps authors in the order of the list', () => {
    const alpa = corpus.works.find((work) => work.title.startsWith('Alpa:'));
    expect(alpa?.authors.map((one) => one.name)).toEqual([
      'Lianmin Zheng',
      'Zhuohan Li',
      'Hao Zhang',
      'Yonghao Zhuang',
      'Zhifeng Chen',
      'Yanping Huang',
      'Yida Wang',
      'Yuanzhong Xu',
      'Danyang Zhuo',
      'Eric P. Xing',
      'Joseph E. Gonzalez',
      'Ion Stoica',
    ]);
  });

  it('holds three spellings of Joseph E. Gonzalez for one person with 12 works, and says why', () => {
    const [gonzalez, ...others] = person('Joseph E. Gonzalez');
    expect(others).toEqual([]);
    expect(gonzalez).toEqual({
      id: 'a:joseph-e-gonzalez',
      name: 'Joseph E. Gonzalez',
      names: ['Joseph E. Gonzalez', 'Joseph E Gonzalez', 'Joseph Gonzalez'],
    });
    expect(worksOf('Joseph E. Gonzalez')).toHaveLength(12);
    expect(corpus.joins).toEqual([
      {
        person: 'a:joseph-e-gonzalez',
        names: ['Joseph E. Gonzalez', 'Joseph E Gonzalez', 'Joseph Gonzalez'],
        evidence: [
          'Joseph E Gonzalez and Joseph E. Gonzalez: the same name but for a full stop',
          'Joseph Gonzalez lacks the middle initial of Joseph E. Gonzalez; 2 co-authors in common: Ion Stoica, Ameer Haj-Ali',
        ],
      },
    ]);
  });

  it('keeps each spelling as written in its work', () => {
    const spellings = corpus.works
      .flatMap((work) => work.authors)
      .filter((one) => one.person === 'a:joseph-e-gonzalez')
      .map((one) => one.name);
    expect(tally(spellings)).toEqual({
      'Joseph E. Gonzalez': 9,
      'Joseph E Gonzalez': 2,
      'Joseph Gonzalez': 1,
    });
  });

  it.each([
    [['Hao Zhang', 'Weinan Zhang', 'Ce Zhang']],
    [['Han Cai', 'Hao Zhang']],
    [['Jun Wang', 'Jun Yang']],
    [['Zhanghao Wu', 'Zhao Wu']],
    [['Zhuohan Li', 'Tianle Li', 'Dacheng Li']],
    [['Zhifeng Chen', 'Tianqi Chen', 'Beidi Chen', 'Jianfei Chen']],
  ])('keeps %s apart', (names) => {
    const ids = names.map((name) => {
      const found = person(name);
      expect(found).toHaveLength(1);
      expect(found[0]?.names).toEqual([name]);
      return found[0]?.id;
    });
    expect(new Set(ids).size).toBe(names.length);
  });

  it('counts three Li and four Chen', () => {
    const family = (name: string) => corpus.people.filter((one) => one.name.endsWith(` ${name}`));
    expect([family('Li').length, family('Chen').length]).toEqual([3, 4]);
  });

  it('mends Christopher Ré and says so', () => {
    expect(person('Christopher Ré')).toHaveLength(1);
    expect(JSON.stringify(corpus.people)).not.toContain('RÃ');
    expect(corpus.diagnostics).toEqual([
      {
        severity: 'info',
        code: 'mojibake',
        message: 'spoilt letters were mended: RÃ© is now Ré',
        file: 'data/publications.md',
        line: 67,
      },
    ]);
  });

  it('finds 9 venues and one preprint without', () => {
    const name = new Map(corpus.venues.map((venue) => [venue.id, venue.name]));
    const venues = corpus.works.flatMap((work) =>
      work.venue === null ? [] : [name.get(work.venue) ?? 'unknown'],
    );
    expect(corpus.venues).toHaveLength(9);
    expect(tally(venues)).toEqual({
      NeurIPS: 4,
      OSDI: 4,
      MLSys: 2,
      ICML: 2,
      ICLR: 1,
      SOSP: 1,
      ASPLOS: 1,
      'IEEE Micro': 1,
      AAAI: 1,
    });
    const without = corpus.works.filter((work) => work.venue === null);
    expect(without.map((work) => [work.title, work.type, work.year])).toEqual([
      ['Efficiently Programming Large Language Models using SGLang', 'preprint', 2023],
    ]);
    expect(tally(corpus.works.map((work) => work.type))).toEqual({
      'conference-paper': 16,
      article: 1,
      preprint: 1,
    });
  });

  it('marks 21 authorships of 9 papers as equal contributions', () => {
    const equal = (work: Work) => work.authors.filter((one) => one.equal === true).length;
    expect(sum(equal)).toBe(21);
    expect(corpus.works.filter((work) => equal(work) > 0)).toHaveLength(9);
  });

  it('finds the owner, who is on all 18', () => {
    expect(corpus.owner).toBe('a:lianmin-zheng');
    expect(worksOf('Lianmin Zheng')).toHaveLength(18);
  });

  it('tells awards and tracks apart', () => {
    expect(tally(corpus.works.flatMap((work) => work.awards ?? []))).toEqual({
      spotlight: 2,
      oral: 1,
      'long talk': 1,
      'Best paper award': 1,
    });
    expect(tally(corpus.works.flatMap((work) => work.track ?? []))).toEqual({
      'Datasets and Benchmarks Track': 2,
      'Demo Track': 1,
    });
  });

  it('keeps 49 links of 9 labels, four of them to one repository', () => {
    const links = corpus.works.flatMap((work) => work.links);
    expect(links).toHaveLength(49);
    expect(tally(links.map((link) => link.label))).toEqual({
      paper: 18,
      code: 17,
      slides: 4,
      talk: 4,
      tutorial: 2,
      dataset: 1,
      'Vicuna Blog': 1,
      'MT-Bench Blog': 1,
      video: 1,
    });
    expect(links.filter((link) => link.url === 'https://github.com/apache/tvm')).toHaveLength(4);
  });

  it('knows 17 arXiv ids', () => {
    const ids = corpus.works.flatMap((work) => work.ids.arxiv ?? []);
    expect(new Set(ids).size).toBe(17);
    expect(ids).toHaveLength(17);
    expect(ids[0]).toBe('2312.07104');
  });

  it('takes the 13 verified citations with their evidence, and no other', () => {
    const arxiv = new Map(corpus.works.map((work) => [work.id, work.ids.arxiv ?? '']));
    const [, ...rows] = readFileSync('data/citations.csv', 'utf8').trim().split(/\r?\n/);
    expect(corpus.citations).toHaveLength(13);
    corpus.citations.forEach(({ citing, cited, evidence }, i) => {
      const pair = `${arxiv.get(citing)},${arxiv.get(cited)},${evidence[0]?.level},`;
      expect(rows[i]?.startsWith(pair)).toBe(true);
      expect(evidence).toHaveLength(1);
      expect(rows[i]?.slice(pair.length).replaceAll('"', '')).toBe(evidence[0]?.text);
    });
  });
});
