import { tokeniseHtml } from '../markup/index.ts';
import { plain } from './plain.ts';
import { withoutTex } from './tex-in-text.ts';

/** Elements of HTML, JATS and MathML that titles carry; any other `<x …>` is text: `p<q and r>s`. */
const known = new Set(
  (
    'a abbr b big br cite code del div em font h1 h2 h3 h4 h5 h6 i img ins li mark ol p q s ' +
    'script small span strong strike style sub sup table tbody td th tr tt u ul wbr title bold ' +
    'italic sc scp monospace overline roman sans-serif underline inline-formula disp-formula ' +
    'alternatives tex-math inline-graphic named-content styled-content xref ext-link math ' +
    'semantics annotation mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot ' +
    'mover munder munderover mfenced mstyle mpadded mphantom mtable mtr mtd menclose ' +
    'mmultiscripts mprescripts none'
  ).split(' '),
);

/** Elements whose text repeats what stands beside them in another notation, or is none. */
const silent = new Set(['tex-math', 'annotation', 'script', 'style', 'inline-graphic']);

/** Elements that have no end, or often none. */
const lone = new Set('br hr img wbr li p td th tr script inline-graphic'.split(' '));

/** Elements that part words. */
const parting = new Set('br p div li td th tr h1 h2 h3 h4 h5 h6'.split(' '));

const escapedMarkup = /&(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);|<\/?[a-z:]{1,20}>/i;

/**
 * Text without the markup that exports leave in titles and names: elements of
 * HTML, JATS and MathML reduced to their words, also where they were escaped
 * once too often, character references resolved, and what is surely TeX printed.
 * Only known elements are markup: `p < 0.05` and `Vec<T>` stay.
 */
export function withoutMarkup(source: string): string {
  if (!/[<&]/.test(source)) return withoutTex(source);
  let text = reduced(source);
  // Escaped twice or more: `&lt;i&gt;E. coli&lt;/i&gt;` and `&amp;amp;`.
  for (let i = 0; i < 2 && escapedMarkup.test(text); i += 1) text = reduced(text);
  return withoutTex(text);
}

/**
 * A title, name or other line of a structured source as plain text: without
 * markup, white space made even. A text that is nothing but markup stays as it
 * is written.
 */
export function titleText(source: string): string {
  return plain(withoutMarkup(source)) || plain(source);
}

function reduced(source: string): string {
  let text = '';
  let muted: string | null = null;
  const tokens = [...tokeniseHtml(source)];
  const closed = new Set(tokens.map((token) => (token.kind === 'close' ? token.name : '')));
  tokens.forEach((token, i) => {
    if (token.kind === 'unclosed-comment') return;
    if (token.kind === 'text') {
      if (muted === null) text += token.text;
      return;
    }
    const name = token.name.replace(/^(?:jats|mml|m|xhtml):/, '');
    // `p<q and r>s` looks like an element with attributes; it has no end.
    const bare = token.kind === 'close' || token.attributes.size === 0;
    if (!known.has(name) || !(bare || lone.has(name) || closed.has(token.name))) {
      if (muted === null) text += source.slice(token.offset, tokens[i + 1]?.offset);
    } else if (muted !== null) {
      if (token.kind === 'close' && name === muted) muted = null;
    } else if (token.kind === 'open' && silent.has(name)) {
      muted = name;
    } else if (parting.has(name)) {
      text += ' ';
    }
  });
  return text;
}
