/**
 * The passes that can be switched off, in the order they run: all but the one
 * that makes the works. By name alone, for who offers them and runs none.
 */
export const switches = [
  'mend',
  'notes',
  'versions',
  'corrections',
  'venues',
  'people',
  'owner',
  'citations',
  'references',
] as const;

/** A pass that can be switched off. */
export type SwitchId = (typeof switches)[number];
