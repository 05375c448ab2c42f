import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { reportPage, table } from '../../reports/index.ts';
import { formatCount, toPersianDigits } from '../../typography/index.ts';
import { drawnLines } from './drawn-lines.ts';
import type { BookLines, CheckResult, LinesReport } from './lines-report.ts';
import { checkNames, reasonWords } from './words.ts';

/** So many occurrences of each check are shown; lines.json has them all. */
const shown = 40;

/** `reports/lines.html`. Neither a script nor anything to fetch is in it. */
export function linesPage(report: LinesReport, css: string): string {
  return reportPage('سطرهای چاپ', css, [
    h('p', explanation),
    ...report.books.flatMap((book) => bookSection(book, report.naturalSpace)),
  ]);
}

const explanation =
  'هر سطر از خود پروندهٔ PDF بازخوانده و با آنچه صفحه‌آرایی خواسته بود سنجیده شده است. سطر تراز سطری است که باید هر دو لبه را پر کند: همهٔ سطرهای بند جز پایانی. همهٔ یافته‌ها در lines.json است.';

function bookSection(book: BookLines, naturalSpace: number): ElementContent[] {
  return [
    h('h2', book.title),
    h('p', summaryOf(book)),
    checkTable(book),
    ...book.checks.flatMap((check) => occurrencesOf(check)),
    ...unplannedOf(book),
    ...(book.loosest.length === 0
      ? []
      : [
          h('h3', `${formatCount(book.loosest.length)} سطر بازتر از همه، با فاصله‌های چاپ`),
          drawnLines(book.loosest, naturalSpace),
        ]),
  ];
}

function summaryOf(book: BookLines): string {
  const { pages, lines, justified, measure, sizes, checks, excess, loosest } = book;
  const missed = checks.filter(({ met }) => !met).length;
  const verdict =
    missed === 0 ? 'همهٔ هدف‌ها برآورده است.' : `${formatCount(missed)} هدف برآورده نیست.`;
  const each = sizes.map(({ size, lines: of }) => `${decimal(size)} (${formatCount(of)} سطر)`);
  return `${formatCount(pages)} صفحه، ${formatCount(lines)} سطر، ${formatCount(justified)} سطر تراز؛ پهنای سطر ${decimal(measure)} پوینت؛ اندازهٔ حروف به پوینت: ${each.join('، ')}. بازترین سطر ${decimal(loosest[0]?.spaces ?? 1)} برابر فاصلهٔ خود قلم است، و جمع مربع‌های آنچه از ۱٫۵ برابر بیشتر است ${decimal(excess)}. ${verdict}`;
}

function checkTable({ checks }: BookLines): Element {
  return table(
    ['سنجه', 'یافته', 'از', 'سهم', 'هدف', 'برآورده؟'],
    checks.map(({ id, found, of, share, most, met }) => [
      checkNames[id].name,
      formatCount(found),
      formatCount(of),
      percent(share),
      most === undefined ? '—' : most === 0 ? '۰' : `تا ${percent(most)}`,
      most === undefined ? '—' : met ? 'آری' : h('span.no', 'نه'),
    ]),
  );
}

function occurrencesOf({ id, occurrences }: CheckResult): ElementContent[] {
  if (occurrences.length === 0) return [];
  const { name, value: measured } = checkNames[id];
  const wide = occurrences.some(({ measure }) => measure !== undefined);
  const rows = worstFirst(id, occurrences).slice(0, shown);
  return [
    h('h3', name),
    table(
      ['متن', 'صفحه', ...(measured ? [measured] : []), ...(wide ? ['پهنا (em)'] : []), 'دلیل'],
      rows.map(({ text, folio, value, measure, reason }) => [
        h('bdi', text),
        folio,
        ...(measured ? [value === undefined ? '—' : decimal(value)] : []),
        ...(wide ? [measure === undefined ? '—' : decimal(measure)] : []),
        reasonWords(reason),
      ]),
    ),
    ...rest(occurrences.length - rows.length),
  ];
}

/** Loose and tight lines by how bad they are, all else as it comes. */
function worstFirst(
  id: CheckResult['id'],
  all: CheckResult['occurrences'],
): CheckResult['occurrences'] {
  const sign = id.endsWith('loose') ? -1 : id === 'tight' || id === 'narrow-space' ? 1 : 0;
  return [...all].sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
}

function unplannedOf({ unplanned }: BookLines): ElementContent[] {
  if (unplanned.length === 0) return [];
  const rows = unplanned.slice(0, shown);
  return [
    h('h3', 'سطرهایی که صفحه‌آرایی آنها را نمی‌شکند'),
    h(
      'p',
      `${formatCount(unplanned.length)} سطر از جدول‌ها، زیرنویس‌ها و مانند آن، که سنجیده نشده است.`,
    ),
    table(
      ['متن', 'صفحه'],
      rows.map(({ text, folio }) => [h('bdi', text), folio]),
    ),
    ...rest(unplanned.length - rows.length),
  ];
}

function rest(more: number): ElementContent[] {
  return more > 0 ? [h('p', `و ${formatCount(more)} جای دیگر در lines.json.`)] : [];
}

/** Two decimals at most, after the Persian sign. */
function decimal(number: number): string {
  return toPersianDigits(String(Math.round(number * 100) / 100).replace('.', '٫'));
}

function percent(share: number): string {
  return `${decimal(Math.round(share * 1000) / 10)}٪`;
}
