import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import { isLeftToRight } from '../typography/index.ts';

/** Words of a heading of which it says that they are read from left to right. */
export interface ForeignPassage {
  readonly text: string;
  /** BCP 47; undefined where the heading doesn’t say. */
  readonly language?: string | undefined;
}

const codes = new Set(['code', 'kbd', 'samp']);

/** What a heading says of the direction of its words, so that contents and running heads set them as it does. */
export function foreignPassages(heading: Nodes): ForeignPassage[] {
  if (heading.type !== 'element') return [];
  const { tagName, properties, children } = heading;
  const text = textOf(heading);
  const { lang, dir } = properties;
  const language = typeof lang === 'string' ? lang : codes.has(tagName) ? 'zxx' : undefined;
  const isLeft =
    dir === 'ltr' ||
    (dir === undefined &&
      (codes.has(tagName) || (language !== undefined && isLeftToRight(language, () => text))));
  if (isLeft && text.trim() !== '') return [{ text, ...(language && { language }) }];
  return children.flatMap(foreignPassages);
}

/** A label in which the passages of its heading are elements with their direction. */
export function withPassages(
  label: string,
  passages: readonly ForeignPassage[],
): (ElementContent | string)[] {
  const content: (ElementContent | string)[] = [];
  let from = 0;
  for (const { text, language } of passages) {
    const at = label.indexOf(text, from);
    if (at === -1) continue;
    if (at > from) content.push(label.slice(from, at));
    content.push(bdi(text, language));
    from = at + text.length;
  }
  if (from < label.length) content.push(label.slice(from));
  return content;
}

function bdi(text: string, language: string | undefined): Element {
  return h('bdi', { dir: 'ltr', ...(language && { lang: language }) }, text);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.properties['dataFootnoteRef'] !== undefined) return '';
  return node.children.map(textOf).join('');
}
