import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { findIsolates, refuseUnknown } from '../typography/index.ts';

/** What {@link rehypeBlockDirection} may be told. */
export interface BlockDirectionOptions {
  /** As of `rehypeIsolateBidi`. */
  readonly latinLanguage?: string | undefined;
  /** Blocks that stay as they are. */
  readonly stays?: ((block: Element) => boolean) | undefined;
}

/** An item stays in the direction of its list, with its mark: a list is turned as a whole. */
const blocks = new Set('p h1 h2 h3 h4 h5 h6 ul ol dt dd td th caption figcaption'.split(' '));
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * Sets paragraphs, headings, lists and cells that are wholly in Latin letters, or
 * in others that are read so, from left to right (`dir` and `lang`). An address that stands alone is no text in
 * another language: it is left to `rehypeIsolateBidi`.
 */
export function rehypeBlockDirection(
  options?: BlockDirectionOptions | null,
): (tree: Root) => undefined {
  refuseUnknown('rehypeBlockDirection', options, ['latinLanguage', 'stays']);
  const { latinLanguage = 'und-Latn', stays = () => false } = options ?? {};
  return (tree) => {
    visit(tree, 'element', (element) => {
      const { tagName, properties } = element;
      if (properties['dir'] !== undefined || tagName === 'pre') return SKIP;
      if (!blocks.has(tagName) || stays(element)) return undefined;
      const text = textOf(element);
      if (!/\p{L}/u.test(text) || rightToLeft.test(text)) return undefined;
      const kinds = findIsolates(text).map(({ kind }) => kind);
      if (!kinds.includes('latin') && !kinds.includes('other')) return undefined;
      properties['dir'] = 'ltr';
      properties['lang'] ??= kinds.includes('other') ? 'und' : latinLanguage;
      return SKIP;
    });
  };
}

/** The way back from a note is no part of it. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.properties['dataFootnoteBackref'] !== undefined) return '';
  return node.children.map(textOf).join('');
}
