import type { FieldRecipe } from './field.ts';

/** What the text of a recipe calls itself. */
export const fieldFormat = 'coterie-made-field';

/** As many papers at the least and at the most: a short text must not ask for days. */
export const fieldLimits = { least: 1, most: 200_000 } as const;

/** The text that stands for a field: short, so that it is kept and the field made anew. */
export function fieldText({ papers, seed }: FieldRecipe): string {
  return `${JSON.stringify({ format: fieldFormat, version: 1, papers, seed })}\n`;
}

/** How many papers the examples offer. */
export const fieldExamples = [1000, 10_000, 100_000] as const;
