import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { ManuscriptDocument, Picture } from '../manuscript/index.ts';
import { formatLineRange } from '../sources/index.ts';
import { toPersianDigits } from '../typography/index.ts';
import { apparatus } from './apparatus.ts';
import type { ContentsEntry, SpineItem } from './book.ts';
import { withDirections } from './directions.ts';
import { headingLabel } from './heading-label.ts';
import { labels } from './labels.ts';
import { rehypeCellClasses } from './rehype-cell-classes.ts';
import { rehypeLowerHeadings } from './rehype-lower-headings.ts';
import { rehypeOnlyListed } from './rehype-only-listed.ts';
import { rehypeOwnNumerals } from './rehype-own-numerals.ts';
import { remarkBlockElements } from './remark-block-elements.ts';
import { pictureSource, remarkFigures } from './remark-figures.ts';
import { remarkNumberNotes } from './remark-number-notes.ts';

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
export function documentPart(document: ManuscriptDocument): DocumentPart {
  const { id, fields } = document;
  const { title, short, kind, source } = fields.value;
  const body = toHast(document).children.filter(isElement);
  const ownTitle = body[0]?.tagName === 'h1' ? body.shift() : undefined;
  const headEnd = body.findIndex((element) => !isHeadBlock(element));
  const head = body.splice(0, headEnd === -1 ? body.length : headEnd);
  const sections = body.filter(({ tagName }) => /^h[3-5]$/.test(tagName)).map(headingEntry(id));

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
  return {
    item: {
      id,
      kind: 'document',
      division: 'body',
      title,
      runningHead: short ?? title,
      content: withDirections(content),
      source,
    },
    entry: { level: 2, label: title, anchor: id, children: sections },
    pictures: new Map([...document.pictures.values()].map((each) => [pictureSource(each), each])),
  };
}

function toHast(document: ManuscriptDocument): Root {
  return unified()
    .use(remarkBlockElements)
    .use(remarkFigures, { pictures: document.pictures })
    .use(remarkNumberNotes)
    .use(remarkRehype, {
      clobberPrefix: `${document.id}--`,
      footnoteLabel: labels.notes,
      footnoteBackContent: labels.back,
      footnoteBackLabel: labels.backToText,
      footnoteLabelTagName: 'h2',
      footnoteLabelProperties: { className: ['notes-title'] },
    })
    .use(rehypeOnlyListed)
    .use(rehypeOwnNumerals)
    .use(rehypeLowerHeadings)
    .use(rehypeCellClasses)
    .runSync(structuredClone(document.tree));
}

function headingEntry(id: string): (heading: Element, index: number) => ContentsEntry {
  return (heading, index) => {
    const anchor = `${id}--s${index + 1}`;
    heading.properties['id'] = anchor;
    return { level: 3, label: withoutColon(headingLabel(heading)), anchor, children: [] };
  };
}

/** Contents leave out the colon that a heading of the source ends in. */
function withoutColon(label: string): string {
  return label.trim().replace(/\s*:$/, '');
}

function isHeadBlock(element: Element): boolean {
  const [name] = (element.properties['className'] as string[] | undefined) ?? [];
  return name !== undefined && headBlocks.has(name);
}

/**
 * Notes and the numbers that lead to them stand in no source. The numbers are
 * Persian, two that meet are kept apart, and the title of the notes has an id that
 * no other document has.
 */
function markNotes(section: Element): void {
  const titleId = `${section.properties['id']}--notes`;
  visit(section, 'element', (element, index, parent) => {
    const before = index === undefined ? undefined : parent?.children[index - 1];
    if (element.tagName === 'sup' && before?.type === 'element' && before.tagName === 'sup') {
      element.properties['className'] = ['next-note'];
    }
    const { dataFootnotes, dataFootnoteRef, id } = element.properties;
    if (id === 'footnote-label') element.properties['id'] = titleId;
    if (dataFootnotes !== undefined || dataFootnoteRef !== undefined) {
      element.properties['dataApparatus'] = '';
    }
    if (dataFootnoteRef !== undefined) {
      element.properties['ariaDescribedBy'] = [titleId];
      element.children = [{ type: 'text', value: toPersianDigits(textOf(element)) }];
    }
  });
}

function isElement(node: ElementContent | Root['children'][number]): node is Element {
  return node.type === 'element';
}
