import { basename } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import {
  type Book,
  type Books,
  type BookText,
  makeBooks,
  makeDocument,
  type TextName,
} from '../book/index.ts';
import { anew, type Reuse } from '../digests/index.ts';
import { withIndexes } from '../indexing/index.ts';
import {
  isEditorsNote,
  type Manuscript,
  type ManuscriptChapter,
  type ManuscriptDocument,
  remarkSourceReadings,
} from '../manuscript/index.ts';
import { messagesIn } from '../messages/index.ts';
import {
  countByFamily,
  type DocumentRecord,
  joinedPlurals,
  type PersianOptions,
  partedPlurals,
  remarkPersian,
} from '../normalisation/index.ts';

/** A manuscript whose text was put right, and all that was changed in it. */
export interface ReadingText {
  readonly manuscript: Manuscript;
  /** In the order of the book. */
  readonly records: readonly DocumentRecord[];
}

/** Put the text of a manuscript right, by the rules that its book has switched on. What was read stays as it is. */
export function readingText(manuscript: Manuscript, reuse: Reuse = anew): ReadingText {
  const { rules, hamza, protect, ...more } = manuscript.fields.value.typography;
  const afterNonJoining = more['after-non-joining'];
  const records: DocumentRecord[] = [];
  const texts = manuscript.chapters.flatMap(({ documents }) => documents.map(({ text }) => text));
  const parted = new Set(texts.flatMap(partedPlurals));
  const chapters = manuscript.chapters.map((chapter): ManuscriptChapter => {
    const documents = chapter.documents.map((document): ManuscriptDocument => {
      const joined = joinedPlurals(document.text).filter((word) => parted.has(word));
      const accept = acceptedFor(manuscript, chapter, document);
      const words = [...protect, ...document.fields.value.protect];
      const options = { rules, hamza, afterNonJoining, accept, parted: joined, protect: words };
      const { id, path, text } = document;
      const { tree, record } = reuse(
        'put-right',
        { chapter: chapter.id, id, path, text, options },
        () => putRight(chapter, document, options),
      );
      records.push(record);
      return { ...document, tree };
    });
    return { ...chapter, documents };
  });
  return { manuscript: { ...manuscript, chapters }, records };
}

/** The books of a manuscript in one of its texts, each with its index. */
export function booksIn(text: TextName, manuscript: Manuscript, reading?: ReadingText): Books {
  return withIndexes(textIn(text, manuscript, reading), manuscript.index?.fields.value ?? []);
}

/** One document of a manuscript as a book of its own, with its index; undefined when there is none of that id. */
export function documentIn(
  text: TextName,
  manuscript: Manuscript,
  id: string,
  reading?: ReadingText,
): Book | undefined {
  const { manuscript: read, said } = inText(text, manuscript, reading);
  const whole = makeDocument(read, id, said);
  const wanted = manuscript.index?.fields.value ?? [];
  return whole && withIndexes({ whole, chapters: [] }, wanted).whole;
}

function textIn(text: TextName, manuscript: Manuscript, reading?: ReadingText): Books {
  const { manuscript: read, said } = inText(text, manuscript, reading);
  return makeBooks(read, said);
}

/** A manuscript as a text has it, and what is said of that. */
function inText(
  text: TextName,
  manuscript: Manuscript,
  reading?: ReadingText,
): { readonly manuscript: Manuscript; readonly said: BookText } {
  if (text === 'diplomatic') {
    return { manuscript: sourceReadings(manuscript), said: { name: text, changes: new Map() } };
  }
  const { manuscript: read, records } = reading ?? readingText(manuscript);
  const changes = new Map(records.map(({ id, changes: each }) => [id, countByFamily(each)]));
  return { manuscript: read, said: { name: text, changes } };
}

/** A manuscript without its editor’s corrections: every word as its source has it. */
function sourceReadings(manuscript: Manuscript): Manuscript {
  const processor = unified().use(remarkSourceReadings).freeze();
  const chapters = manuscript.chapters.map((chapter) => ({
    ...chapter,
    documents: chapter.documents.map((document) => ({
      ...document,
      tree: processor.runSync(structuredClone(document.tree)) as Root,
    })),
  }));
  return { ...manuscript, chapters };
}

/** What the editor accepted for a document. */
function acceptedFor(
  { fields }: Manuscript,
  chapter: ManuscriptChapter,
  document: ManuscriptDocument,
): NonNullable<PersianOptions['accept']> {
  const name = nameOf(chapter, document);
  return fields.value.accept.flatMap(({ find, put, at }) => {
    if (at === undefined) return [{ find, put }];
    const [file, line] = at.split(':');
    return file === name ? [{ find, put, line: Number(line) }] : [];
  });
}

/** A document’s file as messages and `accept` name it. */
function nameOf(chapter: ManuscriptChapter, { path }: ManuscriptDocument): string {
  return `${chapter.id}/${basename(path)}`;
}

function putRight(
  chapter: ManuscriptChapter,
  document: ManuscriptDocument,
  options: PersianOptions,
): { readonly tree: Root; readonly record: DocumentRecord } {
  const { id, text, fields, tree: read } = document;
  // What is told goes into the report: nobody can mend a source.
  const told = new VFile({ path: nameOf(chapter, document), value: text });
  const tree = unified()
    .use(remarkPersian, { ...options, isProtected: isEditors })
    .runSync(structuredClone(read), told) as Root;
  const { path, data } = told;
  const { title } = fields.value;
  return {
    tree,
    record: { id, title, path, changes: data.typography ?? [], messages: messagesIn(told) },
  };
}

/** An editor’s notes are in no source, and are spelt as the editor spells. */
function isEditors(node: Nodes): boolean {
  return node.type === 'footnoteDefinition' && isEditorsNote(node);
}
