import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { CriticGap, CriticMark, ManuscriptDocument, Picture } from '../manuscript/index.ts';
import { formatLineRange, type SourceText } from '../sources/index.ts';
import { apparatus } from './apparatus.ts';
import type { ContentsEntry, SpineItem } from './book.ts';
import { declaredMarks } from './declared-marks.ts';
import { withDirections } from './directions.ts';
import { markNotes, nameNotes } from './document-notes.ts';
import { foreignPassages } from './foreign-passages.ts';
import { headingLabel } from './heading-label.ts';
import { labels } from './labels.ts';
import { handlers } from './mdast-to-hast.ts';
import { setPermanentIds } from './permanent-ids.ts';
import { rehypeCellClasses } from './rehype-cell-classes.ts';
import { rehypeLowerHeadings } from './rehype-lower-headings.ts';
import { rehypeMarkerWidths } from './rehype-marker-widths.ts';
import { rehypeOnlyListed } from './rehype-only-listed.ts';
import { rehypeOwnNumerals } from './rehype-own-numerals.ts';
import { remarkBlockElements } from './remark-block-elements.ts';
import { pictureSource, remarkFigures } from './remark-figures.ts';
import { remarkMarkElements } from './remark-mark-elements.ts';
import { remarkNumberNotes } from './remark-number-notes.ts';
import { sourcePlaces } from './source-places.ts';

/** A document as a part of the spine, and its entry in the contents. */
export interface DocumentPart {
  readonly item: SpineItem;
  readonly entry: ContentsEntry;
  /** By the `src` of their elements. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** What may stand in the head of a document, below its title. */
const headBlocks = new Set(['subtitle', 'dateline', 'byline', 'epigraph', 'standfirst']);

/**
 * Make the section of a document. Its title is the source's own where the
 * Markdown begins with one (`#`), and else the editor's, which is apparatus.
 */
export function documentPart(
  document: ManuscriptDocument,
  sources: ReadonlyMap<string, SourceText>,
): DocumentPart {
  const { id, fields } = document;
  const { title, short, kind, source } = fields.value;
  const marks: (CriticMark | CriticGap)[] = [];
  const body = toHast(document, marks).children.filter(isElement);
  const ownTitle = body[0]?.tagName === 'h1' ? body.shift() : undefined;
  const headEnd = body.findIndex((element) => !isHeadBlock(element));
  const head = body.splice(0, headEnd === -1 ? body.length : headEnd);
  const heading = ownTitle
    ? h('h2.document-title', ownTitle.children)
    : apparatus('h2.document-title', {}, title);
  const content = h(
    'section',
    {
      id,
      className: ['document', kind],
      dataSource: `${source.file}#${formatLineRange(source.lines)}`,
    },
    [h('header', [heading, ...head]), ...body],
  );
  markNotes(content);
  const places = sourcePlaces(content, sources.get(source.file), source.lines);
  setPermanentIds(content, places);
  const declared = declaredMarks(content, marks, places, source.file);
  const sections = body.filter(({ tagName }) => /^h[3-5]$/.test(tagName)).map(headingEntry);
  const foreign = ownTitle ? foreignIn(ownTitle) : {};
  const directed = withDirections(content);
  nameNotes(directed);
  return {
    item: {
      id,
      kind: 'document',
      division: 'body',
      title,
      runningHead: short ?? title,
      ...foreign,
      content: directed,
      source,
      declared,
    },
    entry: { level: 2, label: title, ...foreign, anchor: id, children: sections },
    pictures: new Map([...document.pictures.values()].map((each) => [pictureSource(each), each])),
  };
}

function toHast(document: ManuscriptDocument, marks: (CriticMark | CriticGap)[]): Root {
  return unified()
    .use(remarkMarkElements, { marks })
    .use(remarkBlockElements)
    .use(remarkFigures, { pictures: document.pictures })
    .use(remarkNumberNotes)
    .use(remarkRehype, {
      handlers,
      clobberPrefix: `${document.id}--`,
      footnoteLabel: labels.notes,
      footnoteBackContent: labels.back,
      footnoteBackLabel: labels.backToText,
      footnoteLabelTagName: 'h2',
      footnoteLabelProperties: { className: ['notes-title'] },
    })
    .use(rehypeOnlyListed)
    .use(rehypeOwnNumerals)
    .use(rehypeMarkerWidths)
    .use(rehypeLowerHeadings)
    .use(rehypeCellClasses)
    .runSync(structuredClone(document.tree));
}

function headingEntry(heading: Element): ContentsEntry {
  const label = withoutColon(headingLabel(heading));
  const anchor = String(heading.properties['id']);
  return { level: 3, label, ...foreignIn(heading), anchor, children: [] };
}

/** What a heading says of the direction of its words, where it says anything. */
function foreignIn(heading: Element): Pick<ContentsEntry, 'foreign'> {
  const foreign = foreignPassages(heading);
  return foreign.length > 0 ? { foreign } : {};
}

/** Contents leave out the colon that a heading of the source ends in. */
function withoutColon(label: string): string {
  return label.trim().replace(/\s*:$/, '');
}

function isHeadBlock(element: Element): boolean {
  const [name] = (element.properties['className'] as string[] | undefined) ?? [];
  return name !== undefined && headBlocks.has(name);
}

function isElement(node: ElementContent | Root['children'][number]): node is Element {
  return node.type === 'element';
}
