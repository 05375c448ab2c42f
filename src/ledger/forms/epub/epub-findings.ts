import type { Element } from 'hast';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Book, flattenContents, labels } from '../../../book/index.ts';
import { tell } from '../../../messages/index.ts';
import { parseLineRange } from '../../../sources/index.ts';
import type { Sources } from '../../comparison/place-in-source.ts';
import { compareLetters } from '../../letters/check-letters.ts';
import { expectedEpub } from './expected-epub.ts';
import type { EpubReading } from './read-epub.ts';

/**
 * The third question, of an EPUB and without the help of the Book's own text: are
 * the letters of each section those of the source lines that it names itself?
 */
export function tellEpubLetters(
  file: VFile,
  { sections }: EpubReading,
  book: Book,
  sources: Sources,
): VFileMessage[] {
  const claimed = sections.map(({ properties }) => String(properties['dataSource']));
  const expected = book.spine
    .flatMap(({ content }) => content.properties['dataSource'] ?? [])
    .map(String);
  const messages = sections.flatMap((section) => tellSection(file, section, sources));
  if (claimed.join('\n') === expected.join('\n')) return messages;
  const at = expected.findIndex((source, index) => source !== claimed[index]);
  const reason = 'The documents are not those of the book, in its order (same letters)';
  return [
    ...messages,
    tell(file, 'edition-letters-differ', reason, {
      actual: claimed[at === -1 ? expected.length : at] ?? 'nothing',
      expected: [expected[at] ?? 'nothing'],
    }),
  ];
}

function tellSection(file: VFile, section: Element, sources: Sources): VFileMessage[] {
  const name = String(section.properties['dataSource']);
  const [source, lines] = name.split('#');
  const text = sources.get(source ?? '');
  const range = parseLineRange((lines ?? '').replace(/L/g, ''));
  if (!text || !range) {
    const reason = `A document claims to be from “${name}”, which isn’t of this book (same letters)`;
    return [tell(file, 'edition-letters-differ', reason)];
  }
  const difference = compareLetters(section, text, range);
  if (!difference) return [];
  const reason = `The letters of a document are not those of “${name}” (same letters)`;
  const { found, expected } = difference;
  return [
    tell(file, 'edition-letters-differ', reason, {
      actual: `“${found}”`,
      expected: [`“${expected}”`],
    }),
  ];
}

/** What an EPUB says outside its pages: its title and identifier, the NCX, the landmarks, the heads of its files. */
export function tellNavigation(file: VFile, epub: EpubReading, book: Book): VFileMessage[] {
  const messages: VFileMessage[] = [];
  const report = (what: string, found: string | undefined, expected: string | undefined): void => {
    if (found === expected) return;
    const particulars = { actual: quote(found), expected: [quote(expected)] };
    messages.push(tell(file, 'edition-navigation', `${what} (same text)`, particulars));
  };
  report('The title of the package is another', epub.title, plain(book.title));
  report('The identifier of the package is another', epub.identifier, book.identifier);
  const entries = [book.title, ...flattenContents(book.contents).map(({ label }) => label)].map(
    plain,
  );
  const at = epub.ncx ? firstUnlike(epub.ncx, entries) : -1;
  if (at >= 0) report('The NCX is not the book’s contents', epub.ncx?.[at], entries[at]);
  const known = new Set<string>(
    Object.values(labels).flatMap((label) => (typeof label === 'string' ? [plain(label)] : [])),
  );
  const titles = [labels.cover, ...expectedEpub(book).parts.map(({ title }) => plain(title))];
  if (epub.files.length === titles.length) {
    epub.files.forEach(({ name, title }, index) => {
      report(`The title in the head of “${name}” is another`, title, titles[index]);
    });
  }
  for (const text of epub.landmarks) {
    if (!known.has(text)) report('A landmark is none that the press sets', text, undefined);
  }
  for (const name of epub.astray) {
    report('The spine doesn’t lead to a file that has text', name, undefined);
  }
  return messages;
}

function firstUnlike(found: readonly string[], expected: readonly string[]): number {
  const most = Math.max(found.length, expected.length);
  for (let at = 0; at < most; at += 1) if (found[at] !== expected[at]) return at;
  return -1;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function quote(text: string | undefined): string {
  return text === undefined ? 'nothing' : `“${text}”`;
}
