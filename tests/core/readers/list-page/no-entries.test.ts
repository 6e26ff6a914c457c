import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';

const good =
  '<li><b>On the Weaving of Looms</b><br>Ada Lovelace, Charles Babbage<br><i>OSDI</i>, 2021</li>';
const titles = (body: string) => {
  const page = new TextEncoder().encode(`<html><body>${body}</body></html>`);
  const reading = readSource(page, 'page.html');
  return reading.kind === 'drafts' ? reading.drafts.map((draft) => draft.title) : [];
};

describe('what stands beside the entries of a web page is none', () => {
  it.each([
    [
      'an introduction',
      '<p>I am a professor. I work with Charles Babbage and Mary Somerville.</p>',
    ],
    [
      'a menu',
      '<nav><ul><li>Ada Lovelace, Charles Babbage. <b>A Menu Is No Entry</b>. 2020</li></ul></nav>',
    ],
    ['a script', '<script>document.write("<li>Ada Lovelace. <b>A Script</b>. 2020</li>")</script>'],
    [
      'a comment',
      '<!-- <li>Ada Lovelace, Mary Fairfax. <b>A Secret Not Yet Told</b>. 2020</li> -->',
    ],
    [
      'what is hidden',
      '<div style="display: none"><p>Ada Lovelace, Mary Fairfax. <b>A Secret Not Yet Told</b>. 2020</p></div>',
    ],
    [
      'a footer',
      '<footer><p>Copyright 2021 Ada Lovelace, Charles Babbage. <b>All Rights Are Reserved</b></p></footer>',
    ],
    [
      'BibTeX',
      '<pre>@article{a,\n author = {Lovelace, Ada and Babbage, Charles},\n title = {On Tides}, year = {2020}\n}</pre>',
    ],
    [
      'news',
      '<h3>News</h3><ul><li>2021: <b>Our paper on looms was accepted</b>, with Charles Babbage and Mary Somerville</li></ul>',
    ],
    [
      'talks',
      '<h3>Talks</h3><ul><li><b>How to Weave with Engines</b><br>Ada Lovelace, Charles Babbage<br>Turin, 2020</li></ul>',
    ],
    [
      'committees',
      '<h3>Service</h3><ul><li>Programme committee: OSDI 2020, SOSP 2019, <i>Journal of Engines</i></li></ul>',
    ],
  ])('%s', (_, extra) => {
    const list = `<h3>Publications</h3><ul>${good}</ul>`;
    expect(titles(`${extra}${list}`)).toEqual(['On the Weaving of Looms']);
    expect(titles(`${list}${extra}`)).toEqual(['On the Weaving of Looms']);
  });

  it('takes addresses as the saved page has them', () => {
    const link = '<a href="/files/looms.pdf">PDF</a> <a href="#top">top</a>';
    const body = `<!-- saved from url=(0022)https://a.example/pubs/ --><html><ul>${good.replace('</li>', `<br>${link}</li>`)}</ul></html>`;
    const reading = readSource(new TextEncoder().encode(body), 'page.html');
    expect(reading).toMatchObject({
      drafts: [{ links: [{ label: 'PDF', url: 'https://a.example/files/looms.pdf' }] }],
      diagnostics: [],
    });
  });

  const item = (title: string, links: string, kind = 'item') =>
    `<div class="${kind}">${title}<p>${links}</p></div>`;
  const link = (href: string) => `<a href="https://example.org/${href}">Paper</a>`;

  it('titles without authors are no entries, though words of them could be names', () => {
    const body = [
      item('Train Slowly, Then Press: Rethinking the Width of Cloth', link('1')),
      item('Train Large, Then Cut: On the Size of Bobbins', link('2')),
      item('A Faster Shuttle for Wide Looms', link('3')),
    ].join('');
    expect(titles(`${body}<footer><p>Last Updated: Mar. 2022</p></footer>`)).toEqual([]);
  });

  it('an entry takes no links of what stands below it with links of its own', () => {
    const entry = item(
      '<b>On the Weaving of Looms</b><br>Ada Byron, Bo Ox<br>OSDI 2021',
      link('1'),
    );
    const body = `${entry}${item('A Faster Shuttle for Wide Looms', link('2'))}`;
    const page = new TextEncoder().encode(`<html><body>${body}</body></html>`);
    expect(readSource(page, 'page.html')).toMatchObject({
      drafts: [{ links: [{ url: 'https://example.org/1' }] }],
    });
  });
});
