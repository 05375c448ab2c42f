import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** Something that a module asks for by name: of another module, of a package, or of Node. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  readonly line: number;
  /** The names that are taken; `*` is all of them, none is a call for what a module does. */
  readonly names: readonly string[];
}

/** What a module of src/ says of others, and of the globals that rooms.json names. */
export interface Module {
  readonly imports: readonly Import[];
  readonly globals: readonly { readonly name: string; readonly line: number }[];
}

/** The texts of modules by their paths under `src/`, with `/` on every system. */
export type Sources = ReadonlyMap<string, string>;

/** Read every module under a folder. */
export function readSources(folder: string): Sources {
  const sources = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = entry.split(sep).join('/');
    if (path.endsWith('.ts')) sources.set(path, readFileSync(join(folder, entry), 'utf8'));
  }
  return sources;
}

/**
 * Find all that a module imports: types and what is handed on as well, `import()` both as a call
 * and as a type, and what `import.meta.resolve` is asked for. (`require` needs `node:module`, and
 * rooms.json says who may know that.)
 * @param globals The names of globals to look for.
 */
export function readModule(path: string, text: string, globals: readonly string[]): Module {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  const imports: Import[] = [];
  const used: { name: string; line: number }[] = [];
  const lineOf = (node: ts.Node): number =>
    file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const add = (at: ts.Node, specifier: ts.Node | undefined, names: readonly string[]): void => {
    const name = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : unknown;
    imports.push({ specifier: name, line: lineOf(at), names });
  };

  for (const { fileName } of file.referencedFiles) {
    imports.push({ specifier: `./${fileName}`, line: 1, names: ['*'] });
  }
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      add(statement, statement.moduleSpecifier, namesOf(statement.importClause));
    } else if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      const { exportClause, moduleSpecifier } = statement;
      const named = exportClause && ts.isNamedExports(exportClause) ? exportClause.elements : [];
      const names = named.map(({ name, propertyName }) => (propertyName ?? name).text);
      add(statement, moduleSpecifier, names.length > 0 ? names : ['*']);
    } else if (
      ts.isImportEqualsDeclaration(statement) &&
      ts.isExternalModuleReference(statement.moduleReference)
    ) {
      add(statement, statement.moduleReference.expression, ['*']);
    }
  }

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && asksForModule(node.expression)) {
      add(node, node.arguments[0], ['*']);
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, ['*']);
    } else if (ts.isIdentifier(node) && globals.includes(node.text)) {
      used.push({ name: node.text, line: lineOf(node) });
    }
    ts.forEachChild(node, (child) => {
      if (!isOnlyName(node, child)) visit(child);
    });
  };
  // Few modules need a walk through all of them.
  const worthWalking = new RegExp(
    `\\b(?:import\\s*\\(|import\\.meta\\.resolve|${globals.join('|')})`,
  );
  if (worthWalking.test(text)) visit(file);
  return { imports, globals: used };
}

/** Stands for what can only be known when the module runs. */
export const unknown = '(known only when it runs)';

/** The path under `src/` that a specifier of a module leads to; undefined for a package. */
export function pathOf(from: string, specifier: string): string | undefined {
  if (!/^\.{0,2}\//.test(specifier)) return undefined;
  return specifier.startsWith('/')
    ? specifier
    : posix.normalize(posix.join(posix.dirname(from), specifier));
}

/** The package of a specifier, without the path in it; a module of Node always as `node:…`. */
export function packageOf(specifier: string): string {
  if (isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '')}`;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  if (!clause) return [];
  const { name, namedBindings } = clause;
  const names = name ? ['*'] : [];
  if (namedBindings && ts.isNamedImports(namedBindings)) {
    for (const element of namedBindings.elements) {
      names.push((element.propertyName ?? element.name).text);
    }
  } else if (namedBindings) names.push('*');
  return names;
}

/** `import(…)` and `import.meta.resolve(…)`. */
function asksForModule(called: ts.Expression): boolean {
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isPropertyAccessExpression(called) && ts.isMetaProperty(called.expression);
}

/** Whether a node only names a member of another: `{ Date: 1 }`, `sheet.Date`, but not `globalThis.Date`. */
function isOnlyName(node: ts.Node, child: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const ofGlobal = ts.isIdentifier(node.expression) && node.expression.text === 'globalThis';
    return child === node.name && !ofGlobal;
  }
  return (
    (ts.isPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isMethodSignature(node)) &&
    child === node.name
  );
}
