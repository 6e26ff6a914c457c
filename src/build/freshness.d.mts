/** The checkout. */
export const root: string;

/** The built command line, relative to the checkout. */
export const cliPath: string;

/** A digest of all that decides what a build gives. */
export function sourceHash(folder?: string): string;

/** Whether the last build finished and was made from these very sources. */
export function isFresh(folder?: string): boolean;

/** Forgets the last build. */
export function markStale(folder?: string): void;

/** Notes what a finished build was made from. */
export function markFresh(sources: string, folder?: string): void;
