import type { Element } from 'hast';
import { h } from 'hastscript';
import { name, type ReportFile, reportFiles, reportPage, table } from '../../reports/index.ts';
import { formatCount } from '../../typography/index.ts';
import { changedWords } from './changed-words.ts';
import { ruleWords, sourceWords, toldWords } from './rule-words.ts';
import {
  type DocumentRecord,
  type RuleChanges,
  type ToldPassage,
  type TypographyReport,
  typographyReport,
} from './typography-report.ts';

/**
 * `reports/typography.html` for people and `reports/typography.json` for programs: all
 * that the reading text has otherwise than the manuscript. No clock is in either.
 */
export function typographyReportFiles(
  title: string,
  records: readonly DocumentRecord[],
  css: string,
): ReportFile[] {
  const report = typographyReport(title, records);
  return reportFiles('typography', pageOf(report, css), report);
}

function pageOf(report: TypographyReport, css: string): string {
  const title = `رسم‌الخط «${report.book.title}»`;
  return reportPage(title, css, [
    h('p', summaryOf(report)),
    ruleTable(report),
    ...report.rules.flatMap(ruleSection),
    ...toldSection(report.told),
    h('h2', 'سندها'),
    documentTable(report),
  ]);
}

function summaryOf({ rules, told, documents }: TypographyReport): string {
  const changes = rules.reduce((sum, { count }) => sum + count, 0);
  return `متن خواندن در ${formatCount(changes)} جا با متن منبع فرق دارد، در ${formatCount(documents.length)} سند. هیچ حرفی دیگر نشده است. ${formatCount(told.length)} جا دست نخورده ماند و نگاه ویراستار را می‌خواهد.`;
}

function ruleTable({ rules, told }: TypographyReport): Element {
  const link = (id: string, text: string): Element => h('a', { href: `#${id}` }, text);
  return table(
    ['قاعده', 'شناسه', 'شمار'],
    [
      ...rules.map(({ rule, count }) => [
        link(rule, ruleWords[rule].name),
        name(rule),
        formatCount(count),
      ]),
      ...(told.length > 0
        ? [[link('told', 'آنچه دست نخورده ماند'), '—', formatCount(told.length)]]
        : []),
    ],
  );
}

function ruleSection({ rule, source, count, changes }: RuleChanges): Element[] {
  return [
    h('h2', { id: rule }, [`${ruleWords[rule].name} `, h('small', `${formatCount(count)} جا`)]),
    h('p', [ruleWords[rule].does, ` (${sourceWords[source]}؛ `, name(rule), ')']),
    table(
      ['جا', 'منبع', 'متن خواندن'],
      changes.map(({ file, line, column, before, after }) => {
        const { left, was, is, right } = changedWords(before, after);
        return [
          placeOf(file, line, column),
          h('span.text', [visible(left), h('del', visible(was)), visible(right)]),
          h('span.text', [visible(left), h('ins', visible(is)), visible(right)]),
        ];
      }),
    ),
  ];
}

function toldSection(told: readonly ToldPassage[]): Element[] {
  if (told.length === 0) return [];
  return [
    h('h2', { id: 'told' }, 'آنچه دست نخورده ماند'),
    h('p', 'اینجا بدون حدس زدن کاری نمی‌شد کرد. متن همان است که در منبع آمده.'),
    table(
      ['جا', 'یافته', 'شاید', 'چرا'],
      told.map(({ rule, file, line, column, found, meant }) => [
        placeOf(file, line, column),
        h('span.text', found ?? '—'),
        h('span.text', meant ?? '—'),
        toldWords[rule] ?? name(rule),
      ]),
    ),
  ];
}

function documentTable({ documents }: TypographyReport): Element {
  return table(
    ['سند', 'پرونده', 'شمار'],
    documents.map(({ title, file, changes }) => [title, name(file), formatCount(changes)]),
  );
}

function placeOf(file: string, line: number | undefined, column: number | undefined): Element {
  return name([file, line, column].filter((part) => part !== undefined).join(':'));
}

/** A no-break space looks like any other. */
function visible(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, '⍽');
}
