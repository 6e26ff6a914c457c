/** Whether a browser is there and starts. */
export function works(path: string): boolean;

/** The path of a Chromium that starts. Throws, saying what to install, where none can be had. */
export function findChromium(): string;
