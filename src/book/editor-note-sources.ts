import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SourceFields } from '../manuscript/index.ts';
import type { LineRange } from '../sources/index.ts';
import { formatCount, numberInWords, toPersianDigits } from '../typography/index.ts';
import { latin } from './apparatus.ts';
import { labels } from './labels.ts';
import type { NoteFacts } from './note-facts.ts';
import { mention } from './page-references.ts';

/** After so many documents of one source, only the first and the last are named. */
const mostNamed = 3;

/** Which files a book was made from, and what is in each. */
export function aboutSources(facts: NoteFacts): Element[] {
  const declared = sourcesOf(facts);
  if (declared.length === 0) return [];
  return [
    h('p', labels.madeFrom(numberInWords(declared.length))),
    ...declared.flatMap((source) => aboutSource(source, facts)),
  ];
}

/** Lines of the sources that are in no document, with the reasons. */
export function aboutOmissions(facts: NoteFacts): Element[] {
  const declared = sourcesOf(facts);
  const paragraphs = declared.flatMap(({ file, omitted }) => {
    const byReason = new Map<string, LineRange[]>();
    for (const { lines, reason } of omitted) {
      byReason.set(reason, [...(byReason.get(reason) ?? []), lines]);
    }
    return [...byReason].map(([reason, lines]) => {
      const many = lines.length > 1 || lines.some(({ from, to }) => from !== to);
      const named = lines.map(({ from, to }) =>
        toPersianDigits(from === to ? from : `${from}–${to}`),
      );
      return h('p', [
        ...[`${labels.lines(many)} ${joined(named)} `, labels.ofFile, ' ', fileName(file), ' '],
        labels.leftOut(many, reason),
      ]);
    });
  });
  if (paragraphs.length > 0 || declared.length === 0) return paragraphs;
  return [h('p', labels.nothingLeftOut)];
}

function sourcesOf({ manuscript, documents }: NoteFacts): SourceFields[] {
  const used = new Set(documents.map(({ fields }) => fields.value.source.file));
  return manuscript.fields.value.sources.filter(({ file }) => used.has(file));
}

function aboutSource({ file, sha256 }: SourceFields, facts: NoteFacts): Element[] {
  const source = facts.manuscript.sources.get(file);
  const own = facts.documents.filter(({ fields }) => fields.value.source.file === file);
  const titles = own.map((document) => mention(facts.mentionOf(document)));
  const [first = []] = titles;
  const said: ElementContent[] =
    titles.length > mostNamed
      ? [text(labels.fromTo(formatCount(titles.length))), ...first, text(` ${labels.to} `)].concat(
          titles.at(-1) ?? [],
        )
      : titles.flatMap((title, index) => (index === 0 ? title : [text(' و '), ...title]));
  const size = source
    ? labels.size(formatCount(linesOf(source.lines)), formatCount(source.bytes))
    : '';
  return [
    h('p.source', [fileName(file), ': ', ...said, size]),
    h('p.hash', { dir: 'ltr', lang: 'en' }, (sha256.match(/.{1,8}/g) ?? []).join(' ')),
  ];
}

/** What follows the last line feed is a line only if something stands there. */
function linesOf(lines: readonly string[]): number {
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

function fileName(file: string): Element {
  return latin(file);
}

function joined(parts: readonly string[]): string {
  return parts.join(' و ');
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
