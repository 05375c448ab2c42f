import type { TypesetPage } from '../lines/typeset-line.ts';
import type { Finding } from './findings.ts';
import { lineFinding } from './line-findings.ts';
import type { MeasuredLine } from './match-lines.ts';
import { headingOf, type Paragraph, stretchesOf } from './paragraphs.ts';

/** How many lines of its text have to follow a heading on its page. */
const linesAfter = { title: 4, heading: 2 } as const;

/** A chapter that ends on fewer lines than this leaves its last page all but empty. */
const shortest = 5;

/** Paragraphs that end badly, or are parted badly by the end of a page. */
export function paragraphFindings(paragraphs: readonly Paragraph[]): Finding[] {
  return paragraphs.flatMap((paragraph) => {
    const [first, second] = paragraph;
    const [beforeLast, last] = paragraph.slice(-2);
    return [
      ...stretchesOf(paragraph).flatMap(oneWord),
      ...(last && beforeLast && last.set.page !== beforeLast.set.page
        ? [{ ...lineFinding('widow', last), reason: 'no-better-pages' }]
        : []),
      ...(paragraph.length > 2 && first.set.page !== second?.set.page
        ? [{ ...lineFinding('orphan', first), reason: 'no-better-pages' }]
        : []),
    ];
  });
}

/** Verse has the lines that its author gave it. */
function oneWord(stretch: readonly MeasuredLine[]): Finding[] {
  const last = stretch.at(-1);
  if (!last || stretch.length < 2 || last.set.kind === 'verse') return [];
  // U+FFFC stands for what is set in one piece, such as the page that a reference names.
  const words = last.set.text
    .split(/[ \u00A0]+/)
    .filter((word) => /[\p{L}\p{N}\uFFFC]/u.test(word));
  return words.length < 2
    ? [{ ...lineFinding('one-word-last', last), reason: 'no-better-lines' }]
    : [];
}

/**
 * Titles and headings that are parted from their text: too few lines of it follow on
 * the page, though there are more.
 */
export function strandedFindings(paragraphs: readonly Paragraph[]): Finding[] {
  const parts = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const [{ set }] = paragraph;
    if (set.kind === 'note') continue; // they stand at the foot, whatever is above
    const known = parts.get(set.part);
    if (known) known.push(paragraph);
    else parts.set(set.part, [paragraph]);
  }
  return [...parts.values()].flatMap((part) =>
    part.flatMap((paragraph, index) => strandedAt(part, paragraph, index)),
  );
}

function strandedAt(part: readonly Paragraph[], paragraph: Paragraph, index: number): Finding[] {
  const level = headingOf(paragraph[0]);
  const last = paragraph.at(-1);
  if (!level || !last) return [];
  const text = textAfter(part.slice(index + 1), level);
  const needed = Math.min(linesAfter[level], text.length);
  const other = text.findIndex(({ set }) => set.page !== last.set.page);
  const following = other === -1 ? text.length : other;
  return following < needed
    ? [{ ...lineFinding('stranded', last), value: following, reason: 'no-better-pages' }]
    : [];
}

/** The first lines of text after a heading: up to the next heading, or under a title to the end. */
function textAfter(
  paragraphs: readonly Paragraph[],
  level: keyof typeof linesAfter,
): MeasuredLine[] {
  const text: MeasuredLine[] = [];
  for (const paragraph of paragraphs) {
    if (text.length >= linesAfter[level]) break;
    if (!headingOf(paragraph[0])) text.push(...paragraph);
    else if (level === 'heading' && text.length > 0) break;
  }
  return text;
}

/** Pages that are short in the midst of a text, and spreads whose pages differ by more than a line. */
export function spreadFindings(
  pages: readonly TypesetPage[],
  lines: readonly MeasuredLine[],
): Finding[] {
  const found = (check: 'short-in-text' | 'unequal-spread', page: number, value: number) => {
    const last = lines.findLast(({ set }) => set.page === page && set.kind !== 'note');
    const { part, text = '' } = last?.set ?? {};
    return { check, page, part, text, value, reason: 'no-better-pages' };
  };
  return pages.flatMap(({ number, runsOn }, index): Finding[] => {
    const facing = facedBy(pages, index)?.runsOn;
    const unequal = facing && runsOn ? Math.abs(facing.short - runsOn.short) : 0;
    return [
      ...(runsOn && !runsOn.endsText && runsOn.short > 1
        ? [found('short-in-text', number, runsOn.short)]
        : []),
      ...(unequal > 1 ? [found('unequal-spread', number, unequal)] : []),
    ];
  });
}

/** The page that a spread’s second one faces: pages of odd numbers face those before them, whichever side they are on. */
export function facedBy(pages: readonly TypesetPage[], index: number): TypesetPage | undefined {
  return pages[index]?.number !== undefined && pages[index].number % 2 === 1
    ? pages[index - 1]
    : undefined;
}

/** Chapters that run over to a page with next to nothing on it. */
export function pageFindings(
  pages: readonly TypesetPage[],
  lines: readonly MeasuredLine[],
): Finding[] {
  let filled = 0;
  return pages.flatMap((page): Finding[] => {
    if (page.lines > 0) filled += 1;
    if (!page.endsChapter) return [];
    const runsOver = filled > 1;
    filled = 0;
    if (!runsOver || page.lines === 0 || page.lines >= shortest) return [];
    const last = lines.findLast(({ set }) => set.page === page.number);
    return [
      {
        check: 'short-page',
        page: page.number,
        part: last?.set.part,
        text: last?.set.text ?? '',
        value: page.lines,
        reason: page.reason ?? 'no-better-pages',
      },
    ];
  });
}
