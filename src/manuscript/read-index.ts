import { basename } from 'node:path';
import type { VFile } from 'vfile';
import { placeIn, tell } from '../messages/index.ts';
import type { ManuscriptChapter, ManuscriptIndex } from './manuscript.ts';
import type { OpenText } from './open-text.ts';
import { indexSchema } from './schema/index-schema.ts';
import type { IndexEntryFields } from './schema/manuscript-fields.ts';
import { type Fields, readFields } from './yaml/fields.ts';

/** Read `index.yaml`, which a book may do without. What is wrong was told to the file. */
export function readIndex(
  chapters: readonly ManuscriptChapter[],
  open: OpenText,
): ManuscriptIndex | undefined {
  const file = open('index.yaml');
  if (!file || file === 'missing') return undefined;
  const { fields } = readFields(String(file), indexSchema, file);
  if (!fields) return undefined;
  // By their lists: a document that can't be read is there all the same.
  const documents = new Set(
    chapters.flatMap(({ id, fields: { value } }) =>
      value.documents.map((name) => `${id}-${basename(name, '.md')}`),
    ),
  );
  tellRepeated(file, fields);
  tellUnknownTargets(file, fields);
  tellUnknownDocuments(file, fields, documents);
  tellCircles(file, fields);
  return { path: file.path, fields };
}

type IndexFields = Fields<readonly IndexEntryFields[]>;

function tellRepeated(file: VFile, fields: IndexFields): void {
  const seen = new Set<string>();
  for (const [index, { entry }] of fields.value.entries()) {
    if (seen.has(entry)) {
      tell(file, 'index-entry-twice', { entry }, placeIn(fields, index, 'entry'));
    }
    seen.add(entry);
  }
}

function tellUnknownTargets(file: VFile, fields: IndexFields): void {
  const known = new Set(fields.value.map(({ entry }) => entry));
  for (const [index, { entry, see, 'see-also': seeAlso }] of fields.value.entries()) {
    const targets = [
      ...(see === undefined ? [] : [[see, placeIn(fields, index, 'see')] as const]),
      ...seeAlso.map((target, at) => [target, placeIn(fields, index, 'see-also', at)] as const),
    ];
    for (const [target, place] of targets) {
      if (target === entry) {
        tell(file, 'index-see-circle', { case: 'itself', entry }, place);
      } else if (!known.has(target)) {
        tell(file, 'index-target-unknown', { target }, place);
      }
    }
  }
}

function tellUnknownDocuments(
  file: VFile,
  fields: IndexFields,
  documents: ReadonlySet<string>,
): void {
  for (const [index, entry] of fields.value.entries()) {
    for (const field of ['in', 'except'] as const) {
      for (const [at, id] of (entry[field] ?? []).entries()) {
        if (documents.has(id)) continue;
        const place = placeIn(fields, index, field, at);
        tell(file, 'index-document-unknown', { document: id }, place);
      }
    }
  }
}

/** Each circle is told once, where the first of its entries stands. */
function tellCircles(file: VFile, fields: IndexFields): void {
  const next = new Map(fields.value.map(({ entry, see }) => [entry, see]));
  const told = new Set<string>();
  for (const [index, { entry }] of fields.value.entries()) {
    const path: string[] = [];
    let at: string | undefined = entry;
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = next.get(at);
    }
    if (at !== entry || path.length < 2 || told.has(entry)) continue;
    for (const each of path) told.add(each);
    const place = placeIn(fields, index, 'see');
    tell(file, 'index-see-circle', { case: 'circle', entries: path }, place);
  }
}
