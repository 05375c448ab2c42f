import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import { firstDifference } from '../../ledger/index.ts';
import { readDocument } from '../../manuscript/index.ts';
import { hasErrors, type Message, message, messagesIn } from '../../messages/index.ts';
import { linesOfDocument } from '../../sources/index.ts';
import { skeleton } from '../../typography/index.ts';
import type { Plan } from '../plan/plan.ts';

/** A document as it is about to be written. */
export interface WrittenDocument {
  /** Below the book's folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads what is about to be written as the manuscript will be read, and holds its
 * letters against the lines that it is made of. Returns what is wrong: nothing.
 */
export function proveLetters(
  plan: Plan,
  written: readonly WrittenDocument[],
  lines: readonly string[],
): Message[] {
  const omitted = plan.omitted.map(({ line }) => ({ from: line, to: line }));
  const faults = plan.documents.flatMap((document, index): Message[] => {
    const { path, text } = written[index] as WrittenDocument;
    const file = new VFile({ path, value: inPieces(text) });
    const read = readDocument(file, 'proof');
    const told = messagesIn(file);
    if (!read || hasErrors(told)) return told;
    const own = linesOfDocument({ lines, omitted }, document);
    const expected = skeleton(own.join('\n'));
    const difference = firstDifference(expected, skeleton(textOf(read.tree)));
    if (!difference) return [];
    const { from, to } = document;
    const { found, expected: kept } = difference;
    return [message(path, 'import-letters', { case: 'lost', from, to, found, expected: kept })];
  });
  return [...faults, ...proveClaims(plan, lines)];
}

/** A line so long, in code units, is read piece by piece: the parser takes a hundred bytes for each. */
const longest = 100_000;

/** How far around the gap between two words there is no sign of Markdown where a line is parted. */
const near = 200;

/** A text whose very long lines are parted into paragraphs. No letter is another’s for that. */
function inPieces(text: string): string {
  if (text.length <= longest) return text;
  return text
    .split('\n')
    .map((line) => (line.length <= longest || /^[:>|#-]/.test(line) ? line : parted(line)))
    .join('\n');
}

function parted(line: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = longest; at > 0 && at < line.length; at = line.indexOf(' ', at + 1)) {
    if (at - from < longest) continue;
    const around = line.slice(at - near, at + near);
    if (/[[\]()*_`<\\]/.test(around) || !/^ \p{L}/u.test(line.slice(at, at + 3))) continue;
    pieces.push(line.slice(from, at));
    from = at + 1;
    at += longest - 1;
  }
  return [...pieces, line.slice(from)].join('\n\n');
}

/** Every line with letters is in a document, or left out by name. */
function proveClaims(plan: Plan, lines: readonly string[]): Message[] {
  const claimed = new Set(plan.omitted.map(({ line }) => line));
  for (const { from, to } of plan.documents) {
    for (let line = from; line <= to; line += 1) claimed.add(line);
  }
  const lost = lines.findIndex((line, index) => !claimed.has(index + 1) && skeleton(line) !== '');
  if (lost < 0) return [];
  const place = { line: lost + 1, column: 1 };
  return [message('', 'import-letters', { case: 'unclaimed' }, place)];
}

/** The text of a document in the order in which it is printed: notes come last. */
function textOf(tree: Root): string {
  const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
  const body = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  return [...body, ...notes].map(printedText).join('\n');
}

const inline = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference']);

function printedText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (!('children' in node)) return node.type === 'break' ? '\n' : '';
  const isLine = node.type === 'paragraph' || node.type === 'heading' || inline.has(node.type);
  return node.children.map(printedText).join(isLine ? '' : '\n');
}
