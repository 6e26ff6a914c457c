import type { Chance } from './chance.ts';

/** A made-up person's whole name. */
export interface FullName {
  /** Syllables of the given name: `['Xiao', 'Ming']`; one for most. */
  readonly given: readonly string[];
  /** `E.` or `Elena`; empty for most. */
  readonly middle: string;
  /** `van der`; empty for most. */
  readonly particle: string;
  readonly family: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

// The commonest first; many share an initial, as they do.
const chineseFamilies = words(
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang ' +
    'Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei ' +
    'Su Lu Ding Ren Shen Yao Jin Fan Fang Shi Tan Liao Zou Xiong Bai Meng Qin Qiu Hou Yan Duan Lei',
);
const syllables = words(
  'Wei Jun Jie Hao Yu Xin Min Lei Yang Jing Ying Ming Yi Tao Bo Kai Peng Chao Feng Ning Rui Xiao Jia ' +
    'Hui Lin Zhi Qiang Yan Bin Hong Fei Cheng Dan Hua Li Ping Shan Tian Wen Xiang Yong Ze Zhen Han Xuan',
);
const koreanFamilies = words('Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon');
const koreanSyllables = words(
  'Ji Min Soo Hyun Young Jin Sung Woo Hye Jae Kyung Seung Eun Dong Ho Sang Tae Joon Yeon Hee Chan ' +
    'Gyu Hoon Won Bin Seok Na Yun Mi Seo Hwan Jung In Kwang Chul Byung Moon Rae Ha So Bo Da Yong',
);
const otherFamilies = words(
  'Smith Garcia Müller Johnson Kumar Gupta Sharma Silva Martin Schmidt Rossi Nguyen Singh Brown Jensen ' +
    'Nielsen Andersen Fernández López Gómez Bauer Fischer Weber Wagner Hoffmann Schäfer Köhler Møller ' +
    'Sørensen Åberg Öberg Jönsson Dubois Lefèvre Novák Kowalski Wiśniewski Ivanov Petrov Papadopoulos ' +
    'Yılmaz Tanaka Suzuki Sato Watanabe Okafor Mensah Haddad Cohen Levy Murphy O’Neill Walker Clark ' +
    'Hernández-Ruiz Castro Moreau Bianchi Greco Horvat Popescu Lindqvist Virtanen',
);
const otherGiven = words(
  'Anna David Maria Michael Sara Thomas Laura Daniel Julia Peter Elena Marco Sofia Paul Lucas Emma ' +
    'Jonas Amit Priya Rahul José María André Søren Jörg Björn Zoë Chloé Łukasz Agnieszka Yuki Kenji ' +
    'Fatima Omar Noah Ruth Ivan Olga Dimitris Miguel Jean-Pierre Anne-Marie Hans Ingrid Kwame Ines Rachel',
);
/** Families elsewhere are many: some are made of two halves. */
const halves = [
  words('Hof Lind Berg Stein Wald Kirch Rosen Feld Stern Brand Holm Dahl Sund Eck Grün Alt'),
  words('mann er berg bach ström qvist feld son hoff gren'),
] as const;

const particles = ['van', 'van der', 'de', 'von', 'di'] as const;

/** Somebody's name: half of them Chinese, an eighth Korean, the rest from elsewhere. */
export function nameFrom(chance: Chance): FullName {
  if (chance.often(0.5)) {
    const given = [chance.commonOf(syllables, 6)];
    if (chance.often(0.6)) given.push(chance.commonOf(syllables, 6));
    return { given, middle: '', particle: '', family: chance.commonOf(chineseFamilies, 6) };
  }
  if (chance.often(0.25)) {
    const given = [chance.oneOf(koreanSyllables), chance.oneOf(koreanSyllables)];
    return { given, middle: '', particle: '', family: chance.commonOf(koreanFamilies, 1) };
  }
  const initial = `${chance.oneOf(words('A B C D E F G H J K L M N P R S T'))}.`;
  return {
    given: [chance.oneOf(otherGiven)],
    middle: chance.often(0.35) ? (chance.often(0.8) ? initial : chance.oneOf(otherGiven)) : '',
    particle: chance.often(0.06) ? chance.oneOf(particles) : '',
    family: chance.often(0.5)
      ? chance.oneOf(otherFamilies)
      : chance.oneOf(halves[0]) + chance.oneOf(halves[1]),
  };
}

/** How a list writes names. */
export const styles = ['full', 'initials', 'run-together', 'plain', 'mixed'] as const;
export type Style = (typeof styles)[number];

/**
 * A name as a list of a style writes it: `full` as it is, `initials` (`X.-M. Li`),
 * `run-together` (`X. M. Li`, hyphens and accents lost), `plain` (whole names
 * without middle ones, accents spelled out, hyphens at random), or `mixed`: `full`
 * four times in five, else one of these, and a letter wrong once in a hundred.
 */
export function spelled(name: FullName, style: Style, chance: Chance): string {
  const { given, middle, particle, family } = name;
  const rest = [particle, family];
  switch (style) {
    case 'full':
      return joined(given.join('-'), middle, ...rest);
    case 'initials':
      return joined(initialsOf(given.join('-'), '-'), initialsOf(middle, ' '), ...rest);
    case 'run-together':
      return ascii(joined(initialsOf(given.join('-'), ' '), initialsOf(middle, ' '), ...rest));
    case 'plain': {
      const mark = chance.oneOf(['-', ' ', '']);
      const whole = given.map((part, i) => (i > 0 && mark === '' ? part.toLowerCase() : part));
      return ascii(joined(whole.join(mark), '', ...rest));
    }
    case 'mixed': {
      if (chance.often(0.01)) return mistyped(spelled(name, 'full', chance), chance);
      if (chance.often(0.8)) return spelled(name, 'full', chance);
      return spelled(name, chance.oneOf(['plain', 'plain', 'initials']), chance);
    }
    default:
      return style satisfies never;
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function initialsOf(given: string, between: string): string {
  return given
    .split(/[-\s]/)
    .filter((part) => part !== '')
    .map((part) => `${part[0]!.toUpperCase()}.`)
    .join(between);
}

const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  Å: 'Aa',
  Ö: 'Oe',
  Ł: 'L',
  ł: 'l',
  ı: 'i',
  '’': "'",
};

/** Umlauts spelled out, other accents lost. */
function ascii(text: string): string {
  return text
    .replace(/[äöüøåÅÖŁłı’]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** One letter of the longest word is doubled or left out. */
function mistyped(text: string, chance: Chance): string {
  const longest = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
  const at = text.indexOf(longest) + chance.between(1, Math.max(1, longest.length - 2));
  return text.slice(0, at) + (chance.often(0.5) ? text[at]!.repeat(2) : '') + text.slice(at + 1);
}
