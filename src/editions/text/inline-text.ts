import type { Element, ElementContent } from 'hast';
import { labels } from '../../book/index.ts';
import { inlineElements } from '../../html/index.ts';

/** Whether a node stands within a line. */
export function isInline(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && inlineElements.has(node.tagName));
}

/** What no text shows: soft hyphens, and places where a word may be broken. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/g;

/**
 * The text of what stands in a paragraph: white space collapsed, a line feed where a line is
 * meant to end.
 * @param asItIs of code, whose white space stays
 */
export function textOfInline(nodes: readonly ElementContent[], asItIs = false): string {
  const text = nodes.map((node) => textOf(node, asItIs)).join('');
  if (asItIs) return text;
  return text
    .split('\v')
    .map((line) => line.replace(unseen, '').replace(/\s+/g, ' ').trim())
    .join('\n');
}

function textOf(node: ElementContent, asItIs: boolean): string {
  if (node.type === 'text') return asItIs ? node.value : node.value.replace(/\v/g, ' ');
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  if (properties['hidden'] !== undefined || properties['dataFootnoteBackref'] !== undefined) {
    return '';
  }
  const text = children.map((child) => textOf(child, asItIs)).join('');
  // The number of a note looks like the call to it: who searches for one finds the other.
  if (properties['dataFootnoteRef'] !== undefined) return `[${text.trim()}]`;
  if (properties['dataNoteNumber'] !== undefined) return `[${text.replace(/[.\s]/g, '')}] `;
  switch (tagName) {
    case 'br':
      return asItIs ? '\n' : '\v';
    case 'img':
      return pictureText(node);
    case 'a':
      return text + addressOf(node, text);
    case 's':
    case 'del':
      return text.trim() === '' ? text : labels.struck(text);
    default:
      return text;
  }
}

function pictureText({ properties }: Element): string {
  const alt = String(properties['alt'] ?? '').trim();
  return alt === '' ? '' : labels.pictured(alt);
}

/** Where a link leads, unless it says so itself. */
function addressOf({ properties }: Element, text: string): string {
  const href = String(properties['href'] ?? '');
  // A link to a number to call stands on the number.
  if (!/^(?:https?|mailto):/i.test(href)) return '';
  const address = href.replace(/^mailto:/i, '').replace(/^(https?:\/\/[^/]+)\/$/i, '$1');
  return bare(text) === bare(address) ? '' : ` (${address})`;
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .trim();
}
