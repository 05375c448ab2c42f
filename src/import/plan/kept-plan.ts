import { parse, stringify } from 'yaml';
import { type LineRange, parseLineRange } from '../../sources/index.ts';
import type { Line } from '../lines/line.ts';
import type { KeptPlan } from './kept.ts';
import type { Plan } from './plan.ts';

/** Thrown when a file holds no plan. */
export class NoPlanError extends Error {}

/** What a plan decided, to be kept. */
export function keptPlan(plan: Plan, file: string, sha256: string): KeptPlan {
  const headings = new Map<number, number>();
  const verse: number[] = [];
  for (const { kind, groups, depth } of plan.documents.flatMap(({ blocks }) => blocks)) {
    for (const { from, lines } of groups.flat()) {
      if (kind === 'title' || kind === 'heading')
        headings.set(from, depth ?? (kind === 'title' ? 1 : 2));
      if (kind === 'verse') for (const { number } of lines) verse.push(number);
    }
  }
  return {
    file,
    sha256,
    documents: plan.documents.map(({ from, to, title, kind }) => ({
      lines: { from, to },
      title,
      kind,
    })),
    headings,
    verse: rangesOf(verse),
    omitted: plan.omitted.map(({ line, reason }) => ({ lines: { from: line, to: line }, reason })),
  };
}

/** Plans as YAML, with a word on how to edit them. */
export function writePlans(plans: readonly KeptPlan[]): string {
  const files = plans.map(({ file, sha256, documents, headings, verse, omitted }) => ({
    file,
    sha256,
    documents: documents.map(({ lines, ...rest }) => ({ lines: written(lines), ...rest })),
    headings: Object.fromEntries(headings),
    verse: verse.map(written),
    omitted: joined(omitted).map(({ lines, reason }) => ({ lines: written(lines), reason })),
  }));
  return `# What chap import decided. Edit it and follow it with --use: where documents begin and what they are\n# called, which lines are headings (1 is a document's title), which are verse, and which are left out.\n${stringify({ format: 1, files }, { lineWidth: 0 })}`;
}

/**
 * Reads plans that were kept.
 * @throws NoPlanError
 */
export function readPlans(yaml: string): KeptPlan[] {
  try {
    const { format, files } = parse(yaml) as { format: unknown; files: Record<string, unknown>[] };
    if (format !== 1) throw new NoPlanError('it begins with no “format: 1”');
    return files.map((each): KeptPlan => {
      const list = (name: string): Record<string, unknown>[] =>
        (each[name] ?? []) as Record<string, unknown>[];
      return {
        file: String(each['file']),
        sha256: String(each['sha256']),
        documents: list('documents').map((document) => ({
          lines: rangeOf(document['lines']),
          title: String(document['title']),
          kind: kindOf(document['kind']),
        })),
        headings: new Map(
          Object.entries((each['headings'] ?? {}) as Record<string, number>).map(
            ([line, depth]) => [lineOf(line), depthOf(depth)],
          ),
        ),
        verse: ((each['verse'] ?? []) as unknown[]).map(rangeOf),
        omitted: list('omitted').map(({ lines, reason }) => ({
          lines: rangeOf(lines),
          reason: String(reason),
        })),
      };
    });
  } catch (error) {
    throw new NoPlanError(
      error instanceof NoPlanError ? error.message : 'it holds no plan of an import',
    );
  }
}

/** Lines with what a plan says of them, and nothing else. */
export function asPlanned(lines: readonly Line[], { headings, verse }: KeptPlan): Line[] {
  const inVerse = new Set(
    verse.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
  return lines.map((line) => {
    if (line.text === '') return line;
    const depth = headings.get(line.number);
    if (depth !== undefined) return { ...line, hint: { kind: 'heading', depth } };
    if (inVerse.has(line.number)) return { ...line, hint: { kind: 'verse' } };
    return line.hint?.kind === 'heading' || line.hint?.kind === 'verse'
      ? { ...line, hint: undefined }
      : line;
  });
}

const kinds = ['report', 'message', 'call'] as const;

function kindOf(value: unknown): (typeof kinds)[number] {
  const kind = kinds.find((each) => each === value);
  if (!kind)
    throw new NoPlanError(`“${String(value)}” is no kind of document: ${kinds.join(', ')}`);
  return kind;
}

function lineOf(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new NoPlanError(`“${value}” is no line`);
  return Number(value);
}

function depthOf(value: unknown): number {
  const depth = Number(value);
  if (Number.isInteger(depth) && depth >= 1 && depth <= 6) return depth;
  throw new NoPlanError(`“${String(value)}” is no depth of a heading: 1 to 6`);
}

function rangeOf(value: unknown): LineRange {
  const range = parseLineRange(String(value));
  if (!range) throw new NoPlanError(`“${String(value)}” are no lines`);
  return range;
}

function written({ from, to }: LineRange): string | number {
  return from === to ? from : `${from}-${to}`;
}

function rangesOf(numbers: readonly number[]): LineRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    // A blank line between two stanzas is within the poem.
    if (last && number - last.to <= 2) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

function joined(omitted: KeptPlan['omitted']): { lines: LineRange; reason: string }[] {
  const all: { lines: { from: number; to: number }; reason: string }[] = [];
  for (const { lines, reason } of omitted) {
    const last = all.at(-1);
    if (last && last.reason === reason && last.lines.to === lines.from - 1)
      last.lines.to = lines.to;
    else all.push({ lines: { ...lines }, reason });
  }
  return all;
}
