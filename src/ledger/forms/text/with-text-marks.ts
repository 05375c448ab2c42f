import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { labels } from '../../../book/index.ts';
import { toPersianDigits } from '../../../typography/index.ts';
import { tableRows } from './table-rows.ts';

/**
 * A part of the book in which everything that only a page or a screen would show is said: marks
 * of lists, calls to notes, pictures, where links lead, what is quoted or struck, tables row by
 * row. All that is put in is apparatus.
 */
export function withTextMarks(element: Element): Element {
  return { ...element, children: element.children.flatMap((child) => shown(child)) };
}

function shown(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const { properties } = node;
  if (properties['dataFootnoteRef'] !== undefined) return [said(`[${textOf(node).trim()}]`)];
  if (properties['dataNoteNumber'] !== undefined) {
    return [said(`[${textOf(node).replace(/[.\s]/g, '')}] `)];
  }
  const element = withTextMarks(node);
  switch (element.tagName) {
    case 'img':
      return picture(element);
    case 'figcaption':
      return [around(element, labels.captioned)];
    case 's':
    case 'del':
      return [textOf(element).trim() === '' ? element : around(element, labels.struck)];
    case 'a':
      return [element, ...address(element)];
    case 'hr':
      return [line('— — —')];
    case 'blockquote':
      return quotation(element);
    case 'ul':
    case 'ol':
      return [list(element)];
    case 'dt':
      return [/:\s*$/.test(textOf(element)) ? element : after(element, ':')];
    case 'table':
      return [tableRows(element, said)];
    default:
      return [element];
  }
}

function picture({ properties }: Element): ElementContent[] {
  const alt = String(properties['alt'] ?? '').trim();
  return alt === '' ? [] : [said(labels.pictured(alt))];
}

/** A link is followed by its address, unless it is one itself or leads to another place of the book. */
function address(link: Element): ElementContent[] {
  const href = String(link.properties['href'] ?? '');
  const [, scheme] = /^(https?:\/\/|mailto:)/i.exec(href) ?? [];
  if (scheme === undefined) return [];
  const named = (text: string): string =>
    text
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/\/$/, '');
  const to = scheme === 'mailto:' ? href.slice(scheme.length) : href;
  if (named(textOf(link)) === named(to)) return [];
  return [said(` (${/^[^/]*\/\/[^/]*\/$/.test(to) ? to.slice(0, -1) : to})`)];
}

function quotation(element: Element): ElementContent[] {
  const { className } = element.properties;
  const isEpigraph = Array.isArray(className) && className.includes('epigraph');
  if (isEpigraph || textOf(element).trim() === '') return [element];
  return [line(labels.quotation), element, line(labels.endOfQuotation)];
}

/** In contents, documents are numbered below their chapter, which has no mark. */
function list(element: Element): Element {
  const start = Number(element.properties['start'] ?? 1);
  let count = -1;
  const children = element.children.map((child) => {
    if (child.type !== 'element') return child;
    count += 1;
    const mark = markOf(element, child, toPersianDigits(start + count));
    if (mark === undefined || textOf(child).trim() === '') return child;
    return { ...child, children: [said(`${mark} `), ...child.children] };
  });
  return { ...element, children };
}

function markOf(parent: Element, item: Element, number: string): string | undefined {
  const classes = [parent, item].flatMap(({ properties }) => {
    const { className } = properties;
    return Array.isArray(className) ? className : [];
  });
  if (classes.includes('level-1') || classes.includes('own-numerals')) return undefined;
  if (classes.includes('level-3')) return '–';
  return parent.tagName === 'ol' ? `${number}.` : '–';
}

/** An element with the words around its own that a label has. */
function around(element: Element, label: (text: string) => string): Element {
  const [before = '', behind = ''] = label('\0').split('\0');
  return { ...element, children: [said(before), ...element.children, said(behind)] };
}

function after(element: Element, words: string): Element {
  return { ...element, children: [...element.children, said(words)] };
}

/** Words that stand in no source. */
function said(words: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { dataApparatus: '' },
    children: [{ type: 'text', value: words }],
  };
}

function line(words: string): Element {
  return { ...said(words), tagName: 'p' };
}
