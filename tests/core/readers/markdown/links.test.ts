import { describe, expect, it } from 'vitest';
import { only, read } from './reading.ts';

describe('links', () => {
  const entry = (line: string) =>
    `**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*  \n${line}`;
  it.each([
    ['| [paper](https://a.example/p)\n| [MT Blog](https://a.example/c) |'],
    ['[[paper]](https://a.example/p) [[MT Blog]](https://a.example/c)'],
    ['[[paper](https://a.example/p)] [[MT Blog](https://a.example/c)]'],
    ['[paper](https://a.example/p) / [MT Blog](https://a.example/c)'],
    ['Links: [paper](https://a.example/p), [MT Blog](https://a.example/c)'],
    ['<a href="https://a.example/p">paper</a> · <a href="https://a.example/c">MT Blog</a>'],
    ['[**paper**](https://a.example/p) [*MT* Blog](https://a.example/c)'],
    ['[paper](https://a.example/p)  \n[MT Blog](https://a.example/c)'],
  ])('%s', (line) => {
    expect(only(entry(line)).links).toEqual([
      { label: 'paper', url: 'https://a.example/p' },
      { label: 'MT Blog', url: 'https://a.example/c' },
    ]);
  });

  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,x'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
    ['blob:https://a.example/x'],
    ['https://user:secret@a.example/'],
    ['https://user@a.example/'],
    ['https://:secret@a.example/'],
    ['mailto:a@b.example?attach=/etc/passwd'],
    ['/files/paper.pdf'],
    ['#top'],
  ])('%s is left out with a warning', (url) => {
    const { drafts, diagnostics } = read(entry(`[paper](${url}) [code](https://a.example/c)`));
    expect(drafts[0]!.links).toEqual([{ label: 'code', url: 'https://a.example/c' }]);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'unsafe-link', line: 1 }]);
  });

  it.each([
    ['https://arxiv.org/abs/2312.07104', { arxiv: '2312.07104' }],
    ['https://arxiv.org/abs/2312.07104v3', { arxiv: '2312.07104' }],
    ['https://arxiv.org/pdf/2312.07104v1.pdf', { arxiv: '2312.07104' }],
    ['http://www.arxiv.org/pdf/2312.07104', { arxiv: '2312.07104' }],
    ['https://arxiv.org/html/2312.07104v1', { arxiv: '2312.07104' }],
    ['https://arxiv.org/abs/cs/0112017', { arxiv: 'cs/0112017' }],
    ['https://arxiv.org/abs/math.GT/0309136v1', { arxiv: 'math.GT/0309136' }],
    ['https://doi.org/10.1145/3600006.3613165', { doi: '10.1145/3600006.3613165' }],
    ['https://dx.doi.org/10.1145/ABC.1', { doi: '10.1145/abc.1' }],
    ['https://doi.org/10.48550/arXiv.2312.07104', { arxiv: '2312.07104' }],
    ['https://dl.acm.org/doi/abs/10.1145/3600006.3613165', { doi: '10.1145/3600006.3613165' }],
    ['https://notarxiv.org/abs/2312.07104', {}],
  ])('%s names its identifier', (url, ids) => {
    expect(only(entry(`[paper](${url})`)).ids).toEqual(ids);
  });
});
