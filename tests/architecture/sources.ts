import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A source file of the project: its path from the root with forward slashes, and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Every file under a folder of the checkout whose name ends in one of the endings. */
export function sourcesUnder(folder: string, endings: readonly string[]): SourceText[] {
  return (
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: relative(root, file).split(sep).join('/'),
        text: readFileSync(file, 'utf8'),
      }))
      // The rivals that are installed to measure beside them are no sources of ours.
      .filter(({ path }) => !path.includes('/node_modules/'))
      .sort((one, other) => (one.path < other.path ? -1 : 1))
  );
}

/** The script of a source: of a component, what stands in its script elements. */
export function scriptOf({ path, text }: SourceText): string {
  if (!path.endsWith('.svelte')) return text;
  const scripts = text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g);
  return Array.from(scripts, (script) => script[1]).join('\n');
}

/** The syntax tree of a source, with parents. */
export function treeOf(source: SourceText): ts.SourceFile {
  return ts.createSourceFile(source.path, scriptOf(source), ts.ScriptTarget.Latest, true);
}

/** What a source imports, re-exports or loads on demand, as it is spelled. */
export function importsOf(source: SourceText): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(source));
  return found;
}
