/** Accent commands and the combining mark each puts on the letter after it. */
export const texAccents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['G', '\u030f'],
  ['U', '\u030d'],
  ['f', '\u0311'],
  ['d', '\u0323'],
  ['textcommabelow', '\u0326'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['textogonekcentered', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['bar', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['check', '\u030c'],
]);

/** `name character` pairs: what control words print, in text and in mathematics. */
const pairs = `
aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS ẞ i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ
ng ŋ NG Ŋ textschwa ə ayn ʿ hamza ʾ alif ʾ textglotstop ʔ
textendash – textemdash — endash – emdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ”
textquotesingle ' textquotedbl " quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright »
guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › glqq „ grqq “ glq ‚ grq ‘ flqq « frqq »
lq ‘ rq ’ textexclamdown ¡ textquestiondown ¿ dots … ldots … cdots ⋯ textellipsis … textellipses …
S § P ¶ textsection § textparagraph ¶ copyright © textcopyright © textregistered ® texttrademark ™
pounds £ textsterling £ texteuro € euro € EUR € textyen ¥ textcent ¢ textcurrency ¤ textdollar $
textdegree ° degree ° textcelsius ℃ textmu µ textonehalf ½ textonequarter ¼ textthreequarters ¾
textordfeminine ª textordmasculine º textnumero № textbullet • textperiodcentered · textbar | textbardbl ‖
textless < textgreater > textbackslash \\ backslash \\ textasciitilde ~ textasciicircum ^ textunderscore _
textasciiacute ´ textasciigrave \` textasciidieresis ¨ textasciimacron ¯ textasteriskcentered * textbraceleft { textbraceright } lbrace { rbrace }
textpercent % textampersand & textnumbersign # slash / dag † ddag ‡ textdagger † textdaggerdbl ‡
dagger † ddagger ‡ ast * star ⋆ bullet • textpm ± texttimes × textdiv ÷ textminus − textlnot ¬
textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textinterrobang ‽ textvisiblespace ␣
alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν
xi ξ omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
times × div ÷ pm ± mp ∓ cdot · circ ∘ prime ′ infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ
le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡
propto ∝ lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩
emptyset ∅ varnothing ∅ setminus ∖ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ models ⊨ vdash ⊢
to → rightarrow → longrightarrow → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒
Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ rightleftharpoons ⇌ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ perp ⊥ parallel ∥
angle ∠ sum ∑ prod ∏ int ∫ oint ∮ sqrt √ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ mid |
vert | Vert ‖ triangle △ square □ Box □ diamond ⋄ checkmark ✓ sharp ♯ flat ♭ natural ♮ textmusicalnote ♪
TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX BibLaTeX BibLaTeX XeTeX XeTeX LuaTeX LuaTeX AmS AMS
METAFONT METAFONT MF METAFONT METAPOST METAPOST MP METAPOST ConTeXt ConTeXt
log log ln ln exp exp sin sin cos cos tan tan max max min min sup sup inf inf lim lim det det dim dim
ker ker deg deg gcd gcd arg arg Pr Pr mod mod bmod mod
`;

/** What control words print: `\ss` is `ß`. Source: the LaTeX kernel, textcomp and amssymb. */
export const texSymbols: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.flatMap((name, i): [string, string][] =>
        i % 2 === 0 ? [[name, words[i + 1]!]] : [],
      );
    }),
);

/** Control words whose arguments are not printed, and how many of them. */
export const texDropped: ReadonlyMap<string, number> = new Map([
  ['input', 1],
  ['include', 1],
  ['includegraphics', 1],
  ['label', 1],
  ['ref', 1],
  ['cite', 1],
  ['citep', 1],
  ['citet', 1],
  ['footnote', 1],
  ['footnotemark', 0],
  ['thanks', 1],
  ['vspace', 1],
  ['hspace', 1],
  ['phantom', 1],
  ['color', 1],
  ['textcolor', 1],
  ['colorbox', 1],
  ['href', 1],
  ['bibinfo', 1],
  ['foreignlanguage', 1],
  ['selectlanguage', 1],
  ['fontsize', 2],
  ['fontfamily', 1],
  ['raisebox', 1],
  ['rule', 2],
  ['special', 1],
  ['write', 1],
  ['newcommand', 2],
  ['renewcommand', 2],
  ['providecommand', 2],
  ['noop', 1],
  ['noopsort', 1],
  ['sortnoop', 1],
  ['index', 1],
]);

const raised = '0123456789+-=()ni';
const raisedForms = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
const lowered = '0123456789+-=()';
const loweredForms = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/** A superscript (`^`) or subscript (`_`) in Unicode, or null where Unicode lacks a letter of it. */
export function texScript(mark: '^' | '_', text: string): string | null {
  const [from, to] = mark === '^' ? [raised, raisedForms] : [lowered, loweredForms];
  let out = '';
  for (const char of text) {
    const index = from.indexOf(char);
    if (index === -1) return null;
    out += to[index]!;
  }
  return out === '' ? null : out;
}
