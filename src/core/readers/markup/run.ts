import type { Role } from './elements.ts';

/** A piece of text that is set in one way. Text only: never HTML. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Raised, e.g. a footnote mark. */
  readonly raised: boolean;
  /** Inside a span, font or mark element: set apart in some way. */
  readonly styled: boolean;
  /** The link it stands in, as the source spells it. */
  readonly href: string | null;
  /** What the page says by a class that it is; absent where it says nothing. */
  readonly role?: Role;
}

/** An element of the source and its class, both as written. */
export interface Mark {
  readonly name: string;
  readonly className: string;
}

/** The text of one inline element of a line, and that element. */
export interface Part {
  readonly mark: Mark;
  readonly runs: readonly Run[];
}

/** What stands between two line breaks. */
export interface Line {
  readonly runs: readonly Run[];
  /** Its line in the source, from 1. */
  readonly line: number;
  /** It follows a mere end of line in the source, which shows as a space. */
  readonly soft: boolean;
  /** The block that it stands in; absent where no markup told it. */
  readonly mark?: Mark;
  /** The inline elements that hold all of its text, with nothing between them; absent where some stands outside. */
  readonly parts?: readonly Part[];
}

/** Whether two pieces of text are set alike. */
export function sameStyle(a: Run, b: Run): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.raised === b.raised &&
    a.styled === b.styled &&
    a.href === b.href &&
    a.role === b.role
  );
}
