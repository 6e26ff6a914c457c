import { describe, expect, it } from 'vitest';
import { createByLines } from '../../../../src/core/readers/list-page/by-lines.ts';

const lineAt = (line: number) => ({ runs: [], line, soft: false });

describe('what was found out about lines', () => {
  it('belongs to just these lines', () => {
    const found = createByLines<string>();
    const [one, two, three] = [lineAt(1), lineAt(2), lineAt(3)];
    found.keep([one, two], 'both');
    expect(found.of([one, two])).toBe('both');
    expect([found.of([one]), found.of([two]), found.of([one, two, three])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    found.keep([one, two], 'anew');
    expect(found.of([one, two])).toBe('anew');
  });

  it('is kept for so many lines, and beyond them for the latest', () => {
    const found = createByLines<number>();
    const lines = Array.from({ length: 45_000 }, (_, i) => lineAt(i));
    for (const line of lines) found.keep([line], line.line);
    expect(found.of([lines[0]!])).toBe(0);
    expect(found.of([lines[44_999]!])).toBe(44_999);
    expect(found.of([lines[40_001]!])).toBeUndefined();
  });
});
