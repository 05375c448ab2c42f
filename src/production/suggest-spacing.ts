import { basename } from 'node:path';
import { readManuscriptAt } from '../manuscript/index.ts';
import { hasErrors, type Message } from '../messages/index.ts';
import {
  dictionary,
  type Passage,
  type Proposal,
  passagesOf,
  proposalsOf,
  unpairedQuotes,
} from '../normalisation/index.ts';
import { readingText } from './reading-text.ts';

/**
 * Propose what an editor may settle in the text of a book: words that run together or were torn, and words
 * in two forms. Its text is read as the rules have put it right, with what was accepted.
 * @returns what is wrong with the book, when its text can't be read
 */
export async function suggestSpacing(folder: string): Promise<{
  readonly found?: readonly Proposal[];
  readonly messages: readonly Message[];
}> {
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript || hasErrors(messages)) return { messages };
  const { manuscript: read, records } = readingText(manuscript);
  const documents = read.chapters.flatMap((chapter) =>
    chapter.documents.map((document) => ({
      ...document,
      file: `${chapter.id}/${basename(document.path)}`,
    })),
  );
  const passages = documents.flatMap(({ file, tree, fields, text }): Passage[] => {
    const { title, authors } = fields.value;
    const lines = text.split('\n');
    const field = (name: string): Passage[] => {
      const line = lines.findIndex((each) => each.includes(name)) + 1;
      return line === 0 ? [] : [{ file, line, text: name }];
    };
    return [title, ...authors.map(({ name }) => name)]
      .flatMap(field)
      .concat(passagesOf(tree, file));
  });
  const { refuse } = manuscript.fields.value;
  const quotes = records.flatMap(({ messages: told }, at) =>
    unpairedQuotes(told, documents[at]?.text.split('\n') ?? []),
  );
  const refused = new Set(refuse);
  const asked = quotes.filter(
    ({ places: [place] }) => !refused.has(`${place?.file}:${place?.line}`),
  );
  return { found: [...asked, ...proposalsOf(passages, refused, await dictionary())], messages: [] };
}
