import fc from 'fast-check';
import { expect, it } from 'vitest';
import { identifiersOf, safeUrl } from '../../../../src/core/readers/text/index.ts';

const host = fc.stringMatching(/^[a-zA-Z0-9.-]{1,12}(?::\d{1,5})?$/);
const path = fc.stringMatching(/^(?:\/[\w~!$&'()*+,;=:@%#?. \\[\]é<-]{0,12}){0,4}$/);
const address = fc
  .tuple(fc.constantFrom('http://', 'https://', 'HTTP://', 'https:/', ''), host, path)
  .map((parts) => parts.join(''));

/** What the platform makes of an address; null where it is none of the web, or names a user. */
function parsed(text: string): URL | null {
  try {
    const url = new URL(text.trim());
    return /^https?:$/.test(url.protocol) && url.username + url.password === '' ? url : null;
  } catch {
    return null;
  }
}

it('gives every web address in the spelling that the platform gives it', () => {
  fc.assert(
    fc.property(address, (text) => {
      expect(safeUrl(text)).toBe(parsed(text)?.href ?? null);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['https://a.example/x/./y', 'https://a.example/x/y'],
  ['https://a.example/../y', 'https://a.example/y'],
  ['https://a.example/.%2e/y', 'https://a.example/y'],
  ["https://a.example/?q='", 'https://a.example/?q=%27'],
  ['https://A.example/', 'https://a.example/'],
  ['http://127.1/', 'http://127.0.0.1/'],
  ['http://a.0x7f/', null],
  ['https://a.example:443/', 'https://a.example/'],
  ['https://a.example', 'https://a.example/'],
  ['https://ada@a.example/', null],
])('%s is %s', (text, url) => {
  expect(safeUrl(text)).toBe(url);
});

it('finds a DOI in an address whether or not it is in its canonical spelling', () => {
  for (const url of [
    'https://doi.org/10.1000/ABC?x=1',
    'https://DOI.org/10.1000/%41BC',
    'https://a.example/doi/abs/10.1000/abc',
  ]) {
    expect(identifiersOf([url])).toEqual({ doi: '10.1000/abc' });
  }
});
