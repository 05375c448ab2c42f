import type { VFile } from 'vfile';
import type { Document, Node } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import {
  type FieldValue,
  isValueForm,
  type PlacedFields,
  placeIn,
  type Spot,
  tell,
  type Wanted,
} from '../../messages/index.ts';
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
  for (const { offset, data } of faults) tell(file, 'yaml-syntax', data, pointAt(offset));
  if (faults.length > 0) return unreadable;
  visit(document, {
    // A remark behind a number or an identifier is one; words may have lost their end.
    Scalar: (_, { comment, range, type, value }) => {
      if (!comment || !range || type !== 'PLAIN' || !/\s/.test(String(value))) return;
      tell(file, 'yaml-comment', { comment: comment.trim() }, pointAt(range[1]));
    },
  });
  const wantsList = schema instanceof z.ZodArray;
  if (document.contents && !(wantsList ? isSeq(document.contents) : isMap(document.contents))) {
    const is = wantsList ? 'no-list' : 'no-fields';
    tell(file, 'field-wrong', { case: is }, placeIn({ places }));
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

function tellIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  file: VFile,
  fields: PlacedFields,
): void {
  const field = fieldName(issue.path);
  const place = placeIn(fields, ...issue.path);
  if (issue.code === 'unrecognized_keys') {
    const given = Object.keys(issue.input ?? {});
    const known = knownFields(schema, issue.path).filter((name) => !given.includes(name));
    for (const key of issue.keys) {
      const unknown = { field: fieldName([...issue.path, key]), known };
      tell(file, 'field-unknown', unknown, placeIn(fields, ...issue.path, key));
    }
  } else if (issue.input === undefined) {
    tell(file, 'field-missing', { case: 'missing', field }, place);
  } else if (issue.input === null || (issue.code === 'too_small' && issue.origin !== 'number')) {
    tell(file, 'field-missing', { case: 'empty', field }, place);
  } else if (issue.code === 'custom') {
    // The schema and the catalogue agree: `custom` takes no other data.
    const { rule, data } = issue.params as unknown as RuleOfIssue;
    tell(file, rule, { ...data, field, ...shownValue(issue.input) } as never, place);
  } else {
    const value = typeof issue.input === 'object' ? kindOf(issue.input) : shownValue(issue.input);
    tell(file, 'field-wrong', { case: 'value', field, ...value, wanted: wantedBy(issue) }, place);
  }
}

/** The types of the schema, as the catalogue knows them. */
const types: Readonly<Record<string, Extract<Wanted, { type: unknown }>['type']>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'switch',
  array: 'list',
  object: 'fields',
};

function wantedBy(issue: z.core.$ZodIssue): Wanted {
  switch (issue.code) {
    case 'invalid_type': {
      const type = types[issue.expected];
      return type ? { type } : { any: true };
    }
    case 'invalid_value':
      return { choices: issue.values.map(String) };
    case 'invalid_union':
      return { type: 'text-or-number' };
    case 'too_small':
      return { least: Number(issue.minimum) };
    case 'too_big':
      return { most: Number(issue.maximum) };
    default:
      return isValueForm(issue.message) ? { form: issue.message } : { any: true };
  }
}

/** A single value; nothing when it is a list or fields. */
function shownValue(input: unknown): { readonly value?: FieldValue } {
  if (typeof input === 'object' || input === undefined) return {};
  const isPlain = typeof input === 'boolean' || Number.isFinite(input);
  return { value: isPlain ? (input as FieldValue) : String(input) };
}

function kindOf(input: object | null): { readonly is: 'list' | 'fields' } {
  return { is: Array.isArray(input) ? 'list' : 'fields' };
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
