import { newBookReadme, type ReadmeLanguage } from './new-book-readme.ts';

/** What a new book begins with. */
export interface NewBook {
  readonly id: string;
  readonly title: string;
  /** Who wrote it; none for a book of many. */
  readonly author?: string | undefined;
  /** Of its one chapter. */
  readonly chapter: string;
  /** The language of its README. */
  readonly readme: ReadmeLanguage;
  /** A version 4 UUID: no other book has it. */
  readonly uuid: string;
  /** The day on which it is begun, `2026-11-30`. */
  readonly day: string;
}

/** A file of a new book, below its folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The id of the one chapter of a new book. */
export const firstChapter = 'chapter-1';

/** The files of a book with one chapter and no document yet. */
export function newBookFiles(book: NewBook): NewFile[] {
  return [
    { path: 'book.yaml', text: bookYaml(book) },
    { path: `${firstChapter}/chapter.yaml`, text: chapterYaml(book) },
    { path: 'README.md', text: newBookReadme(book) },
  ];
}

function bookYaml({ id, title, author, uuid, day }: NewBook): string {
  const contributors = author
    ? ['contributors:', `  - { name: ${quoted(author)}, as: aut }`]
    : ['# contributors:', '#   - { name: "…", as: aut }', '#   - { name: "…", as: edt }'];
  return lines(
    '# What the book is; docs/manuscript.md of the press says what else may stand here.',
    'format: 1',
    `id: ${id}`,
    `title: ${quoted(title)}`,
    '# subtitle: "…"',
    '# description: "…"',
    'languages: [fa]',
    ...contributors,
    'date:',
    `  gregorian: ${day}`,
    'identifiers:',
    `  uuid: ${uuid}`,
    '# editions: [epub, pdf, print, cover, web, text]',
    '# design: a5',
    'chapters:',
    `  - ${firstChapter}`,
    'sources: []',
  );
}

function chapterYaml({ chapter }: NewBook): string {
  return lines('number: 1', `title: ${quoted(chapter)}`, 'documents: []');
}

/** As YAML reads it whatever is in it: JSON's strings are YAML's (1.2.2, 7.3.1). */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
