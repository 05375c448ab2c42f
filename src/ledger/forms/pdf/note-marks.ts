import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Book } from '../../../book/index.ts';
import { toPersianDigits } from '../../../typography/index.ts';
import type { ExpectedPages } from '../expected-pages.ts';
import type { PrintReading } from './print-reading.ts';

/** What is printed for the number of a note, by the id of the note, or of a later call to it on another page. */
export type NoteMarks = ReadonlyMap<string, string>;

/** The numbers of the notes of a print: as the pagination says or, without one, from the pages on which they stand. */
export function noteMarks(
  book: Book,
  print: Pick<PrintReading, 'destinations' | 'labels'>,
  pages: ExpectedPages | undefined,
): NoteMarks {
  if (pages?.marks) return pages.marks;
  const { destinations, labels } = print;
  const counts = new Map<number, number>();
  const marks = new Map<string, string>();
  const { notes, laterCalls } = notesOf(book);
  for (const note of notes) {
    const page = destinations.get(note);
    if (page === undefined) continue;
    const count = (counts.get(page) ?? 0) + 1;
    counts.set(page, count);
    marks.set(note, toPersianDigits(count));
  }
  for (const [call, note] of laterCalls) {
    const page = destinations.get(note);
    if (page === undefined || destinations.get(call) === page) continue;
    marks.set(call, `${marks.get(note)} ص ${labels[page - 1]}`);
  }
  return marks;
}

function notesOf(book: Book): { notes: Set<string>; laterCalls: [string, string][] } {
  const notes = new Set<string>();
  const laterCalls: [string, string][] = [];
  for (const { content } of book.spine) {
    visit(content, 'element', ({ properties }) => {
      if (properties['dataFootnoteRef'] === undefined) return;
      const note = calledBy(properties);
      if (notes.has(note)) laterCalls.push([String(properties['id']), note]);
      notes.add(note);
    });
  }
  return { notes, laterCalls };
}

/** The id of the note that a call leads to. */
function calledBy(properties: Element['properties']): string {
  return String(properties['href']).slice(1);
}

/** A document’s notes as a print has them: each with its number, without a title, and two calls kept apart. */
export function withNoteMarks(content: Element, marks: NoteMarks): Element {
  const tree = structuredClone(content);
  visit(tree, 'element', (element, index, parent) => {
    const { properties } = element;
    if (properties['dataFootnoteRef'] !== undefined) {
      const mark = marks.get(String(properties['id'])) ?? marks.get(calledBy(properties));
      element.children = [{ type: 'text', value: mark ?? '' }];
    }
    const before = index === undefined ? undefined : parent?.children[index - 1];
    if (element.tagName === 'sup' && before?.type === 'element' && before.tagName === 'sup') {
      element.children.unshift({ type: 'text', value: '،' });
    }
    if (properties['dataFootnotes'] !== undefined) {
      element.children = element.children.filter(
        (child) => child.type === 'element' && child.properties['role'] === 'doc-footnote',
      );
    }
    if (properties['role'] === 'doc-footnote') {
      renumber(element, `${marks.get(String(properties['id'])) ?? ''} `);
    }
  });
  return tree;
}

function renumber(note: Element, text: string): void {
  visit(note, 'element', (element) => {
    if (element.properties['dataNoteNumber'] === undefined) return;
    element.children = [{ type: 'text', value: text }];
  });
}
