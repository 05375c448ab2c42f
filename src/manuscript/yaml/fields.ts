import type { VFile } from 'vfile';
import type { Document, Node } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { type PlacedFields, placeIn, type Spot, tell } from '../../messages/index.ts';
import type { RuleOfIssue } from './issue.ts';
import { knownFields } from './known-fields.ts';
import { yamlFaults } from './yaml-faults.ts';

/** Where the YAML stands in its file: front matter begins further down. */
export interface YamlPlace {
  /** The lines of the file above the first line of YAML. */
  readonly linesAbove: number;
}

/** Fields that were read and checked, and where each of them stands. */
export interface Fields<T> extends PlacedFields {
  readonly value: T;
}

/** What reading fields gave, even where some of them are wrong. */
export interface FieldsReading<T> extends PlacedFields {
  /** Undefined when anything is wrong. */
  readonly fields?: Fields<T> | undefined;
  /**
   * The names in a list of files or folders, undefined in the place of what is
   * none; undefined when there is no list that can be read.
   */
  names(field: string): readonly (string | undefined)[] | undefined;
}

/** Read YAML and hold it against a schema. All that is wrong is told to `file`, at line and column. */
export function readFields<S extends z.ZodType>(
  yaml: string,
  schema: S,
  file: VFile,
  place: YamlPlace = { linesAbove: 0 },
): FieldsReading<z.output<S>> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const pointAt = (offset: number): Spot => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + place.linesAbove, column: Math.max(col, 1) };
  };
  const places = placesIn(document, pointAt);
  const unreadable = { places, names: () => undefined };

  const faults = yamlFaults(document, yaml);
  for (const { offset, reason, hint } of faults) {
    tell(file, 'yaml-syntax', reason, { place: pointAt(offset), hint });
  }
  if (faults.length > 0) return unreadable;
  visit(document, {
    // A remark behind a number or an identifier is one; words may have lost their end.
    Scalar: (_, { comment, range, type, value }) => {
      if (!comment || !range || type !== 'PLAIN' || !/\s/.test(String(value))) return;
      const reason = `What stands behind the sign “#” is not read: “${comment.trim()}”`;
      tell(file, 'yaml-comment', reason, { place: pointAt(range[1]) });
    },
  });
  const wantsList = schema instanceof z.ZodArray;
  if (document.contents && !(wantsList ? isSeq(document.contents) : isMap(document.contents))) {
    const hint = wantsList
      ? 'Begin each with “- ” and its first field, the others below it in the same column.'
      : 'Write each field on a line of its own, as “name: value”.';
    const reason = wantsList ? 'This is no list' : 'These are no fields';
    tell(file, 'field-wrong', reason, { place: placeIn({ places }), hint });
    return unreadable;
  }
  const input = document.toJS() ?? (wantsList ? [] : {});
  const names = (field: string): (string | undefined)[] | undefined => namesIn(input[field]);
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return { fields: { value: parsed.data, places }, places, names };
  for (const issue of parsed.error.issues) tellIssue(issue, schema, file, { places });
  return { places, names };
}

function namesIn(list: unknown): (string | undefined)[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.map((name) => (/^[a-z0-9-]+(?:\.md)?$/.test(name) ? String(name) : undefined));
}

/** What the schema calls the kinds of values, in words for an editor. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields of its own',
};

function tellIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  file: VFile,
  fields: PlacedFields,
): void {
  const name = fieldName(issue.path);
  const place = placeIn(fields, ...issue.path);
  if (issue.code === 'unrecognized_keys') {
    const given = Object.keys(issue.input ?? {});
    const known = knownFields(schema, issue.path).filter((field) => !given.includes(field));
    for (const key of issue.keys) {
      tell(file, 'field-unknown', `There is no field “${fieldName([...issue.path, key])}”`, {
        place: placeIn(fields, ...issue.path, key),
        expected: known,
      });
    }
  } else if (issue.input === undefined) {
    tell(file, 'field-missing', `The field “${name}” is missing`, { place });
  } else if (issue.input === null || (issue.code === 'too_small' && issue.origin !== 'number')) {
    const hint = 'Give it a value, or take the field out if the book can do without it.';
    tell(file, 'field-missing', `The field “${name}” is empty`, { place, hint });
  } else if (issue.code === 'custom') {
    const { rule = 'field-wrong', expected } = (issue.params ?? {}) as Partial<RuleOfIssue>;
    const actual = show(issue.input);
    tell(file, rule, `The field “${name}”: ${issue.message}`, { place, actual, expected });
  } else {
    tell(file, 'field-wrong', `The field “${name}” has a wrong value`, {
      place,
      actual: show(issue.input) ?? (Array.isArray(issue.input) ? kinds['array'] : kinds['object']),
      expected: expectedBy(issue),
      hint:
        issue.code === 'invalid_type' && issue.expected === 'string'
          ? 'A number, a date, “true” and the like become text between quotation marks.'
          : undefined,
    });
  }
}

function expectedBy(issue: z.core.$ZodIssue): string[] {
  switch (issue.code) {
    case 'invalid_type':
      return [kinds[issue.expected] ?? issue.expected];
    case 'invalid_value':
      return issue.values.map(String);
    case 'invalid_union':
      return ['text', 'a number'];
    case 'too_small':
      return [`at least ${issue.minimum}`];
    case 'too_big':
      return [`at most ${issue.maximum}`];
    default:
      return [issue.message];
  }
}

/** A single value as a message shows it; undefined when it is a list or fields. */
function show(input: unknown): string | undefined {
  if (typeof input === 'object') return undefined;
  return typeof input === 'string' ? `“${input}”` : String(input);
}

/** Where each field's key and each item of a list stands. */
function placesIn(document: Document, pointAt: (offset: number) => Spot): PlacedFields['places'] {
  const places: [string, Spot][] = [];
  const note = (path: string, node: unknown): void => {
    const offset = startOf(node);
    if (offset !== undefined) places.push([path, pointAt(offset)]);
  };
  const look = (node: unknown, within: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        note(`${within}${key.value}`, key);
        look(value, `${within}${key.value}.`);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        note(`${within}${index}`, item);
        look(item, `${within}${index}.`);
      }
    }
  };
  note('', document.contents ?? { range: [0] });
  look(document.contents, '');
  return Object.fromEntries(places);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
}
