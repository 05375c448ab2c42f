import type { MeasuredLine } from './match-lines.ts';
import { isJustified, type Paragraph } from './paragraphs.ts';
import { commonest, edgeTolerance, type TextBlock } from './text-block.ts';

/** How a justified line fills its measure; points. */
export interface LineFit {
  readonly line: MeasuredLine;
  /** The width that it had to fill. */
  readonly measure: number;
  /** How far its worse end is from where it should be. */
  readonly off: number;
}

/** How far a line's ends are inside the text block; points, below zero outside of it. */
interface Insets {
  readonly start: number;
  readonly end: number;
}

/** So many lines of a kind at one inset, and it is that kind's. */
const enough = 3;

/**
 * How every justified line but the last of its paragraph fills its measure. Where the
 * layout doesn't say how wide a line is to be, the paragraph does: its lines have one
 * edge in common, or a paragraph of two lines one with others of its kind.
 */
export function lineFits(
  paragraphs: readonly Paragraph[],
  blockOf: (page: number) => TextBlock | undefined,
): LineFit[] {
  const insets = new Map<MeasuredLine, Insets>();
  for (const line of paragraphs.flat()) {
    const block = blockOf(line.set.page);
    const { printed } = line;
    if (!block || !printed) continue;
    insets.set(line, { start: block.right - printed.right, end: printed.left - block.left });
  }
  const kinds = insetsByKind(paragraphs, insets);
  return paragraphs.flatMap((paragraph) => {
    const own = insetsOf(paragraph, insets);
    return paragraph.filter(isJustified).flatMap((line): LineFit[] => {
      const at = insets.get(line);
      const block = blockOf(line.set.page);
      const { printed, set } = line;
      if (!at || !block || !printed) return [];
      const outside = Math.max(0, -at.start, -at.end);
      if (set.measure !== undefined) {
        const short = Math.abs(printed.right - printed.left - set.measure);
        return [{ line, measure: set.measure, off: Math.max(short, outside) }];
      }
      const kind = kinds.get(set.kind) ?? { starts: [], ends: [] };
      const end = edgeFor(at.end, own.ends, kind.ends);
      const start = set.first ? at.start : edgeFor(at.start, own.starts, kind.starts);
      return [
        {
          line,
          measure: block.right - start - (block.left + end),
          off: Math.max(Math.abs(at.end - end), Math.abs(at.start - start), outside),
        },
      ];
    });
  });
}

/** How far a line stands out of the text block, in points; 0 when it doesn't. */
export function outsideOf({ printed }: MeasuredLine, block: TextBlock | undefined): number {
  if (!printed || !block) return 0;
  return Math.max(0, printed.right - block.right, block.left - printed.left);
}

interface EdgeInsets {
  /** Of all lines but first ones, which may be indented. */
  readonly starts: readonly number[];
  /** Of all justified lines. */
  readonly ends: readonly number[];
}

function insetsOf(
  lines: readonly MeasuredLine[],
  insets: ReadonlyMap<MeasuredLine, Insets>,
): EdgeInsets {
  const known = (line: MeasuredLine): Insets[] => {
    const at = insets.get(line);
    return at ? [at] : [];
  };
  return {
    starts: lines
      .filter(({ set }) => !set.first)
      .flatMap(known)
      .map(({ start }) => start),
    ends: lines
      .filter(isJustified)
      .flatMap(known)
      .map(({ end }) => end),
  };
}

function insetsByKind(
  paragraphs: readonly Paragraph[],
  insets: ReadonlyMap<MeasuredLine, Insets>,
): Map<string, EdgeInsets> {
  const lines = new Map<string, MeasuredLine[]>();
  for (const line of paragraphs.flat()) {
    if (!line.set.justified) continue;
    const known = lines.get(line.set.kind);
    if (known) known.push(line);
    else lines.set(line.set.kind, [line]);
  }
  return new Map([...lines].map(([kind, all]) => [kind, insetsOf(all, insets)]));
}

/** The inset at which a line should end: its paragraph's, its kind's, or that of the text block. */
function edgeFor(inset: number, own: readonly number[], ofKind: readonly number[]): number {
  const most = own.length > 1 ? commonest(own) : undefined;
  if (most && most.count > 1) return most.value;
  const alike = ofKind.filter((other) => Math.abs(other - inset) <= edgeTolerance);
  return alike.length >= enough ? inset : 0;
}
