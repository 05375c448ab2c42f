import type { Line } from './line.ts';

/** The runs of lines without a blank line between them. */
export function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.text === '') open = false;
    else if (open) runs.at(-1)?.push(line);
    else {
      runs.push([line]);
      open = true;
    }
  }
  return runs;
}

/** The share of lines after which the next one's first word would still have had room. */
export function shareWithRoom(run: readonly Line[], width: number): number {
  const pairs = run.slice(1).map((next, index) => hasRoom(run[index] as Line, next, width));
  return pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length;
}

/** Whether the first word of the next line would have had room on a line. */
export function hasRoom(line: Line, next: Line, width: number): boolean {
  return line.text.length + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0) <= width;
}
