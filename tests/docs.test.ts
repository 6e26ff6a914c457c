import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { corpusToJson } from '#core/exporters';
import { readCorpus } from '#core/clean';
import { commands, type CliCommand } from '../src/cli/commands/index.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const guides = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const pages = ['README.md', 'CHANGELOG.md', ...guides];
const readme = read('README.md');

interface Block {
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a page. */
function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
}

/** The commands of a page: lines of its shell blocks, and what stands in backquotes. */
function commandsOf(markdown: string): string[] {
  const lines = blocksOf(markdown)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split(/\n|&&/));
  const inline = [...markdown.matchAll(/`((?:time )?(?:coterie|npm) [^`]*)`/g)].map(
    ([, text]) => text!,
  );
  return [...lines, ...inline.flatMap((text) => text.split('&&'))]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The words of a command line; double quotes hold words together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}

/** Parses arguments as the command line does, without running anything. Throws on wrong use. */
function parse(args: readonly string[]): void {
  const quiet = { writeOut: () => undefined, writeErr: () => undefined };
  const program = new Command('coterie').version('0').exitOverride().configureOutput(quiet);
  for (const one of commands as readonly CliCommand[]) {
    one.configure(
      program
        .command(one.name)
        .argument(one.lists)
        .exitOverride()
        .action(() => undefined),
    );
  }
  program.parse([...args], { from: 'user' });
}

/** What is wrong with a line of the documentation; null where nothing is. */
function faultOf(line: string): string | null {
  const [program, ...args] = wordsOf(line.replace(/^(?:npx|time) /, ''));
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  if (program === 'npm') {
    const [verb, ...rest] = args;
    if (verb === 'ci') return null;
    const script = verb === 'run' ? rest[0] : verb;
    if (script === undefined || !(script in scripts)) return `no script ${script}`;
    return rest[0] === '--' ? faultOf(['coterie serve', ...rest.slice(1)].join(' ')) : null;
  }
  if (program !== 'coterie') return `unknown program ${program}`;
  // The name of a command alone is a way to speak of it.
  if (args.length === 1 && commands.some(({ name }) => name === args[0])) return null;
  try {
    parse(args);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['commander.helpDisplayed', 'commander.version'].includes(code)) return String(error);
  }
  const missing = args.find((arg) => arg.startsWith('data/') && !existsSync(arg));
  return missing === undefined ? null : `no file ${missing}`;
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links and pictures of a page that lead into the checkout. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[^]*?^```$/gm, '').replace(/`[^`]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe('the documentation', () => {
  it.each(pages)('%s has only commands that exist, with flags that exist', (page) => {
    const lines = commandsOf(read(page));
    if (page !== 'CHANGELOG.md') expect(lines.length).toBeGreaterThan(0);
    expect(lines.flatMap((line) => faultOf(line) ?? [])).toEqual([]);
  });

  it.each([
    ['npm run nothing'],
    ['coterie draw list.md'],
    ['coterie image list.md -o a.svg --vew everything'],
    ['coterie image list.md -o a.svg --view tree'],
    ['coterie image list.md'],
    ['coterie check data/nothing.md'],
    ['npm start -- --prot 1'],
  ])('would not have %s', (line) => {
    expect(faultOf(line)).not.toBeNull();
  });

  it.each(pages)('%s has only links that lead somewhere', (page) => {
    const lost = linksOf(read(page)).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  it('links every page of docs from the README', () => {
    const linked = linksOf(readme);
    expect(guides.filter((guide) => !linked.includes(guide))).toEqual([]);
  });

  it('shows every picture of docs somewhere', () => {
    const shown = pages.flatMap((page) =>
      linksOf(read(page)).map((link) => join(dirname(page), link).replaceAll('\\', '/')),
    );
    const pictures = readdirSync('docs/pictures').map((name) => `docs/pictures/${name}`);
    expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
  });

  it('names every flag of every command', () => {
    const page = read('docs/command-line.md');
    const flags = (commands as readonly CliCommand[]).flatMap((one) => {
      const command = new Command(one.name);
      one.configure(command);
      return command.options.map(({ flags }) => flags);
    });
    expect(flags.length).toBeGreaterThan(10);
    expect(flags.filter((flag) => !page.includes(`\`${flag}\``))).toEqual([]);
  });

  it('has a corpus in the README that is valid and comes back to the same bytes', () => {
    const example = blocksOf(readme).find(({ language }) => language === 'json')!.text;
    const bytes = new TextEncoder().encode(example);
    const { corpus, read: entries, lost } = readCorpus([{ file: 'example.json', bytes }]);
    expect([entries, lost, corpus.diagnostics]).toEqual([2, 0, []]);
    expect(corpusToJson(corpus)).toBe(example);
  });

  it('has a list among its pages that is read whole', () => {
    const blocks = blocksOf(read('docs/open-your-list.md'));
    const bytesOf = (wanted: string) =>
      new TextEncoder().encode(blocks.find(({ language }) => language === wanted)!.text);
    const { corpus, read: entries } = readCorpus([
      { file: 'my-list.md', bytes: bytesOf('markdown') },
      { file: 'my-citations.csv', bytes: bytesOf('csv') },
    ]);
    expect([entries, corpus.citations.length, corpus.diagnostics]).toEqual([2, 1, []]);
    expect(corpus.owner).toBe('a:ada-byron');
  });

  it('has code in the README that compiles where it says it belongs', () => {
    const code = [...readme.matchAll(/`(src\/core\/[^`]+\.ts)`[^`]*:\n\n```ts\n([^]*?)^```$/gm)];
    const files = new Map(code.map(([, path, text]) => [resolve(path!), text!]));
    expect(files.size).toBe(3);
    expect(faultsOf(files)).toEqual([]);
    const broken = new Map([
      [resolve('src/core/views/broken.ts'), 'export const x: string = 1;\n'],
    ]);
    expect(faultsOf(broken)).toHaveLength(1);
  }, 60_000);
});

/** What the compiler says of files that are not on the disk, under the core's settings. */
function faultsOf(files: ReadonlyMap<string, string>): string[] {
  const config = resolve('src/core/tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    dirname(config),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => files.has(resolve(path)) || fileExists(path);
  host.readFile = (path) => files.get(resolve(path)) ?? readFile(path);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)!;
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  });
}
