import type { ByLines } from './by-lines.ts';
import type { Form } from './form.ts';
import type { KnownNames } from './known.ts';
import type { GroupOutcome } from './lines-entry.ts';
import type { Studied } from './reading.ts';

/** What is known of the page an entry stands on. */
export interface Context {
  readonly file: string;
  /** Names that other entries of the page give. */
  readonly known: KnownNames;
  /** What the entries of the page have in common. */
  readonly form: Form;
  /** The page is taken to name nobody: its owner wrote all that it lists. */
  readonly owned: boolean;
  /** Texts of the page that say what marks mean. */
  readonly legend: readonly string[];
  /** Addresses relative to the page are to be expected, and passed over without a word. */
  readonly relative: boolean;
  /** Told of each piece that is looked at. */
  readonly step: () => void;
  /** What was found out about lines as one entry; null where they are none. */
  readonly studies: ByLines<Studied | null>;
  /** What lines gave in the shape that is known best. */
  readonly outcomes: ByLines<GroupOutcome | null>;
}
