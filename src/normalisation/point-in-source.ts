import type { Text } from 'mdast';

/** A place in a file, from 1. */
export interface SourcePoint {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the signs of a text node’s value stand in the file, by their offset (UTF-16
 * units). Escapes, entities and the marks that begin a line are in the file and not
 * in the value: both are walked side by side, once and only when a place is asked for.
 */
export function placesInSource(
  { position }: Text,
  value: string,
  source: string,
): (offset: number) => SourcePoint | undefined {
  if (!position) return () => undefined;
  const { start, end } = position;
  const { offset: from } = start;
  const { offset: to } = end;
  if (from === undefined || to === undefined || to > source.length) {
    return () => ({ line: start.line, column: start.column });
  }
  let walked: SourcePoint[] | undefined;
  return (offset) => {
    if (offset >= value.length) return { line: end.line, column: end.column };
    walked ??= walk(value, source, { from, to }, start);
    return walked[offset];
  };
}

function walk(
  value: string,
  source: string,
  { from, to }: { readonly from: number; readonly to: number },
  start: SourcePoint,
): SourcePoint[] {
  const points: SourcePoint[] = [];
  let { line, column } = start;
  let at = from;
  const advance = (): void => {
    if (source[at] === '\n') {
      line += 1;
      column = 1;
    } else column += 1;
    at += 1;
  };
  for (let i = 0; i < value.length; i += 1) {
    while (at < to && source[at] !== value[i] && !isEntity(source, at)) advance();
    points.push({ line, column });
    if (isEntity(source, at) && source[at] !== value[i]) {
      while (at < to && source[at] !== ';') advance();
    }
    advance();
  }
  return points;
}

function isEntity(source: string, at: number): boolean {
  return source[at] === '&' && /^&#?[A-Za-z0-9]{1,31};/.test(source.slice(at, at + 34));
}
