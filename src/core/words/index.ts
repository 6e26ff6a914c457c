import { en, type Words } from './en.ts';

export type { Words } from './en.ts';

/** The languages Coterie speaks. */
export const languages = { en } as const satisfies Record<string, Words>;

/** The words on the screen and in pictures. */
export const words: Words = languages.en;
