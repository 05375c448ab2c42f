import type { Digested } from '../workshop/index.ts';
import type { TaskName } from './tasks.ts';

/** A piece of work, as it is sent to another thread. */
export interface ToWorker {
  readonly id: number;
  readonly task: TaskName;
  /** The input; large parts stand in it by their digests. */
  readonly input: unknown;
  /** Large parts that the thread doesn’t have yet. */
  readonly bring: readonly (readonly [string, unknown])[];
  /** The digests of those that it need not keep any more. */
  readonly forget: readonly string[];
}

/** What came of it. */
export type FromWorker =
  | { readonly id: number; readonly result: unknown }
  | {
      readonly id: number;
      readonly error: {
        readonly name: string;
        readonly message: string;
        readonly stack: string | undefined;
      };
    };

/** A large part that was left out of an input. */
interface LeftOut {
  readonly leftOut: string;
}

/** An input without its large parts, and these. */
export function withoutValues(input: object): {
  readonly input: unknown;
  readonly parts: ReadonlyMap<string, unknown>;
} {
  const parts = new Map<string, unknown>();
  const leave = (part: unknown): unknown => {
    if (isDigested(part)) {
      parts.set(part.digestOfValue, part.value);
      return { leftOut: part.digestOfValue } satisfies LeftOut;
    }
    return isRecord(part) ? mapped(part, leave) : part;
  };
  return { input: mapped(input, leave), parts };
}

/** The input again, with its large parts. */
export function withValues(input: unknown, known: ReadonlyMap<string, unknown>): unknown {
  const find = (part: unknown): unknown => {
    if (isLeftOut(part)) {
      return { digestOfValue: part.leftOut, value: known.get(part.leftOut) };
    }
    return isRecord(part) ? mapped(part, find) : part;
  };
  return mapped(input as object, find);
}

/** Large parts stand in the fields of an input and in the records among these, no deeper. */
function mapped(record: object, change: (part: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(record).map(([name, part]) => [name, change(part)]));
}

function isRecord(part: unknown): part is Readonly<Record<string, unknown>> {
  return (
    typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype
  );
}

function isDigested(part: unknown): part is Digested<unknown> {
  return isRecord(part) && typeof part['digestOfValue'] === 'string' && 'value' in part;
}

function isLeftOut(part: unknown): part is LeftOut {
  return isRecord(part) && typeof part['leftOut'] === 'string';
}
