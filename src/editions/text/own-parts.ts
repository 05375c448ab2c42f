import type { Element } from 'hast';
import { labels } from '../../book/index.ts';
import { toPersianDigits } from '../../typography/index.ts';
import type { Block } from './block.ts';
import { blocksOf, flow } from './blocks.ts';
import { textOfInline } from './inline-text.ts';

/** The title page: what the book is, in as few lines as it takes. */
export function titleBlocks({ children }: Element): Block[] {
  return [{ lines: flow(children).flatMap(({ lines }) => lines), space: 0 }];
}

/**
 * The contents: each chapter with its documents below it, which are numbered, for an indent isn’t
 * heard; there are no pages to be named, and no index (plain-text.ts).
 */
export function contentsBlocks(content: Element): Block[] {
  const [title, list] = content.children.filter(isElement);
  const entries = list ? itemsOf(list).filter((item) => targetOf(item) !== '#index') : [];
  const chapters = entries.map((item) => [labelOf(item), ...documentLines(item)]);
  const blocks: Block[] = [];
  for (const [index, lines] of chapters.entries()) {
    const before = chapters[index - 1];
    // Parts without documents, one after the other, are a list.
    const apart = index === 0 || lines.length > 1 || (before?.length ?? 0) > 1;
    blocks.push({ lines, space: apart ? 1 : 0 });
  }
  return [...(title ? blocksOf(title) : []), ...blocks];
}

function documentLines(chapter: Element): string[] {
  return entriesIn(chapter).flatMap((document, index) => [
    `${toPersianDigits(index + 1)}. ${labelOf(document)}`,
    ...entriesIn(document).map((heading) => `  – ${labelOf(heading)}`),
  ]);
}

function entriesIn(item: Element): Element[] {
  return item.children
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'ol')
    .flatMap(itemsOf);
}

function itemsOf(list: Element): Element[] {
  return list.children.filter(isElement).filter(({ tagName }) => tagName === 'li');
}

function linkOf(item: Element): Element | undefined {
  return item.children.filter(isElement).find(({ tagName }) => tagName === 'a');
}

function targetOf(item: Element): string {
  return String(linkOf(item)?.properties['href']);
}

function labelOf(item: Element): string {
  return textOfInline(linkOf(item)?.children ?? []);
}

/** What the colophon says of books on paper and of typefaces is not true of a text. */
const ofOtherForms: readonly string[] = [
  labels.isbn,
  ...Object.values(labels.isbnOf),
  labels.printing,
  labels.printRun,
  labels.textFont,
];

/** The colophon, without what is of other forms. */
export function colophonBlocks(content: Element): Block[] {
  const children = content.children.map((child) =>
    isElement(child) && child.tagName === 'dl' ? { ...child, children: ownRows(child) } : child,
  );
  return blocksOf({ ...content, children });
}

function ownRows(list: Element): Element['children'] {
  let keeps = true;
  return list.children.filter((child) => {
    if (isElement(child) && child.tagName === 'dt') {
      keeps = !ofOtherForms.includes(textOfInline(child.children));
    }
    return keeps;
  });
}

function isElement(node: Element['children'][number]): node is Element {
  return node.type === 'element';
}
