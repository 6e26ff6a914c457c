import { describe, expect, it } from 'vitest';
import {
  createFlow,
  type HtmlToken,
  tokeniseHtml,
} from '../../../src/core/readers/markup/index.ts';

const tokens = (source: string) => [...tokeniseHtml(source)];
const shown = (token: HtmlToken) => {
  if (token.kind === 'text') return token.text;
  return token.kind === 'unclosed-comment' ? '!' : `${token.kind} ${token.name}`;
};

describe('HTML source becomes tokens', () => {
  it.each([
    ['a<b>c</b>', ['a', 'open b', 'c', 'close b']],
    ['a &amp; b &eacute; &#x4f60; &bogus; \\*', ['a & b é 你 &bogus; \\*']],
    ['a &#954-curve &#x3ba curve &#954; &#9', ['a κ-curve κ curve κ &#9']],
    ['a<!-- <b>x</b> -->c', ['a', 'c']],
    ['a<!-- never closed <b>x</b>', ['a', '!']],
    ['a<!-- never closed\n<li>b', ['a', '!', 'open li', 'b']],
    ['a<!-->b<!--->c', ['a', 'b', 'c']],
    ['<b>a</b\n<i>c', ['open b', 'a', 'close b', 'open i', 'c']],
    ['<!DOCTYPE html><?x y?>a', ['a']],
    ['p<0.05 & a>b', ['p', '<', '0.05 & a>b']],
    ['<script>if (a<b) "<i>x</i>"; // <!-- \n</script>c', ['open script', 'close script', 'c']],
    ['<style><!--</style><b>c', ['open style', 'close style', 'open b', 'c']],
    ['a<script>never closed <b>x', ['a', 'open script']],
    ['<b x="1>2" y=3 z>c', ['open b', 'c']],
    ['<b title="never closed', ['<', 'b title="never closed']],
  ])('%s', (source, expected) => {
    expect(tokens(source).map(shown)).toEqual(expected);
  });

  it('with attributes in text, the first of a name counting', () => {
    const [token] = tokens(`<A HREF='x&amp;y' href=z data-q="1 > 2">`);
    expect(token).toMatchObject({ kind: 'open', name: 'a', offset: 0 });
    expect(token?.kind === 'open' && [...token.attributes]).toEqual([
      ['href', 'x&y'],
      ['data-q', '1 > 2'],
    ]);
  });

  it.each([
    ['tags', '<b>'.repeat(200_000)],
    ['unclosed tags', '<b '.repeat(200_000)],
    ['unclosed quotes', '<b x="'.repeat(100_000)],
    ['unclosed scripts', '<script>'.repeat(100_000)],
    ['unclosed comments', '<!-- '.repeat(200_000)],
    ['unclosed scripts in paragraphs', '<script>\n\n'.repeat(200_000)],
    ['unclosed declarations in paragraphs', '<!x\n\n'.repeat(200_000)],
    ['lone brackets', '<'.repeat(300_000)],
    ['white space', `<b ${' '.repeat(300_000)}`],
  ])('to its end, however long: %s', (_, source) => {
    expect(tokens(source).length).toBeLessThanOrEqual(200_002);
  });
});

describe('tags become runs of text', () => {
  it('in proportion to its length, where a line goes on and on without a word', () => {
    const flow = createFlow(1, true);
    for (let i = 0; i < 1_000_000; i += 1) flow.text(' ');
    flow.text('end');
    expect(flow.end()).toHaveLength(1);
  });

  const none = new Map<string, string>();
  const runsOf = (source: string, blocks = true) => {
    const flow = createFlow(1, blocks);
    for (const token of tokens(source)) {
      if (token.kind === 'open') flow.open(token.name, token.attributes);
      else if (token.kind === 'close') flow.close(token.name);
      else if (token.kind === 'text') flow.text(token.text);
    }
    return flow.end().map((lines) => lines.map((line) => line.runs));
  };

  it.each([
    ['<b>x</b>', 'bold'],
    ['<strong>x</strong>', 'bold'],
    ['<span style="font-weight:700">x</span>', 'bold'],
    ['<i>x</i>', 'italic'],
    ['<em>x</em>', 'italic'],
    ['<u>x</u>', 'underline'],
    ['<sup>x</sup>', 'raised'],
    ['<span>x</span>', 'styled'],
  ] as const)('%s is %s', (source, style) => {
    const [[[inside, outside] = []] = []] = runsOf(`${source}y`);
    expect([inside?.text, inside?.[style]]).toEqual(['x', true]);
    expect([outside?.text, outside?.[style]]).toEqual(['y', false]);
  });

  it('with lines at breaks and paragraphs at blocks', () => {
    expect(runsOf('<p>a<br>b</p><div>c</div>').map((lines) => lines.length)).toEqual([2, 1]);
    expect(runsOf('<p>a<br>b</p><div>c</div>', false).map((lines) => lines.length)).toEqual([3]);
  });

  it('and what is not shown is left out', () => {
    const source =
      'a<style>b{}</style><noscript>c</noscript><template>d</template>e<img alt="f" src="g"><a href="h"><img alt="i"></a>';
    const [[runs = []] = []] = runsOf(source);
    expect(runs.map((run) => run.text).join('')).toBe('aei');
  });

  it('with misnested tags closed each by its own end', () => {
    const [[runs = []] = []] = runsOf('<b>1<i>2</b>3</i>4');
    expect(runs.map((run) => [run.text, run.bold, run.italic])).toEqual([
      ['1', true, false],
      ['2', true, true],
      ['3', false, true],
      ['4', false, false],
    ]);
  });

  it('within the limits on what is open at once', () => {
    const flow = createFlow(1, true);
    for (let i = 0; i < 10_000; i += 1) {
      flow.open(i % 2 === 0 ? 'b' : 'q', none);
      flow.text('x');
    }
    for (let i = 0; i < 16; i += 1) flow.close('b');
    flow.text('y');
    const [[line] = []] = flow.end();
    expect(line?.runs.map((run) => [run.text.length, run.bold])).toEqual([
      [10_000, true],
      [1, false],
    ]);
  });
});
