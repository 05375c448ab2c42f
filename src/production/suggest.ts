import { relative } from 'node:path';
import { type Suggestion, suggestEntries } from '../indexing/index.ts';
import { readManuscriptAt } from '../manuscript/index.ts';
import { hasErrors, type Message } from '../messages/index.ts';
import { booksIn } from './reading-text.ts';

/** An entry that an index doesn’t have yet, and the document where it was met first. */
export interface SuggestedEntry extends Suggestion {
  /** The document’s path in the book’s folder. */
  readonly file: string;
}

/**
 * Propose entries for the index of a book, the likeliest first.
 * @returns what is wrong with the book, when its text can't be read
 */
export async function suggestIndex(folder: string): Promise<{
  readonly found?: readonly SuggestedEntry[];
  readonly messages: readonly Message[];
}> {
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript || hasErrors(messages)) return { messages };
  const documents = manuscript.chapters.flatMap((chapter) => chapter.documents);
  const files = new Map(documents.map(({ id, path }) => [id, relative(folder, path)]));
  const authors = documents.flatMap(({ fields }) => fields.value.authors.map(({ name }) => name));
  const wanted = manuscript.index?.fields.value ?? [];
  const found = suggestEntries(booksIn('reading', manuscript).whole, wanted, authors);
  return {
    found: found.map((each) => ({ ...each, file: files.get(each.part) ?? each.part })),
    messages: [],
  };
}
