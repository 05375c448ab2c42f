import type { Element } from 'hast';
import type { Nodes } from 'mdast';
import type { ManuscriptDocument } from '../manuscript/index.ts';
import { findWrittenDates, mentionsDays } from '../typography/index.ts';
import { apparatus } from './apparatus.ts';
import { bothCalendars, formatDate } from './dates.ts';

/**
 * The date of a document, for the line below its title; undefined where it has none, or
 * where its own text gives it in both calendars.
 */
export function dateLine({ fields, tree }: ManuscriptDocument): Element | undefined {
  const { date } = fields.value;
  const text = date && formatDate(date);
  if (!date || text === undefined) return undefined;
  const both = bothCalendars(date);
  const found = both && findWrittenDates(wordsOf(tree).join('\n'));
  const isShown =
    both &&
    found &&
    mentionsDays(found, both.jalali, 'jalali') &&
    mentionsDays(found, both.gregorian, 'gregorian');
  return isShown ? undefined : apparatus('p.document-date', {}, text);
}

/** Puts a line below the title of a document’s section. */
export function withDateLine(section: Element, line: Element | undefined): Element {
  const [header, ...rest] = section.children;
  if (!line || header?.type !== 'element') return section;
  const [title, ...more] = header.children;
  const children = title ? [title, line, ...more] : [line];
  return { ...section, children: [{ ...header, children }, ...rest] };
}

function wordsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(wordsOf) : [];
}
