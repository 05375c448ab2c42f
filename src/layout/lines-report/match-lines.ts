import type { PrintedLine } from '../../pdf-objects/index.ts';
import type { TypesetLine } from '../lines/typeset-line.ts';
import { likeness, textKey } from './text-key.ts';

/** A line as it was planned, and as it was found in the print. */
export interface MeasuredLine {
  readonly set: TypesetLine;
  /** Undefined when its page has no such line. */
  readonly printed: PrintedLine | undefined;
  /** The page that has it instead, counted from 1. */
  readonly printedOn?: number | undefined;
}

/** Planned lines held against printed ones. */
export interface MatchedLines {
  /** All planned lines that have a text, in the order of reading. */
  readonly lines: readonly MeasuredLine[];
  /** Printed lines that nobody planned: tables, contents, captions. */
  readonly unplanned: readonly PrintedLine[];
}

/** Less alike than this, two lines are not the same; the mark of a note may change after planning. */
const leastLikeness = 0.7;

/** Points: pieces on one baseline may be one planned line, such as an entry and its folio. */
const sameBaseline = 0.3;

/** Find each planned line among the printed ones of its page, by its text. */
export function matchLines(
  lines: readonly TypesetLine[],
  printed: readonly (readonly PrintedLine[])[],
): MatchedLines {
  const found = new Map<TypesetLine, PrintedLine>();
  const wanted = lines.filter(({ text }) => textKey(text) !== '');
  const left = new Set<PrintedLine>();
  const byPage = groupByPage(wanted);
  printed.forEach((onPage, index) => {
    for (const line of matchPage(byPage.get(index + 1) ?? [], onPage, found)) left.add(line);
  });
  const elsewhere = new Map([...left].map(({ text, page }) => [textKey(text), page]));
  return {
    lines: wanted.map((set) => {
      const line = found.get(set);
      return { set, printed: line, printedOn: line ? undefined : elsewhere.get(textKey(set.text)) };
    }),
    unplanned: [...left],
  };
}

function groupByPage(lines: readonly TypesetLine[]): Map<number, TypesetLine[]> {
  const pages = new Map<number, TypesetLine[]>();
  for (const line of lines) {
    const known = pages.get(line.page);
    if (known) known.push(line);
    else pages.set(line.page, [line]);
  }
  return pages;
}

/** Returns what is left of the page. */
function matchPage(
  planned: readonly TypesetLine[],
  printed: readonly PrintedLine[],
  found: Map<TypesetLine, PrintedLine>,
): PrintedLine[] {
  const left = new Set(printed);
  const take = (set: TypesetLine, line: PrintedLine, pieces: readonly PrintedLine[]): void => {
    found.set(set, line);
    for (const piece of pieces) left.delete(piece);
  };
  const byKey = new Map<string, PrintedLine[]>();
  for (const line of printed) {
    const key = textKey(line.text);
    const known = byKey.get(key);
    if (known) known.push(line);
    else byKey.set(key, [line]);
  }
  // Lines that say the same come in the order of reading on both sides.
  for (const set of planned) {
    const line = byKey.get(textKey(set.text))?.shift();
    if (line) take(set, line, [line]);
  }
  for (const set of planned) {
    if (found.has(set)) continue;
    const best = mostAlike(textKey(set.text), candidates([...left]));
    if (best) take(set, best.line, best.pieces);
  }
  return [...left];
}

interface Candidate {
  readonly line: PrintedLine;
  readonly pieces: readonly PrintedLine[];
}

/** Lines as they are, and those on one baseline as one. */
function candidates(lines: readonly PrintedLine[]): Candidate[] {
  const rows: PrintedLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].baseline - line.baseline) < sameBaseline) row.push(line);
    else rows.push([line]);
  }
  return [
    ...lines.map((line) => ({ line, pieces: [line] })),
    ...rows
      .filter((row) => row.length > 1)
      .map((pieces) => ({ line: joined(pieces as [PrintedLine, ...PrintedLine[]]), pieces })),
  ];
}

function joined(pieces: readonly [PrintedLine, ...PrintedLine[]]): PrintedLine {
  const fromRight = [...pieces].sort((a, b) => b.right - a.right);
  return {
    ...pieces[0],
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    size: Math.max(...pieces.map(({ size }) => size)),
    text: fromRight.map(({ text }) => text).join(' '),
    spaces: fromRight.flatMap(({ spaces }) => spaces),
    mcids: fromRight.flatMap(({ mcids }) => mcids),
  };
}

function mostAlike(key: string, among: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  let most = leastLikeness;
  for (const candidate of among) {
    const alike = likeness(key, textKey(candidate.line.text));
    if (alike > most) {
      best = candidate;
      most = alike;
    }
  }
  return best;
}
