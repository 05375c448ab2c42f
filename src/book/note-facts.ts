import type { Manuscript, ManuscriptChapter, ManuscriptDocument } from '../manuscript/index.ts';
import type { Mention } from './page-references.ts';
import { type DeclaredRepeat, declaredRepeats } from './repeat-references.ts';

/** What the editor’s note of a book is made from. */
export interface NoteFacts {
  readonly manuscript: Manuscript;
  /** Those of this book; the documents of others are only spoken of. */
  readonly chapters: readonly ManuscriptChapter[];
  readonly documents: readonly ManuscriptDocument[];
  /** Those that touch a document of this book. */
  readonly repeats: readonly DeclaredRepeat[];
  /** Which text it is, and what was done to it. */
  readonly spelling: readonly string[];
  mentionOf(document: ManuscriptDocument): Mention;
}

/** Gather what is to be said of a book that holds some chapters of a manuscript. */
export function noteFacts(
  manuscript: Manuscript,
  chapters: readonly ManuscriptChapter[],
  spelling: readonly string[],
): NoteFacts {
  const documents = chapters.flatMap((chapter) => chapter.documents);
  const here = new Set(documents.map(({ id }) => id));
  const titles = new Map(
    manuscript.chapters.flatMap((chapter) =>
      chapter.documents.map(({ id }) => [id, chapter.fields.value.title] as const),
    ),
  );
  return {
    manuscript,
    chapters,
    documents,
    spelling,
    repeats: declaredRepeats(manuscript.chapters).filter(
      ({ document, other }) => here.has(document.id) || here.has(other.id),
    ),
    mentionOf: ({ id, fields }) => ({
      id,
      title: fields.value.title,
      elsewhere: here.has(id) ? undefined : titles.get(id),
    }),
  };
}
