import { readFile } from 'node:fs/promises';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Book } from '../book/index.ts';
import { templatePath } from '../installation.ts';
import type { Manuscript } from '../manuscript/index.ts';
import type { LineRange } from '../sources/index.ts';
import { toPersianDigits } from '../typography/index.ts';
import type { Answer, ArtifactAccount } from './account.ts';
import { type LettersReport, lettersReport } from './letters-report.ts';

/** A file of the reports, its path below the output folder. */
export interface ReportFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** `reports/letters.html` for people and `reports/letters.json` for programs. No clock is in either. */
export async function lettersReportFiles(
  manuscript: Manuscript,
  book: Book,
  accounts: readonly ArtifactAccount[],
): Promise<ReportFile[]> {
  const report = lettersReport(manuscript, book, accounts);
  const css = await readFile(templatePath('reports', 'letters.css'), 'utf8');
  return [
    textFile('reports/letters.html', pageOf(report, css)),
    textFile('reports/letters.json', `${JSON.stringify(report, null, 2)}\n`),
  ];
}

function textFile(file: string, text: string): ReportFile {
  return { file, bytes: new TextEncoder().encode(text) };
}

function pageOf(report: LettersReport, css: string): string {
  const title = `حروف «${report.book.title}»`;
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'fa', dir: 'rtl' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', css),
        ]),
        h('body', [
          h('h1', title),
          h('p', summaryOf(report)),
          h('h2', 'سندها'),
          documentTable(report),
          h('h2', 'منبع‌ها'),
          sourceTable(report),
          ...omittedLines(report),
          h('h2', 'آنچه بازخوانده شد'),
          h('p', questions),
          artifactTable(report),
        ]),
      ]),
    ],
  };
  return `${unified().use(rehypeStringify).stringify(tree)}\n`;
}

const questions =
  'از هر پرونده سه چیز پرسیده می‌شود: آیا بایت‌ها همان است که در manifest.json آمده؟ آیا متن، با همهٔ نشانه‌ها و نیم‌فاصله‌ها، همان است که کتاب می‌گوید؟ آیا حروف هر سند همان حروف سطرهای منبع است؟';

function summaryOf({ documents, sources }: LettersReport): string {
  const unlike = documents.filter(({ same }) => !same).length;
  const letters = sources.reduce((sum, source) => sum + source.letters, 0);
  const digits = sources.reduce((sum, source) => sum + source.digits, 0);
  const verdict =
    unlike === 0
      ? 'حروف همهٔ سندها همان حروف منبع است.'
      : `حروف ${toPersianDigits(unlike)} سند با منبع یکی نیست.`;
  return `${toPersianDigits(documents.length)} سند از ${toPersianDigits(sources.length)} منبع، با ${count(letters)} حرف و ${count(digits)} رقم. ${verdict}`;
}

function documentTable({ documents }: LettersReport): Element {
  return table(
    ['سند', 'منبع', 'سطرها', 'حرف', 'رقم', 'حروف همان است؟', 'استثناها'],
    documents.map(({ title, source, lines, letters, digits, same, exceptions }) => [
      title,
      name(source),
      range(lines),
      count(letters),
      count(digits),
      answer(same ? 'yes' : 'no'),
      exceptions.length === 0
        ? '—'
        : exceptions.map(({ was, is }) => `«${was}» ← «${is}»`).join('، '),
    ]),
  );
}

function sourceTable({ sources, documents }: LettersReport): Element {
  return table(
    ['منبع', 'سطر', 'سند', 'حرف', 'رقم', 'کنارگذاشته', 'SHA-256'],
    sources.map(({ file, lines, letters, digits, omitted, sha256 }) => [
      name(file),
      count(lines),
      count(documents.filter(({ source }) => source === file).length),
      count(letters),
      count(digits),
      omitted.length === 0 ? '—' : `${count(omitted.length)} جا`,
      name(sha256.slice(0, 16)),
    ]),
  );
}

function omittedLines({ sources }: LettersReport): Element[] {
  const rows = sources.flatMap(({ file, omitted }) =>
    omitted.map(({ lines, letters, digits, reason }) => [
      name(file),
      range(lines),
      count(letters + digits),
      reason,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    h('h2', 'سطرهایی که در هیچ سندی نیست'),
    table(['منبع', 'سطرها', 'حرف و رقم', 'دلیل'], rows),
  ];
}

function artifactTable({ artifacts }: LettersReport): Element {
  if (artifacts.length === 0) return h('p', 'هیچ پرونده‌ای.');
  return table(
    ['پرونده', 'صفحه', 'حرف', 'رقم', 'همان بایت‌ها', 'همان متن', 'همان حروف'],
    artifacts.map(({ file, pages, letters, digits, answers }) => [
      name(file),
      pages === undefined ? '—' : count(pages),
      count(letters),
      count(digits),
      answer(answers['same-bytes']),
      answer(answers['same-text']),
      answer(answers['same-letters']),
    ]),
  );
}

function table(
  heads: readonly string[],
  rows: readonly (readonly (string | ElementContent)[])[],
): Element {
  return h('div.wrap', [
    h('table', [
      h('thead', [
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', [cell])),
          ),
        ),
      ),
    ]),
  ]);
}

function name(text: string): Element {
  return h('bdi.name', text);
}

function range({ from, to }: LineRange): string {
  return toPersianDigits(from === to ? from : `${from}–${to}`);
}

/** A number with the Persian sign between its thousands. */
function count(number: number): string {
  return toPersianDigits(String(number).replace(/\B(?=(\d{3})+$)/g, '٬'));
}

const answerWords: Readonly<Record<Answer, string>> = {
  yes: 'آری',
  no: 'نه',
  'not-asked': 'پرسیده نشد',
};

function answer(given: Answer): Element {
  const classes = { yes: '', no: '.no', 'not-asked': '.unknown' };
  return h(`span${classes[given]}`, answerWords[given]);
}
