/** An axis-aligned box in picture pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A face text is measured with; made from the bytes of a TrueType file. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  /** Width of a text at a size, both in pixels. */
  widthOf(text: string, size: number): number;
  /** Whether each character has a glyph here. */
  covers(text: string): boolean;
}

/** How layout units become picture pixels: pixel = unit × scale + offset. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** The colour schemes of pictures and pages. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface Painted {
  /** `#rrggbb`; null for none. */
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly opacity: number;
}

/** Plain marks in picture pixels, in drawing order: all that a writer of pictures has to know. */
export type Mark =
  | ({
      readonly type: 'disc';
      readonly x: number;
      readonly y: number;
      readonly r: number;
    } & Painted)
  | ({
      readonly type: 'square';
      readonly x: number;
      readonly y: number;
      /** Half a side. */
      readonly r: number;
      readonly corner: number;
    } & Painted)
  | ({
      readonly type: 'diamond';
      readonly x: number;
      readonly y: number;
      /** Half a diagonal. */
      readonly r: number;
    } & Painted)
  | ({ readonly type: 'box'; readonly corner: number } & Box & Painted)
  /** An open path: a straight line (2 points) or a quadratic curve (3: start, control, end). */
  | ({ readonly type: 'line'; readonly points: readonly number[] } & Painted)
  /** A closed polygon, as for arrow heads and regions. */
  | ({ readonly type: 'polygon'; readonly points: readonly number[] } & Painted)
  | {
      readonly type: 'label';
      readonly text: string;
      /** Baseline origin. */
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly weight: 400 | 600;
      readonly fill: string;
      /** Colour of the halo behind the text; null for none. */
      readonly halo: string | null;
      readonly opacity: number;
      /** The measured box, which overlaps no other node label's. */
      readonly box: Box;
      /** What the text is: the label of a node, or furniture. */
      readonly role: 'node' | 'title' | 'legend' | 'axis' | 'group';
    };

/** A whole picture, ready to be written or drawn. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Ground colour; null for a transparent picture. */
  readonly ground: string | null;
  readonly marks: readonly Mark[];
}
