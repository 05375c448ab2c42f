import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A document that a test makes up. */
export interface PlannedDocument {
  /** The file's name, without `.md`. */
  readonly name: string;
  readonly title: string;
  readonly short?: string | undefined;
  readonly kind: 'report' | 'message' | 'call';
  readonly authors?: readonly string[];
  readonly place?: string | undefined;
  /** Jalali. */
  readonly date?: string | undefined;
  readonly markdown: string;
}

/** A chapter that a test makes up. */
export interface PlannedChapter {
  readonly id: string;
  readonly title: string;
  readonly short?: string | undefined;
  readonly documents: readonly PlannedDocument[];
  /** How the source of the chapter was typed. */
  readonly typed?: (text: string) => string;
}

/** A book that a test makes up. */
export interface PlannedBook {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly uuid: string;
  readonly chapters: readonly PlannedChapter[];
  /** The entries of its index; none for a book without. */
  readonly index?: readonly { readonly entry: string; readonly kind: string }[];
}

/** Write a book's folder, with a source for each chapter that holds what its documents say. */
export async function writeBook(folder: string, book: PlannedBook): Promise<void> {
  await mkdir(join(folder, 'sources'), { recursive: true });
  const sources: string[] = [];
  for (const [index, chapter] of book.chapters.entries()) {
    const file = `${chapter.id}.txt`;
    const lines: string[] = [];
    await mkdir(join(folder, chapter.id), { recursive: true });
    for (const document of chapter.documents) {
      const from = lines.length + 1;
      lines.push(...receivedLines(document.markdown));
      const text = frontMatter(document, file, from, lines.length) + document.markdown;
      await writeFile(join(folder, chapter.id, `${document.name}.md`), `${text.trimEnd()}\n`);
      lines.push('');
    }
    const text = (chapter.typed ?? ((each) => each))(`${lines.join('\n')}\n`);
    await writeFile(join(folder, 'sources', file), text);
    sources.push(`  - file: ${file}`, `    sha256: ${sha256(text)}`);
    await writeFile(join(folder, chapter.id, 'chapter.yaml'), chapterYaml(chapter, index + 1));
  }
  await writeFile(join(folder, 'book.yaml'), bookYaml(book, sources));
  const entries = book.index?.map(
    ({ entry, kind }) => `- entry: ${quoted(entry)}\n  kind: ${kind}\n`,
  );
  if (entries) await writeFile(join(folder, 'index.yaml'), entries.join(''));
}

/**
 * What a source would hold for a text in Markdown: its lines without the signs that
 * bring letters of their own (names of blocks, addresses of links, pictures, an editor’s notes),
 * and with the source’s readings where an editor marked others. At least
 * one line, for a document has to come from somewhere.
 */
export function receivedLines(markdown: string): string[] {
  let note = false;
  const lines = markdown
    .trim()
    .split('\n')
    .filter((line) => {
      if (/^\[\^(?:ed|ویراستار)[^\]]*\]:/.test(line)) note = true;
      else if (note && line !== '' && !/^ {4}/.test(line)) note = false;
      return !note && !/^\[[^\]]+\]: \S+$/.test(line) && !/^\s*(?:>\s*)*(?::::|```|~~~)/.test(line);
    })
    .map((line) =>
      withoutMarks(line)
        .replace(/^\[\^[^\]]+\]: +/, '')
        .replace(/\[\^[^\]]+\]/g, '')
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
        .replace(/^(?:\s|>)*(?:#+\s+|-\s+)?/, '')
        .replace(/\\([\\`*_[\]#<>~|+-])/g, '$1')
        .replace(/\*\*?|~~|`/g, ''),
    );
  return lines.some((line) => line !== '') ? lines : [''];
}

function withoutMarks(line: string): string {
  return line
    .replace(/\{>>.*?<<\}/g, '')
    .replace(/\{~~(.*?)~>.*?~~\}/g, '$1')
    .replace(/\{\+\+.*?\+\+\}/g, '')
    .replace(/\{--(.*?)--\}/g, '$1')
    .replace(/\{==(.*?)==\}/g, '$1');
}

/** SHA-256 in hexadecimal, as `book.yaml` declares it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function frontMatter(document: PlannedDocument, file: string, from: number, to: number): string {
  const { title, short, kind, authors = [], place, date } = document;
  return yaml([
    '---',
    `title: ${quoted(title)}`,
    short && `short: ${quoted(short)}`,
    `kind: ${kind}`,
    authors.length > 0 && 'authors:',
    ...authors.map((name) => `  - name: ${quoted(name)}`),
    place && `place: ${quoted(place)}`,
    date && `date:\n  jalali: ${date}`,
    `source:\n  file: ${file}\n  lines: ${from}-${to}`,
    '---\n',
  ]);
}

function chapterYaml({ title, short, documents }: PlannedChapter, number: number): string {
  return yaml([
    `number: ${number}`,
    `title: ${quoted(title)}`,
    short && `short: ${quoted(short)}`,
    documents.length === 0 ? 'documents: []' : 'documents:',
    ...documents.map(({ name }) => `  - ${name}.md`),
  ]);
}

function bookYaml(book: PlannedBook, sources: readonly string[]): string {
  return yaml([
    'format: 1',
    `id: ${book.id}`,
    `title: ${quoted(book.title)}`,
    book.subtitle && `subtitle: ${quoted(book.subtitle)}`,
    'languages: [fa]',
    'publisher:\n  name: نشر نمونه',
    'date:\n  jalali: 1404-07-03\n  gregorian: 2025-09-25',
    `identifiers:\n  uuid: ${book.uuid}`,
    'chapters:',
    ...book.chapters.map(({ id }) => `  - ${id}`),
    'sources:',
    ...sources,
  ]);
}

function yaml(lines: readonly (string | false | undefined)[]): string {
  return `${lines.filter((line) => typeof line === 'string' && line !== '').join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
