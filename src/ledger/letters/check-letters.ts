import type { Element } from 'hast';
import type { Book } from '../../book/index.ts';
import type { Manuscript, ManuscriptDocument } from '../../manuscript/index.ts';
import { type Message, message, placeIn } from '../../messages/index.ts';
import { type DocumentLines, linesOfDocument, type SourceText } from '../../sources/index.ts';
import { skeleton } from '../../typography/index.ts';
import { type Difference, firstDifference } from './difference.ts';
import { sourceTextOf, sourceTextsOf } from './edition-text.ts';
import { excerptAt } from './excerpt.ts';
import { placeOfLetter } from './place-of-letter.ts';
import { checkClaims } from './source-claims.ts';

/**
 * Holds the letters of every document of the book against the letters of the
 * source lines that it claims. Returns what was told; nothing when all are there.
 */
export function checkLetters(manuscript: Manuscript, book: Book): Message[] {
  const messages = checkClaims(manuscript);
  const sections = new Map(book.spine.map(({ id, content }) => [id, content]));
  for (const document of manuscript.chapters.flatMap((chapter) => chapter.documents)) {
    const source = manuscript.sources.get(document.fields.value.source.file);
    const section = sections.get(document.id);
    const told = source && section && checkDocument(document, section, source);
    if (told) messages.push(told);
  }
  return messages;
}

/** Where a section's letters part from those of its source lines; undefined when they don't. */
export function compareLetters(
  section: Element,
  source: SourceText,
  range: DocumentLines,
): Difference | undefined {
  return firstDifference(
    skeleton(linesOfDocument(source, range).join('\n')),
    skeleton(sourceTextOf(section)),
  );
}

function checkDocument(
  document: ManuscriptDocument,
  section: Element,
  source: SourceText,
): Message | undefined {
  const { lines } = document.fields.value.source;
  const difference = compareLetters(section, source, lines);
  if (!difference) return undefined;
  const { offset } = difference;
  const data = {
    source: source.name,
    line: lineAt(source, lines, offset),
    found: excerptAt(readableText(section), offset),
    expected: excerptAt(linesOfDocument(source, lines).join('\n'), offset),
  };
  const place =
    placeOfLetter(section, offset, document.text) ?? placeIn(document.fields, 'source', 'lines');
  return message(document.path, 'letters-differ', data, place);
}

/** The section's own text with a space wherever the next piece is on another line of the file. */
function readableText(section: Element): string {
  let text = '';
  let line = 0;
  for (const { value, position } of sourceTextsOf(section)) {
    text += position && position.start.line > line ? ` ${value}` : value;
    line = position?.end.line ?? line;
  }
  return text;
}

/** The line of a letter; past the end, the last line that has letters. */
function lineAt(source: SourceText, range: DocumentLines, offset: number): number {
  let seen = 0;
  let last = range.from;
  for (const [index, text] of linesOfDocument(source, range).entries()) {
    const { length } = skeleton(text);
    seen += length;
    if (length > 0) last = range.from + index;
    if (offset < seen) break;
  }
  return last;
}
