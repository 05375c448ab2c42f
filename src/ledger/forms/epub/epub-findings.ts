import type { Element } from 'hast';
import { type Book, flattenContents, labels } from '../../../book/index.ts';
import { type Message, message } from '../../../messages/index.ts';
import { parseDocumentLines } from '../../../sources/index.ts';
import type { Sources } from '../../comparison/place-in-source.ts';
import { compareLetters } from '../../letters/check-letters.ts';
import { navigationTeller, plainLabel } from '../navigation-teller.ts';
import { expectedEpub } from './expected-epub.ts';
import { firstUnlike, foundAndExpected } from './first-unlike.ts';
import type { EpubReading } from './read-epub.ts';

/**
 * The third question, of an EPUB or a web edition and without the help of the Book's own text: are
 * the letters of each section those of the source lines that it names itself?
 */
export function tellEpubLetters(
  file: string,
  { sections }: Pick<EpubReading, 'sections'>,
  book: Book,
  sources: Sources,
): Message[] {
  const claimed = sections.map(({ properties }) => String(properties['dataSource']));
  const expected = book.spine
    .flatMap(({ content }) => content.properties['dataSource'] ?? [])
    .map(String);
  const messages = sections
    .slice(0, expected.length)
    .flatMap((section) => tellSection(file, section, sources));
  if (claimed.join('\n') === expected.join('\n')) return messages;
  const at = expected.findIndex((source, index) => source !== claimed[index]);
  const [found, wanted] = [claimed[at === -1 ? expected.length : at], expected[at]];
  const data = { case: 'order', ...foundAndExpected(found, wanted) } as const;
  return [...messages, message(file, 'edition-letters-differ', data)];
}

function tellSection(file: string, section: Element, sources: Sources): Message[] {
  const name = String(section.properties['dataSource']);
  const [source, lines] = name.split('#');
  const text = sources.get(source ?? '');
  const range = parseDocumentLines((lines ?? '').replace(/L/g, ''));
  if (!text || !range) {
    return [message(file, 'edition-letters-differ', { case: 'foreign', source: name })];
  }
  const difference = compareLetters(section, text, range);
  if (!difference) return [];
  const { found, expected } = difference;
  const data = { case: 'letters', source: name, found, expected } as const;
  return [message(file, 'edition-letters-differ', data)];
}

/** What an EPUB says outside its pages: its title and identifier, the NCX, the landmarks, the heads of its files. */
export function tellNavigation(file: string, epub: EpubReading, book: Book): readonly Message[] {
  const { messages, tell } = navigationTeller(file);
  tell({ case: 'title' }, epub.title, plainLabel(book.title));
  tell({ case: 'identifier' }, epub.identifier, book.identifier);
  const entries = [book.title, ...flattenContents(book.contents).map(({ label }) => label)].map(
    plainLabel,
  );
  const at = epub.ncx ? firstUnlike(epub.ncx, entries) : -1;
  if (at >= 0) tell({ case: 'ncx' }, epub.ncx?.[at], entries[at]);
  const known = new Set<string>(
    Object.values(labels).flatMap((label) =>
      typeof label === 'string' ? [plainLabel(label)] : [],
    ),
  );
  const titles = [labels.cover, ...expectedEpub(book).parts.map(({ title }) => plainLabel(title))];
  if (epub.files.length === titles.length) {
    epub.files.forEach(({ name, title }, index) => {
      tell({ case: 'head', name }, title, titles[index]);
    });
  }
  for (const text of epub.landmarks.slice(0, mostListed)) {
    if (!known.has(text)) tell({ case: 'landmark' }, text, undefined);
  }
  for (const name of epub.astray.slice(0, mostListed)) {
    tell({ case: 'spine' }, name, undefined);
  }
  return messages;
}

/** So many landmarks, and files that the spine doesn’t lead to, are looked at; a book has a dozen. */
const mostListed = 200;
