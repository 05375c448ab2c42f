import type { Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../messages/index.ts';
import {
  type AcceptedSpacing,
  type Change,
  findReports,
  moveOffset,
  moveOffsetBack,
  type Normalisation,
  type NormaliseOptions,
  normalise,
  type Report,
  type Span,
  type TypographyReportId,
  wordsOf,
} from '../typography/index.ts';
import { type BlockText, blockTexts, type IsProtected } from './block-text.ts';
import { placesInSource, type SourcePoint } from './point-in-source.ts';
import type { TypographyRecord } from './record.ts';

/** How a tree is to be put right. */
export interface PutRightOptions extends NormaliseOptions {
  /** Nodes that no rule may touch, with all that is in them. */
  readonly isProtected?: IsProtected | undefined;
  /** What is told, of that which can’t be put right without guessing. */
  readonly reports: readonly TypographyReportId[];
}

const contextLength = 20;

/** Put the text of a tree right, in place; returns what was changed. */
export function putRight(tree: Root, file: VFile, options: PutRightOptions): TypographyRecord[] {
  const blocks = blockTexts(tree, options.isProtected ?? (() => false));
  const source = String(file);
  const places = blocks.map((block) => placesOf(block, source));
  const results = blocks.map((block) => {
    const { kind } = block;
    const accept = acceptedIn(block, options.accept);
    return normalise(
      block.text,
      { ...options, kind, accept },
      closedSpans(block),
      settledSpans(block),
    );
  });
  if (options.reports.length > 0) {
    const known = new Set(results.flatMap(({ text }) => wordsOf(text)));
    results.forEach((result, index) => {
      for (const report of findReports(result.text, known, result.opaque, result.persian)) {
        if (!options.reports.includes(report.rule)) continue;
        const place = places[index]?.(result, result.steps.length, report.start);
        tellReport(file, report, place);
      }
    });
  }
  const records = results.flatMap((result, index) => recordsOf(result, places[index] as PlaceOf));
  blocks.forEach((block, index) => {
    writeBack(block, results[index] as Normalisation);
  });
  return records;
}

/** What was accepted for a block, by its own lines. */
function acceptedIn(
  { block: { position }, text }: BlockText,
  accept: readonly AcceptedSpacing[] = [],
): readonly AcceptedSpacing[] {
  if (accept.length === 0) return accept;
  const lines = text.split('\n').length;
  return accept.flatMap((each) => {
    if (each.line === undefined) return [each];
    const line = each.line - (position?.start.line ?? Number.NaN);
    return line >= 0 && line < lines ? [{ ...each, line }] : [];
  });
}

function closedSpans({ segments }: BlockText): Span[] {
  return segments.filter(({ opaque }) => opaque);
}

function settledSpans({ segments }: BlockText): Span[] {
  return segments.filter(({ persian }) => persian);
}

function recordsOf(result: Normalisation, placeOf: PlaceOf): TypographyRecord[] {
  return result.steps.flatMap(({ text, changes }, step) =>
    changes.map((change): TypographyRecord => {
      const { rule, start, end, before: found, after: put } = change;
      const place = placeOf(result, step, start);
      const left = contextBefore(text, start);
      const right = contextAfter(text, end);
      return {
        rule,
        line: place?.line,
        column: place?.column,
        found,
        put,
        before: left + found + right,
        after: left + put + right,
      };
    }),
  );
}

function contextBefore(text: string, offset: number): string {
  const start = Math.max(0, offset - contextLength);
  // Not from the middle of a character of two units.
  const whole = /[\uDC00-\uDFFF]/.test(text[start] ?? '') ? start + 1 : start;
  return text.slice(whole, offset).replace(/^[\s\S]*\n/, '');
}

function contextAfter(text: string, offset: number): string {
  const end = Math.min(text.length, offset + contextLength);
  const whole = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end;
  return text.slice(offset, Math.max(offset, whole)).replace(/\n[\s\S]*$/, '');
}

/** Where in the file something stood that is at an offset of the text before a step. */
type PlaceOf = (result: Normalisation, step: number, offset: number) => SourcePoint | undefined;

function placesOf({ block, text, segments }: BlockText, source: string): PlaceOf {
  const places = segments.map(
    ({ node, start, end }) => node && placesInSource(node, text.slice(start, end), source),
  );
  return ({ steps }, step, offset) => {
    let origin = offset;
    for (let i = step - 1; i >= 0; i -= 1) origin = moveOffsetBack(origin, steps[i]?.changes ?? []);
    const index = segmentAt(segments, origin);
    const segment = segments[index];
    if (!segment?.node?.position) return lineInBlock(block, text.slice(0, origin));
    return places[index]?.(Math.min(origin, segment.end) - segment.start);
  };
}

/** The last segment of text that begins at an offset or before; segments are in order. */
function segmentAt(segments: BlockText['segments'], offset: number): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.start ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  let index = low - 1;
  while (index >= 0 && !segments[index]?.node) index -= 1;
  return index;
}

// Plugins that find addresses in text leave text behind that doesn’t know its place.
function lineInBlock({ position }: Parents, textBefore: string): SourcePoint | undefined {
  if (!position) return undefined;
  const lines = textBefore.split('\n').length - 1;
  return { line: position.start.line + lines, column: lines === 0 ? position.start.column : 1 };
}

/** Hand the text back to the nodes that it came from. */
function writeBack({ segments }: BlockText, { text, steps }: Normalisation): void {
  if (steps.length === 0) return;
  const bare = steps.map(({ changes }) => changes.map(withoutContext));
  const moved = (offset: number): number =>
    bare.reduce((at, changes) => moveOffset(at, changes), offset);
  for (const { node, start, end } of segments) {
    if (node) node.value = text.slice(moved(start), moved(end));
  }
}

/** Only what is otherwise: where two nodes meet, a letter that stays is to stay in its own. */
function withoutContext(change: Change): Change {
  const { before, after } = change;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    ...change,
    start: change.start + head,
    end: change.end - tail,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
}

const ruleOf = {
  'quotes-unbalanced': 'typography-quotes',
  'words-run-together': 'typography-words',
  'hamza-after-heh': 'typography-hamza',
  'language-unsure': 'typography-language',
} as const satisfies Readonly<Record<TypographyReportId, string>>;

function tellReport(
  file: VFile,
  { rule, found, meant }: Report,
  place: SourcePoint | undefined,
): void {
  tell(file, ruleOf[rule], { found, ...(meant !== undefined && { meant }) }, place);
}
