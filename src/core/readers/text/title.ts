import { tokeniseHtml } from '../markup/index.ts';
import { plain } from './plain.ts';

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

/**
 * A title, name or other line of a structured source as plain text: markup of
 * HTML, JATS and MathML reduced to its words, also where it was escaped once
 * too often, character references resolved, white space made even. A text that
 * is nothing but markup stays as it is written.
 */
export function titleText(source: string): string {
  if (!/[<&]/.test(source)) return plain(source);
  let text = reduced(source);
  // Escaped twice: `&lt;i&gt;E. coli&lt;/i&gt;` and `&amp;amp;`.
  if (/&(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);|<\/[a-z:]{1,20}>/i.test(text)) text = reduced(text);
  const line = plain(text);
  return line === '' ? plain(source) : line;
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
