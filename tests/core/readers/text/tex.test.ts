import { describe, expect, it } from 'vitest';
import { texToText, texToUrl } from '../../../../src/core/readers/text/index.ts';

const tex = String.raw;

describe('TeX is read as the text it prints', () => {
  it.each([
    [
      'plain text',
      'On Engines - a survey_1 of 50% & more',
      'On Engines - a survey_1 of 50% & more',
    ],
    ['accents, braced or not', tex`{\"o}\"{o}\"o {\'e}t\'e \~n \^a \.z \=u`, 'ööö été ñ â ż ū'],
    [
      'accents with letters for names',
      tex`\v{C}ech \c{c}a \H o \k{a} \d{s} {\r A} \u g`,
      'Čech ça ő ą ṣ Å ğ',
    ],
    ['dotless letters under accents', tex`\'{\i} {\'\i} \=\i{} \"{\j} \i`, 'í í ī j\u0308 ı'],
    ['two accents on a letter', tex`\'{\^e} \^{\'e}`, 'ế é̂'],
    ['an accent on nothing', tex`\'{} \'`, ' '],
    ['an accent on what bears none', tex`\'{1} \"!`, '1 !'],
    ['letters of their own', tex`\ss{} \o re {\AE}sop \L{}ódź \aa \TH \dj`, 'ß øre Æsop Łódź åÞđ'],
    [
      'a command ends at its letters',
      tex`Bj\o rn \LaTeX\ is \LaTeX{} too`,
      'Bjørn LaTeX is LaTeX too',
    ],
    ['escaped signs', tex`\& \% \$ \# \_ \{ \}`, '& % $ # _ { }'],
    ['quotation marks', "``a'' `b' \\enquote{c {d}} ?`e !`f", "“a” ‘b' “c d” ¿e ¡f"],
    ['dashes', 'a - b -- c --- d', 'a - b – c — d'],
    ['spaces', tex`J.~R.\,Doe\\ a\ b\quad c\-d\/e`, 'J. R. Doe  a b cde'],
    ['formatting', tex`\emph{a} \textbf{b {\it c}} {\bf d} \mbox{e} \unknown{f}`, 'a b c d e f'],
    [
      'what is not printed',
      tex`a\footnote{b {c}} \href{http://x}{d} {\noopsort{1973b}}e \textcolor{red}{f}`,
      'a d e f',
    ],
    ['programs are not run', tex`\input{/etc/passwd}\write18{rm}a\def\b{\b\b}\b`, 'a'],
    [
      'simple mathematics',
      tex`$H_2O$ $10^{-3}$ $5^\circ$C $a \leq b$ $\mathcal{O}(n \log n)$`,
      'H₂O 10⁻³ 5°C a ≤ b O(n log n)',
    ],
    ['scripts that Unicode lacks', tex`$x_{max}$ $O(n^k)$`, 'x_max O(n^k)'],
    ['ranks and text scripts', tex`1\textsuperscript{st} CO\textsubscript{2}`, '1st CO2'],
    [
      'unknown names of products',
      tex`{\POSTSCRIPT} and \pdfTeX{} {\Large a}`,
      'POSTSCRIPT and pdfTeX a',
    ],
    ['lengths', tex`Th\kern-.05em anh a\hskip 2pt b`, 'Th anh a b'],
    ['Greek and fractions', tex`$\alpha$-\textbeta{} $\frac{1}{2}$`, 'α-β 1/2'],
    ['prices are no mathematics', tex`costs $5 and \$6 of $x`, 'costs $5 and $6 of $x'],
    ['a lone dollar', 'a $ b', 'a $ b'],
    ['a brace too many or too few', 'a} {b', 'a} b'],
    ['a backslash at the end', 'a\\', 'a'],
    ['addresses', tex`\url{http://x.y/~a\_b}`, 'http://x.y/~a_b'],
  ])('%s', (_, source, text) => {
    expect(texToText(source)).toBe(text);
  });

  it('in linear time, however deep', () => {
    for (const piece of [
      '{',
      '}',
      '\\',
      '$',
      '`',
      '\\href{',
      '\\enquote{',
      "\\'{",
      '$^{',
      '\\foo[',
      '--',
    ]) {
      texToText(`${piece.repeat(50_000)}x`);
    }
  });
});

describe('addresses lose their escapes', () => {
  it.each([
    [tex`\url{http://a.b/\~{}c\_d\%20e\#f}`, 'http://a.b/~c_d%20e#f'],
    [tex`http://a.b/{\textasciitilde}c{\_}d`, 'http://a.b/~c_d'],
    ['http://a.b/~c_d--e', 'http://a.b/~c_d--e'],
  ])('%s', (source, url) => {
    expect(texToUrl(source)).toBe(url);
  });
});
