import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceText } from './sources.ts';
import { importsOf, treeOf } from './sources.ts';

/** The folders of the core: each may import those before it. */
export const coreOrder = [
  'model',
  'words',
  'params',
  'decode',
  'made',
  'readers',
  'sources',
  'clean',
  'graph',
  'views',
  'metrics',
  'query',
  'layout',
  'scene',
  'exporters',
  'session',
  'stores',
] as const;

/** Packages the core may not know: they bring a host or a screen. */
const hosts = /^(node:|svelte($|\/)|sigma($|\/)|@sigma\/|@resvg\/|commander$|idb$|vite($|\/))/;

/** The part of the project a path is of; null outside of src. */
function areaOf(path: string): string | null {
  return /^src\/(\w+)(\/|$)/.exec(path)?.[1] ?? null;
}

/** `src/core/scene/svg/x.ts` → `scene`; null for a file in src/core itself. */
function coreFolderOf(path: string): string | null {
  return /^src\/core\/([\w-]+)\//.exec(path)?.[1] ?? null;
}

/** The path in the checkout an import leads to; null for a package. */
function targetOf(from: string, specifier: string): string | null {
  const clean = specifier.replace(/\?.*$/, '');
  if (clean.startsWith('.')) return posix.join(posix.dirname(from), clean);
  if (clean === '#core' || clean === '#workers') return `src/${clean.slice(1)}/index.ts`;
  const folder = /^#core\/([\w-]+)$/.exec(clean)?.[1];
  return folder === undefined ? null : `src/core/${folder}/index.ts`;
}

/** Which areas an area may import, beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  workers: ['core'],
  app: ['core', 'workers'],
  cli: ['core', 'build'],
  build: [],
};

function coreFaults(path: string, specifier: string, target: string | null): string[] {
  if (hosts.test(specifier)) return [`${path}: core may not import ${specifier}`];
  if (target === null) {
    return specifier.startsWith('#') ? [`${path}: unknown import ${specifier}`] : [];
  }
  const own = coreFolderOf(path);
  const other = coreFolderOf(target);
  if (own === null || own === other) {
    const relative = specifier.startsWith('.');
    if (own === null && other !== null && relative) {
      return [`${path}: ${specifier} is to be spelled #core/${other}`];
    }
    return own === null || relative ? [] : [`${path}: ${specifier} is its own folder`];
  }
  if (other === null) return [`${path}: a folder of core may not import its whole (${specifier})`];
  if (specifier.startsWith('.')) return [`${path}: ${specifier} is to be spelled #core/${other}`];
  const order: readonly string[] = coreOrder;
  const [mine, theirs] = [order.indexOf(own), order.indexOf(other)];
  if (mine < 0) return [`${path}: unknown folder of core: ${own}`];
  if (theirs < 0) return [`${path}: unknown folder of core: ${other}`];
  return theirs < mine ? [] : [`${path}: ${own} may not import ${other}, which comes after it`];
}

/** Imports that the architecture forbids, one sentence each. */
export function importFaults(source: SourceText): string[] {
  const { path } = source;
  const area = areaOf(path);
  return importsOf(source).flatMap((specifier) => {
    const target = targetOf(path, specifier);
    const targetArea = target === null ? null : areaOf(target);
    const faults: string[] = [];
    if (area === 'core') faults.push(...coreFaults(path, specifier, target));
    if (area !== null && targetArea !== null && targetArea !== area) {
      if (!allowed[area]?.includes(targetArea)) {
        faults.push(`${path}: ${area} may not import ${targetArea} (${specifier})`);
      } else if (targetArea === 'core' && specifier.startsWith('.')) {
        faults.push(`${path}: ${specifier} is to be spelled #core/…`);
      }
    }
    if (/^(sigma|@sigma)($|\/)/.test(specifier) && area !== null) {
      faults.push(`${path}: the stage draws by itself, ${specifier} is for the benchmark alone`);
    }
    if (specifier.startsWith('node:') && area !== 'cli' && area !== 'build' && area !== 'core') {
      if (area !== null) faults.push(`${path}: ${area} may not import ${specifier}`);
    }
    return faults;
  });
}

/** The longest file, in lines. */
export const lineLimit = 250;

/** A file that wants cutting. */
export function lengthFaults({ path, text }: SourceText): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > lineLimit ? [`${path}: ${lines} lines, more than ${lineLimit}`] : [];
}

/** Local names that `export { a, b }` exports apart from their declarations. */
function exportedApart(tree: ts.SourceFile): Set<string> {
  const clauses = tree.statements
    .filter(ts.isExportDeclaration)
    .filter((statement) => !statement.moduleSpecifier)
    .flatMap(({ exportClause }) =>
      exportClause && ts.isNamedExports(exportClause) ? [exportClause] : [],
    );
  return new Set(
    clauses.flatMap(({ elements }) => elements.map((one) => (one.propertyName ?? one.name).text)),
  );
}

function isExported(statement: ts.Statement, apart: ReadonlySet<string>): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (namesOf(statement).some((name) => apart.has(name))) return true;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as { name?: ts.Node };
  return name === undefined ? ['default'] : [name.getText()];
}

/**
 * Names a source exports without a docstring. A type made of the value above it
 * (`export type X = (typeof xs)[number]…`) shares that one's.
 */
export function docFaults(source: SourceText): string[] {
  const tree = treeOf(source);
  const apart = exportedApart(tree);
  return tree.statements
    .filter((one) => isExported(one, apart))
    .flatMap((statement) => {
      if (ts.getJSDocCommentsAndTags(statement).length > 0) return [];
      if (ts.isTypeAliasDeclaration(statement) && /^\(?\(?typeof /.test(statement.type.getText())) {
        return [];
      }
      return namesOf(statement).map((name) => `${source.path}: ${name} has no docstring`);
    });
}
