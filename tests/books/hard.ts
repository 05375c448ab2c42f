import { chanceOf, countWords, type Prose, persian, proseOf } from './prose.ts';
import { type PlannedDocument, writeBook } from './write-book.ts';

/** The name of a hard book. */
export type HardBook =
  | 'long-address'
  | 'wide-table'
  | 'long-table'
  | 'tall-row'
  | 'long-note'
  | 'many-notes'
  | 'long-heading'
  | 'empty-document'
  | 'only-a-title'
  | 'long-word'
  | 'long-code'
  | 'long-paragraph'
  | 'deep-list'
  | 'deep-quotation'
  | 'many-headings'
  | 'long-title';

/** What each hard book has one document for; each is set between two ordinary ones. */
const hard: Readonly<Record<HardBook, (prose: Prose, notes: number) => string>> = {
  /** A URL of 300 characters, alone in its paragraph. */
  'long-address': () => address(300),
  /** Twelve columns, no word of which can be broken. */
  'wide-table': () => wideTable(12),
  /** A table with three hundred rows. */
  'long-table': (prose) => longTable(300, prose),
  /** A row of a table that is higher than a page. */
  'tall-row': (prose) => `| یک | دو |\n| --- | --- |\n| الف | ${prose.paragraph(700)} |`,
  /** A note that runs over more than a page. */
  'long-note': (prose) =>
    `${prose.paragraph(80)}[^ed۱]\n\n${prose.paragraph(80)}\n\n[^ed۱]: ${prose.paragraphs(900).join('\n\n    ')}`,
  /** All notes of a book in one document. */
  'many-notes': (prose, notes) => manyNotes(notes, prose),
  /** A heading of five lines. */
  'long-heading': (prose) => `## ${words(prose, 55)}\n\n${prose.paragraph(60)}`,
  'empty-document': () => '',
  'only-a-title': () => '# سندی که تنها نامش مانده است',
  /** A word of 200 letters. */
  'long-word': (prose) => {
    const word = 'کتابخوانفهرستنویسدستنوشته'.repeat(8).slice(0, 200);
    return `${prose.paragraph(30)} ${word} ${prose.paragraph(30)}`;
  },
  /** Code in a line of 400 characters that nothing parts. */
  'long-code': () => `\`\`\`\n${'0123456789abcdef'.repeat(25)}\n\`\`\``,
  /** A paragraph of ten pages. */
  'long-paragraph': (prose) => prose.paragraph(2500),
  /** A list in a list, twenty levels deep. */
  'deep-list': () =>
    Array.from(
      { length: 20 },
      (_, level) => `${'  '.repeat(level)}- پایهٔ ${persian(level + 1)}`,
    ).join('\n'),
  /** A quotation in a quotation, twenty levels deep. */
  'deep-quotation': () =>
    Array.from(
      { length: 20 },
      (_, level) => `${'> '.repeat(level + 1)}سخن ${persian(level + 1)}`,
    ).join('\n>\n'),
  /** Headings and nothing below them, until the page is full. */
  'many-headings': (prose) =>
    Array.from({ length: 60 }, () => `## ${prose.say('heading')}`).join('\n\n'),
  /** A title of 120 words. */
  'long-title': (prose) => prose.paragraph(60),
};

/** The names of all hard books. */
export const hardBooks: readonly HardBook[] = Object.keys(hard) as HardBook[];

/** Write the folder of a tiny book that has something in it that is hard to set. */
export async function writeHardBook(folder: string, name: HardBook, notes = 3000): Promise<void> {
  const prose = proseOf(chanceOf(7));
  const plain = (file: string, title: string): PlannedDocument => ({
    name: file,
    title,
    kind: 'report',
    markdown: `\n${prose.paragraphs(120).join('\n\n')}\n`,
  });
  const title = name === 'long-title' ? words(prose, 120) : 'آن‌چه دشوار است';
  await writeBook(folder, {
    id: `hard-${name}`,
    title: 'کتابی دشوار',
    uuid: '5d0b7a52-9f8e-4c55-8b1d-0a3e9c6f4d02',
    chapters: [
      {
        id: 'chapter',
        title: 'فصل دشوار',
        documents: [
          plain('01-before', 'آن‌چه پیش از آن است'),
          {
            name: `02-${name}`,
            title,
            short: 'آن‌چه دشوار است',
            kind: 'report',
            markdown: `\n${hard[name](prose, notes)}\n`,
          },
          plain('03-after', 'آن‌چه پس از آن است'),
        ],
      },
    ],
  });
}

function address(length: number): string {
  return `https://example.org/archive?${'box=17&folder=3&page=000128-verso&'.repeat(12)}`.slice(
    0,
    length,
  );
}

function wideTable(columns: number): string {
  const row = (cell: (column: number) => string): string =>
    `| ${Array.from({ length: columns }, (_, column) => cell(column)).join(' | ')} |`;
  return [
    row((column) => `ستون${persian(column + 1)}`),
    row(() => '---'),
    ...Array.from({ length: 6 }, (_, line) =>
      row((column) =>
        column % 3 === 0 ? 'incomprehensibilities' : `کتابخانه‌هایشان${persian(line)}`,
      ),
    ),
  ].join('\n');
}

function longTable(rows: number, prose: Prose): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `| ${persian(row + 1)} | ${prose.say('place')} | ${prose.say('thing')} |`,
  );
  return ['| شماره | جا | یادداشت |', '| ---: | --- | --- |', ...lines].join('\n');
}

function manyNotes(count: number, prose: Prose): string {
  const paragraphs: string[] = [];
  const notes: string[] = [];
  while (notes.length < count) {
    const calls = Array.from({ length: Math.min(6, count - notes.length) }, () => {
      const name = persian(notes.length + 1);
      notes.push(`[^ed${name}]: ${prose.say('thing')}.`);
      return `${prose.say('clause')}.[^ed${name}]`;
    });
    paragraphs.push(calls.join(' '));
  }
  return [...paragraphs, ...notes].join('\n\n');
}

/** So many words of running text, with nothing at their end. */
function words(prose: Prose, count: number): string {
  let text = '';
  while (countWords(text) < count) text += ` ${prose.say('clause')} و`;
  return text.trim().split(' ').slice(0, count).join(' ');
}
