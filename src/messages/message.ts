import type { Point, Position } from 'unist';
import type { DataOf, RuleId } from './rules/index.ts';

/** A line and a column of a file, both counted from 1; columns in UTF-16 code units. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where in a file something begins and, where that is known, before which spot it ends. */
export interface Place extends Spot {
  readonly end?: Spot;
}

/**
 * Something told to an author: which rule, where, and what the rule’s words are made of. A plain
 * value that JSON can hold; it may be kept and told again. Words are made of it at the edge.
 */
export type Message<Id extends RuleId = RuleId> = {
  readonly [R in Id]: {
    readonly rule: R;
    /** The file’s path as the author would name it; nothing is read from it. */
    readonly file: string;
    /** None when the whole file is meant. */
    readonly place?: Place;
    readonly data: DataOf<R>;
    /** It is told of what the press has made just now: neither the author nor a copy is to blame. */
    readonly ofPress?: true;
  };
}[Id];

/** Where a message may stand: a place, or what the syntax trees have. */
export type Whereabouts = Place | Point | Position | undefined;

/** Something to be told of a file. */
export function message<R extends RuleId>(
  file: string,
  rule: R,
  data: DataOf<R>,
  where?: Whereabouts,
): Message {
  const place = where && placeOf(where);
  // Which data belongs to which rule, the parameters say.
  const told: unknown = { rule, file, ...(place && { place }), data };
  return told as Message;
}

/** The same, told of what the press has made just now. */
export function ofPress(told: Message): Message {
  return { ...told, ofPress: true };
}

// Built anew: the trees’ places have offsets, and an end that is their start says nothing.
function placeOf(where: Place | Point | Position): Place {
  const { line, column } = 'start' in where ? where.start : where;
  const end = 'end' in where ? where.end : undefined;
  if (!end || (end.line === line && end.column === column)) return { line, column };
  return { line, column, end: { line: end.line, column: end.column } };
}
