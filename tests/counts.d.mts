/** How many tests held, and how many did not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** From vitest's JSON report. */
export function countVitest(report: unknown): Counts;

/** From Playwright's JSON report. */
export function countPlaywright(report: unknown): Counts;
