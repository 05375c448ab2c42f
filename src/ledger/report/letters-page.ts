import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book } from '../../book/index.ts';
import type { Manuscript } from '../../manuscript/index.ts';
import { name, type ReportFile, reportFiles, reportPage, table } from '../../reports/index.ts';
import type { DocumentLines } from '../../sources/index.ts';
import { formatCount, toPersianDigits } from '../../typography/index.ts';
import type { Answer, FileAccount } from '../account.ts';
import { type LetterException, type LettersReport, lettersReport } from './letters-report.ts';

/** `reports/letters.html` for people and `reports/letters.json` for programs. No clock is in either. */
export function lettersReportFiles(
  manuscript: Manuscript,
  book: Book,
  accounts: readonly FileAccount[],
  css: string,
): ReportFile[] {
  const report = lettersReport(manuscript, book, accounts);
  return reportFiles('letters', pageOf(report, css), report);
}

function pageOf(report: LettersReport, css: string): string {
  const title = `حروف «${report.book.title}»`;
  return reportPage(title, css, [
    h('p', summaryOf(report)),
    h('h2', 'سندها'),
    documentTable(report),
    ...exceptionTable(report),
    h('h2', 'منبع‌ها'),
    sourceTable(report),
    ...omittedLines(report),
    h('h2', 'آنچه بازخوانده شد'),
    h('p', questions),
    artifactTable(report),
  ]);
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
  return `${toPersianDigits(documents.length)} سند از ${toPersianDigits(sources.length)} منبع، با ${formatCount(letters)} حرف و ${formatCount(digits)} رقم. ${verdict}`;
}

function documentTable({ documents }: LettersReport): Element {
  return table(
    ['سند', 'منبع', 'سطرها', 'حرف', 'رقم', 'حروف همان است؟', 'تصحیح‌ها'],
    documents.map(({ title, source, lines, letters, digits, same, exceptions }) => [
      title,
      name(source),
      range(lines),
      formatCount(letters),
      formatCount(digits),
      answer(same ? 'yes' : 'no'),
      exceptions.length === 0 ? '—' : formatCount(exceptions.length),
    ]),
  );
}

/** Every place at which the book isn’t what its source is, or may not be. */
function exceptionTable({ documents }: LettersReport): Element[] {
  const rows = documents.flatMap(({ title, source, exceptions }) =>
    exceptions.map(({ kind, line, was, is, reason }) => [
      name(source),
      toPersianDigits(line),
      title,
      kindWords[kind],
      was === '' ? '—' : `«${was}»`,
      is === '' ? '—' : `«${is}»`,
      reason === '' ? '—' : reason,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    h('h2', 'تصحیح‌ها'),
    table(['منبع', 'سطر', 'سند', 'چیست', 'در منبع', 'در کتاب', 'دلیل'], rows),
  ];
}

const kindWords: Readonly<Record<LetterException['kind'], string>> = {
  correction: 'تصحیح',
  addition: 'افزوده',
  deletion: 'حذف',
  doubt: 'نامطمئن',
  gap: 'ناخوانا',
};

function sourceTable({ sources, documents }: LettersReport): Element {
  return table(
    ['منبع', 'سطر', 'سند', 'حرف', 'رقم', 'کنارگذاشته', 'SHA-256'],
    sources.map(({ file, lines, letters, digits, omitted, sha256 }) => [
      name(file),
      formatCount(lines),
      formatCount(documents.filter(({ source }) => source === file).length),
      formatCount(letters),
      formatCount(digits),
      omitted.length === 0 ? '—' : `${formatCount(omitted.length)} جا`,
      name(sha256.slice(0, 16)),
    ]),
  );
}

function omittedLines({ sources }: LettersReport): Element[] {
  const rows = sources.flatMap(({ file, omitted }) =>
    omitted.map(({ lines, letters, digits, reason }) => [
      name(file),
      range(lines),
      formatCount(letters + digits),
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
      pages === undefined ? '—' : formatCount(pages),
      formatCount(letters),
      formatCount(digits),
      answer(answers['same-bytes']),
      answer(answers['same-text']),
      answer(answers['same-letters']),
    ]),
  );
}

function range({ from, to, without = [] }: DocumentLines): string {
  const starts = [from, ...without.map((gap) => gap.to + 1)];
  const ends = [...without.map((gap) => gap.from - 1), to];
  return starts
    .map((start, index) =>
      toPersianDigits(start === ends[index] ? start : `${start}–${ends[index]}`),
    )
    .join('، ');
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
