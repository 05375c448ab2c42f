import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Document, Node } from 'yaml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type RuleId, tell } from '../messages/index.ts';

/** Where the YAML stands in its file: front matter begins further down. */
export interface YamlPlace {
  /** The lines of the file above the first line of YAML. */
  readonly linesAbove: number;
}

/** Fields that were read and checked, and where each of them stands. */
export interface Fields<T> {
  readonly value: T;
  /** The place of a field, for messages that can be told only later. */
  placeOf(...path: PropertyKey[]): Point;
}

/**
 * Read YAML and hold it against a schema. Everything wrong with it is told to
 * `file` at its line and column; undefined when anything was.
 */
export function readFields<S extends z.ZodType>(
  yaml: string,
  schema: S,
  file: VFile,
  place: YamlPlace = { linesAbove: 0 },
): Fields<z.output<S>> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const pointAt = (offset: number): Point => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + place.linesAbove, column: Math.max(col, 1) };
  };
  for (const fault of document.errors) {
    tell(file, 'yaml-syntax', firstLine(fault.message), { place: pointAt(fault.pos[0]) });
  }
  if (document.errors.length > 0) return undefined;

  const placeOf = (...path: PropertyKey[]): Point => pointAt(offsetOf(document, path));
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, placeOf };
  for (const issue of parsed.error.issues) tellIssue(issue, file, placeOf);
  return undefined;
}

/** A schema's refinement names its rule here, so that its message is told under it. */
export interface RuleOfIssue {
  readonly rule: RuleId;
  readonly expected?: readonly string[];
}

function tellIssue(
  issue: z.core.$ZodIssue,
  file: VFile,
  placeOf: (...path: PropertyKey[]) => Point,
): void {
  const name = fieldName(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const place = placeOf(...issue.path, key);
        tell(file, 'field-unknown', `There is no field “${fieldName([...issue.path, key])}”`, {
          place,
        });
      }
      return;
    case 'invalid_type': {
      const place = placeOf(...issue.path);
      if (issue.input === undefined)
        tell(file, 'field-missing', `The field “${name}” is missing`, { place });
      else wrong(place, issue.expected);
      return;
    }
    case 'invalid_value':
      wrong(placeOf(...issue.path), ...issue.values.map(String));
      return;
    case 'custom': {
      const { rule = 'field-wrong', expected } = (issue.params ?? {}) as Partial<RuleOfIssue>;
      tell(file, rule, `${name}: ${issue.message}`, { place: placeOf(...issue.path), expected });
      return;
    }
    default:
      tell(file, 'field-wrong', `The field “${name}” is wrong: ${issue.message}`, {
        place: placeOf(...issue.path),
      });
  }

  function wrong(place: Point, ...expected: string[]): void {
    const actual = issue.input === undefined ? undefined : JSON.stringify(issue.input);
    tell(file, 'field-wrong', `The field “${name}” has a wrong value`, { place, actual, expected });
  }
}

/** The offset of a field's key or list item; of the nearest thing that holds it when it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      node = document.getIn(path.slice(0, path.indexOf(step) + 1), true);
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string;
}
