import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const css = readFileSync('templates/web/style.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Newer than 2017, each of which only makes better what is there without it. */
const welcome = new Set([
  'scroll-padding',
  'scroll-padding-bottom',
  'text-decoration-thickness',
  'text-underline-offset',
  'text-size-adjust',
]);

/** What no browser of 2017 had: layout that is built on one of these falls apart there. */
const newer =
  /:(?:is|where|has|focus-visible|focus-within)\b|\b(?:clamp|min|max|env|color-mix|light-dark|oklch)\(|\d(?:dvh|svh|lvh|cqw|rlh)\b|@(?:layer|container|property|scope)|&|\banywhere\b|\brevert\b|\bsticky\b/;
const newerProperties =
  /^(?:inset|gap|row-gap|column-gap|aspect-ratio|accent-color|color-scheme|translate|scale|rotate|place-.*|(?:margin|padding|border)-(?:inline|block).*|inset-.*|overscroll-behavior.*|text-wrap|hyphenate-.*|backdrop-filter)$/;

describe('the style sheet of a web edition', () => {
  const declarations = [...css.matchAll(/([a-z-]+)\s*:\s*([^;{}]+);/g)].map(
    ([, name = '', value = '']) => ({ name, value }),
  );

  it('asks for nothing newer than 2017 that it can’t do without', () => {
    expect(css.match(newer)).toBeNull();
    expect(declarations.filter(({ name }) => newerProperties.test(name))).toEqual([]);
    expect(declarations.length).toBeGreaterThan(200);
    for (const name of welcome) expect(css).toContain(`${name}:`);
  });

  it('says each colour also in a way that needs no variables', () => {
    for (const [rule] of css.matchAll(/\{[^{}]*\}/g)) {
      for (const [, name = ''] of rule.matchAll(/[;{]\s*([a-z-]+):[^;]*var\(/g)) {
        const plain = new RegExp(`[;{]\\s*${name}:(?![^;]*var\\()`);
        expect(plain.test(rule.slice(0, rule.indexOf(`${name}: var(`))), `${name} in ${rule}`).toBe(
          true,
        );
      }
    }
  });

  it('orders nothing by direction: only the markup does', () => {
    expect(declarations.filter(({ name }) => /^(?:direction|unicode-bidi)$/.test(name))).toEqual(
      [],
    );
  });
});

describe.each(['search', 'page'])('the script %s.js', (name) => {
  const text = readFileSync(`templates/web/${name}.js`, 'utf8');
  const source = ts.createSourceFile(
    `${name}.js`,
    text,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.JS,
  );

  it('is JavaScript of 2017', () => {
    const found: string[] = [];
    const { SyntaxKind } = ts;
    const visit = (node: ts.Node): void => {
      const { kind } = node;
      const later =
        kind === SyntaxKind.QuestionDotToken ||
        kind === SyntaxKind.QuestionQuestionToken ||
        kind === SyntaxKind.SpreadAssignment ||
        kind === SyntaxKind.BigIntLiteral ||
        kind === SyntaxKind.PrivateIdentifier ||
        kind === SyntaxKind.PropertyDeclaration ||
        (ts.isCatchClause(node) && !node.variableDeclaration) ||
        (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
        (ts.isRegularExpressionLiteral(node) &&
          (/\/[a-z]*[sdv][a-z]*$/.test(node.text) || /\(\?<|\\p\{/i.test(node.text)));
      if (later) found.push(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(found).toEqual([]);
    const parsed = ts.transpileModule(text, { reportDiagnostics: true, fileName: `${name}.js` });
    expect(parsed.diagnostics).toEqual([]);
  });

  it('calls nothing that came later, unless it asks first', () => {
    const later =
      /\.(?:replaceAll|matchAll|flat|flatMap|at|padStart|trimEnd|trimStart|replaceChildren|toSorted|with|findLast|hasOwn|fromEntries|allSettled|finally)\(/;
    expect(text.match(later)).toBeNull();
    expect(
      text.match(
        /IntersectionObserver|ResizeObserver|structuredClone|globalThis|\bfetch\(|XMLHttpRequest|import\(|eval\(|innerHTML/,
      ),
    ).toBeNull();
  });

  it('has no comment but on lines of its own, which are left out', () => {
    for (const line of text.split('\n')) {
      const code = line.trim();
      if (code.startsWith('//')) continue;
      expect(code, code).not.toMatch(/(?:^|[^:'"])\/\/ /);
    }
  });
});
