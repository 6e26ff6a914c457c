import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import type { Console } from '../../src/cli/console.ts';
import { run } from '../../src/cli/program.ts';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The list and the table that come along. */
export const list = join(root, 'data', 'publications.md');
export const table = join(root, 'data', 'citations.csv');

/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly error: string;
}

/** A console that keeps what is written to it. */
export function keepingConsole(columns: number | null = null, now: () => number = () => 0) {
  const out: Buffer[] = [];
  const error: string[] = [];
  const console: Console = {
    out: (data) => void out.push(Buffer.from(data as string)),
    error: (text) => void error.push(text),
    columns,
    now,
  };
  return { console, out: () => Buffer.concat(out), error: () => error.join('') };
}

/** Runs the command line in this process. */
export async function coterie(...args: string[]): Promise<Outcome> {
  const kept = keepingConsole();
  const code = await run(args, kept.console);
  return { code, out: kept.out().toString(), bytes: kept.out(), error: kept.error() };
}

const folders: string[] = [];

/** A folder of its own for a test, with these files in it; removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-cli-'));
  folders.push(folder);
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), data);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A list in the shape of the one that comes along. */
export const twoEntries = `---
title: "Publications"
---

**On Small Graphs**  
**Ada Byron** \\*, Grace Murray, Jun Wang \\*  
<span style="color:green">ICML 2021 (oral)</span>  
| [paper](https://arxiv.org/abs/2101.00001) |

**On Larger Graphs**  
**Ada Byron**, Jun Wang  
<span style="color:green">Preprint 2023</span>  
| [paper](https://arxiv.org/abs/2301.00002) |
`;
