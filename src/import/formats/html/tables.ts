import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { toPersianDigits } from '../../../typography/index.ts';
import { hasSmallWords } from '../../lines/sentence.ts';
import { halvesOf } from '../../verse/couplet.ts';
import { poemsAmong } from '../../verse/poems.ts';
import { soundsOf } from '../../verse/rhyme.ts';
import { elementsIn, isNamed, made, plainText } from './elements.ts';

/** Stands between the halves of a couplet: no reader of HTML makes one space of these. */
const wide = '\u00A0\u00A0\u00A0\u00A0';

/**
 * Makes of tables what they are used for: verse set in columns becomes couplets, a table of one column or one
 * row the text in it; in all others each cell becomes a line, for cells of Markdown hold no blocks.
 */
export function plainTables(root: Root): void {
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (isCouplet(node)) {
      const [first, second] = partsOf(node);
      parent.children[index] = verse([[first ?? '', second ?? '']]);
      return SKIP;
    }
    if (node.tagName !== 'table') return undefined;
    const rows = rowsOf(node);
    const blocks = verseOf(node, rows) ?? layoutOf(rows);
    if (!blocks) {
      for (const row of rows) for (const cell of row) cell.children = inlineOf(cell.children);
      return undefined;
    }
    parent.children.splice(index, 1, ...blocks);
    return [SKIP, index + (blocks.some(({ tagName }) => tagName === 'div') ? 0 : blocks.length)];
  });
}

/** `<div class="b"><div class="m1">…`: a couplet of Ganjoor and of wikis. */
function isCouplet(node: Element): boolean {
  const elements = node.children.filter((child) => child.type === 'element');
  return (
    elements.length === 2 &&
    elements.every(
      (child) =>
        child.type === 'element' && isNamed(child, /^(?:m[12]|beyt[12]|mesra\d?|hemistich\d?)$/),
    )
  );
}

function partsOf(node: Element): string[] {
  return node.children.filter((child) => child.type === 'element').map((child) => lineText(child));
}

function lineText(node: ElementContent): string {
  return plainText(node).replace(/\s+/g, ' ').trim();
}

/** Couplets as lines of one paragraph, for what reads the tree to know as verse. */
function verse(couplets: readonly (readonly [string, string])[]): Element {
  const children = couplets.flatMap(([first, second], index): ElementContent[] => [
    ...(index > 0 ? [made('br', [])] : []),
    { type: 'text', value: second === '' ? first : `${first}${wide}${second}` },
  ]);
  return { ...made('p', children), properties: { dataChapVerse: '' } };
}

function rowsOf(table: Element): Element[][] {
  return elementsIn(table, ({ tagName }) => tagName === 'tr').map((row) =>
    row.children.filter(
      (child): child is Element =>
        child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
    ),
  );
}

/** The blocks of a table that is set of verse; undefined when it is none. */
function verseOf(table: Element, rows: readonly Element[][]): Element[] | undefined {
  const parsed = rows.map((row) => ({ row, full: row.filter((cell) => lineText(cell) !== '') }));
  const couplets = parsed.map(({ full }) => (full.length === 2 ? coupletsOf(full) : undefined));
  const all = couplets.flatMap((each) => each ?? []);
  const isMarked =
    isNamed(table, /^(?:beyt|poem|verse|sher)/) ||
    /beyt/.test(JSON.stringify(rows[0]?.[0]?.properties ?? {}));
  const isWhole = parsed.every(
    ({ full }, index) => couplets[index] !== undefined || full.length <= 1,
  );
  if (all.length === 0 || !isWhole || !(isMarked || soundsLikeVerse(all))) return undefined;
  return parsed.flatMap(({ full }, index): Element[] => {
    const lines = couplets[index];
    if (lines) return [verse(lines)];
    const [only] = full;
    return only ? [made('div', only.children)] : [];
  });
}

/** The halves in two cells, line by line. */
function coupletsOf([one, other]: readonly Element[]): [string, string][] | undefined {
  const [first, second] = [one, other].map((cell) => (cell ? cellLines(cell) : []));
  if (!first || !second || first.length !== second.length || first.length === 0) return undefined;
  const couplets = first.map((half, index): [string, string] => [half, second[index] ?? '']);
  return couplets.every(([a, b]) => halvesOf(`${a}    ${b}`)) ? couplets : undefined;
}

function soundsLikeVerse(couplets: readonly (readonly [string, string])[]): boolean {
  const halves = couplets.flat().map((half) => half.replace(/\u200C/g, ' '));
  const weight = poemsAmong(halves.map(soundsOf), (at) => at + 1).reduce(
    (sum, poem) => sum + poem.weight,
    0,
  );
  const spoken = halves.filter(hasSmallWords).length;
  return weight >= 4 || (couplets.length >= 3 && spoken >= halves.length * 0.7);
}

/** The lines of a cell, at its breaks and paragraphs. */
function cellLines(cell: Element): string[] {
  const lines: string[] = [''];
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') lines[lines.length - 1] += node.value;
    if (node.type !== 'element') return;
    const isBlock = ['p', 'div', 'li'].includes(node.tagName);
    if (node.tagName === 'br' || isBlock) lines.push('');
    for (const child of node.children) walk(child);
    if (isBlock) lines.push('');
  };
  for (const child of cell.children) walk(child);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** A table that only sets things in their places: its cells one after another. */
function layoutOf(rows: readonly Element[][]): Element[] | undefined {
  const columns = Math.max(
    0,
    ...rows.map((row) => row.filter((cell) => lineText(cell) !== '').length),
  );
  if (columns >= 2 && rows.length >= 2) return undefined;
  return rows.flat().map((cell) => made('div', cell.children));
}

/** Blocks as lines of one cell; the numbers of lists as text. */
function inlineOf(nodes: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  const walk = (node: ElementContent, number: string): void => {
    const isBlock =
      node.type === 'element' &&
      /^(?:p|div|li|ul|ol|h[1-6]|blockquote|section|article|dl|dd|dt|center)$/.test(node.tagName);
    if (!isBlock || node.type !== 'element') {
      const isSpace = node.type === 'text' && node.value.trim() === '';
      if (!isSpace || (lines.at(-1)?.length ?? 0) > 0) lines.at(-1)?.push(node);
      return;
    }
    if ((lines.at(-1)?.length ?? 0) > 0) lines.push([]);
    if (number !== '') lines.at(-1)?.push({ type: 'text', value: number });
    let item = Number(node.properties['start'] ?? 1);
    for (const child of node.children) {
      const isItem = child.type === 'element' && child.tagName === 'li';
      walk(child, isItem && node.tagName === 'ol' ? `${toPersianDigits(item)}. ` : '');
      if (isItem) item += 1;
    }
    if ((lines.at(-1)?.length ?? 0) > 0) lines.push([]);
  };
  for (const node of nodes) walk(node, '');
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index > 0 ? [made('br', []), ...line] : line));
}
