import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ManuscriptDate, ManuscriptDocument } from '../manuscript/index.ts';
import { formatCount } from '../typography/index.ts';
import { bothCalendars } from './dates.ts';
import { labels } from './labels.ts';
import type { NoteFacts } from './note-facts.ts';
import { mention } from './page-references.ts';

/** Titles that are more than this are counted, not named. */
const mostTitles = 8;

/** What is undated, inferred or computed. */
export function aboutDates({ chapters, documents, mentionOf }: NoteFacts): Element[] {
  const undated = documents.filter(({ fields }) => fields.value.date === undefined);
  const dates: ManuscriptDate[] = [
    ...chapters.map(({ fields }) => fields.value.dates),
    ...documents.map(({ fields }) => fields.value.date),
  ].filter((date) => date !== undefined);
  const inferredDates: ElementContent[][] = [
    ...chapters
      .filter(({ fields }) => fields.value.dates?.inferred)
      .map(({ fields }) => [text(labels.quoted(fields.value.title))]),
    ...documents
      .filter(({ fields }) => fields.value.date?.inferred)
      .map((document) => mention(mentionOf(document))),
  ];
  const unsigned = documents.filter(({ fields }) =>
    fields.value.authors.some(({ inferred }) => inferred),
  );
  const inferred = [
    ...(inferredDates.length > 0 ? [[text(labels.dateOf), ...listed(inferredDates)]] : []),
    ...(unsigned.length > 0
      ? [[text(labels.authorOf), ...listed(unsigned.map((each) => mention(mentionOf(each))))]]
      : []),
  ];
  return [
    undated.length > 0
      ? h('p', labels.undated(formatCount(undated.length), formatCount(documents.length)))
      : undefined,
    inferred.length > 0
      ? h('p', [text(labels.inBrackets), ...listed(inferred, '؛ '), text('.')])
      : undefined,
    dates.some((date) => bothCalendars(date)?.derived) ? h('p', labels.derivedDates) : undefined,
  ].filter((each) => each !== undefined);
}

/** Which titles are the editor’s. */
export function aboutTitles({ documents, mentionOf }: NoteFacts): Element[] {
  const own = documents.filter(hasOwnTitle);
  if (documents.length === 0) return [];
  if (own.length === documents.length) return [h('p', labels.noEditorTitles)];
  if (own.length === 0) return [h('p', labels.allEditorTitles)];
  if (own.length > mostTitles) {
    return [h('p', labels.someEditorTitles(formatCount(documents.length - own.length)))];
  }
  return [
    h('p', [
      text(labels.editorTitlesBut),
      ...listed(own.map((document) => mention(mentionOf(document)))),
      text(labels.haveOwnTitles(own.length > 1)),
    ]),
  ];
}

/** Which texts stand twice. */
export function aboutRepeats({ repeats, mentionOf }: NoteFacts): Element[] {
  const pairs = repeats.filter(({ document, other }) => document !== other);
  const within = repeats.filter(({ document, other }) => document === other);
  return [
    pairs.length > 0
      ? h('p', [
          text(labels.repeatsStay),
          ...listed(
            pairs.map(({ document, other }) => [
              ...mention(mentionOf(document)),
              text(` ${labels.with} `),
              ...mention(mentionOf(other)),
            ]),
            '؛ ',
          ),
          text('.'),
        ])
      : undefined,
    ...within.map(({ document }) =>
      h('p', [text(labels.within), ...mention(mentionOf(document)), text(labels.twice)]),
    ),
  ].filter((each) => each !== undefined);
}

function hasOwnTitle({ tree }: ManuscriptDocument): boolean {
  const [first] = tree.children;
  return first?.type === 'heading' && first.depth === 1;
}

function listed(items: readonly (readonly ElementContent[])[], between = '، '): ElementContent[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    const last = index === items.length - 1 && between === '، ';
    return [text(last ? ' و ' : between), ...item];
  });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
