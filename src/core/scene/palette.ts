import type { Theme } from './types.ts';

/** What a mark is filled with, and an outline of at least 3:1 against the ground. */
export interface Paint {
  readonly fill: string;
  readonly outline: string;
}

/** The colours of a theme, `#rrggbb`. Tests hold the contrasts that are named here. */
export interface Tokens {
  readonly ground: string;
  /** Over 7:1 on the ground. */
  readonly text: string;
  /** Over 4.5:1 on the ground. */
  readonly muted: string;
  readonly edge: string;
  /** Hairlines of axes and boxes. */
  readonly rule: string;
  /** The owner of the list, what is selected; over 4.5:1 on the ground. */
  readonly accent: string;
  /** Behind labels. */
  readonly halo: string;
  readonly work: Paint;
  readonly person: Paint;
  readonly venue: Paint;
  /** Groups by index, at most seven; the last is grey and stands for all others. */
  readonly groups: readonly Paint[];
  /** Papers by year, oldest to newest. */
  readonly ramp: readonly [string, string];
  readonly rampOutline: string;
}

const paint = (fill: string, outline: string): Paint => ({ fill, outline });

/**
 * Okabe and Ito's colours, black left out ("Color Universal Design", 2008): the
 * usual palettes of the web collapse for the commonest colour-blindness. Their
 * order keeps the lightest, yellow, for the smallest group.
 */
const okabeIto = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  purple: '#cc79a7',
  sky: '#56b4e9',
  vermilion: '#d55e00',
  yellow: '#f0e442',
} as const;

/** The two grounds and everything that is drawn on them. */
export const tokens: Readonly<Record<Theme, Tokens>> = {
  light: {
    ground: '#fcfbf9',
    text: '#1f1d1a',
    muted: '#68635b',
    edge: '#8b857b',
    rule: '#e2ded7',
    accent: '#0a5fb4',
    halo: '#fcfbf9',
    work: paint('#3f7fb5', '#24618f'),
    person: paint('#e9b044', '#a87300'),
    venue: paint('#4fae90', '#00805d'),
    groups: [
      paint(okabeIto.blue, '#005a8d'),
      paint(okabeIto.orange, '#a87300'),
      paint(okabeIto.green, '#00805d'),
      paint(okabeIto.purple, '#a85c86'),
      paint(okabeIto.sky, '#357fa8'),
      paint(okabeIto.vermilion, '#ad4c00'),
      paint(okabeIto.yellow, '#857e20'),
      paint('#b3ada3', '#7d776d'),
    ],
    ramp: ['#c5dcef', '#0b4a80'],
    rampOutline: '#24618f',
  },
  dark: {
    ground: '#161513',
    text: '#ece9e4',
    muted: '#a8a298',
    edge: '#8b857b',
    rule: '#33302c',
    accent: '#7ab8ff',
    halo: '#161513',
    work: paint('#4f97d1', '#8fc1ea'),
    person: paint('#d79a26', '#f1c66f'),
    venue: paint('#2fa581', '#79cfb3'),
    groups: [
      paint('#1f86c6', '#6db7e6'),
      paint(okabeIto.orange, '#f6c75f'),
      paint(okabeIto.green, '#52c4a2'),
      paint(okabeIto.purple, '#e6aecb'),
      paint(okabeIto.sky, '#a3d8f6'),
      paint(okabeIto.vermilion, '#f39a55'),
      paint(okabeIto.yellow, '#fbf5a3'),
      paint('#7d776d', '#a8a298'),
    ],
    ramp: ['#1d3d59', '#9ed0f7'],
    rampOutline: '#6fa8d6',
  },
};

/** A colour between two, each channel rounded; `part` runs from 0 to 1. */
export function mix(from: string, to: string, part: number): string {
  const channel = (at: number) => {
    const start = parseInt(from.slice(at, at + 2), 16);
    const end = parseInt(to.slice(at, at + 2), 16);
    const value = Math.round(start + (end - start) * part);
    return value.toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
