import type { XmlElement } from '@rgrove/parse-xml';
import type { Root } from 'mdast';
import { startOf } from '../chat/messages.ts';
import { made } from '../html/elements.ts';
import { parseHtml, toTree } from '../html-tree.ts';
import type { TreeReading } from '../tree-reading.ts';
import { childrenOf, rootOf } from './xml-tree.ts';

/** Reads the export of a WordPress site, or a feed with whole texts: each post is a document. */
export function readWordPress(xml: string): TreeReading {
  const children: Root['children'] = [];
  const left: string[] = [];
  const texts: string[] = [];
  const channel = childrenOf(rootOf(xml), 'channel')[0];
  for (const item of channel ? childrenOf(channel, 'item') : []) {
    const field = (name: string): string => childrenOf(item, name)[0]?.text.trim() ?? '';
    const content = contentOf(item);
    const isPost = !/^(?:attachment|nav_menu_item|revision)$/.test(field('post_type'));
    const isShown = !/^(?:draft|trash|private|auto-draft|pending)$/.test(field('status'));
    if (content.trim() === '' || !isPost || !isShown) {
      left.push(`${field('title')} ${content.replace(/<[^>]*>/g, ' ')}`);
      continue;
    }
    const page = parseHtml(withParagraphs(content));
    page.children.unshift(made('h1', [{ type: 'text', value: field('title') }]));
    const { tree, text } = toTree(page);
    children.push(
      startOf({ sender: field('creator'), date: field('post_date').slice(0, 10) }),
      ...tree.children,
    );
    texts.push(text);
  }
  const { title, description } = {
    title: channel && childrenOf(channel, 'title')[0]?.text,
    description: channel && childrenOf(channel, 'description')[0]?.text,
  };
  left.push(title ?? '', description ?? '');
  return {
    tree: { type: 'root', children },
    text: texts.join('\n'),
    left: [{ case: 'around', text: left.join(' ') }],
  };
}

function contentOf(item: XmlElement): string {
  const [encoded] = childrenOf(item).filter(({ name }) => name === 'content:encoded');
  return encoded?.text ?? '';
}

/** WordPress keeps paragraphs as blank lines where nobody wrote them as such. */
function withParagraphs(content: string): string {
  if (/<p[\s>]/i.test(content)) return content.replace(/<!--[\s\S]*?-->/g, '');
  return content
    .split(/\n\s*\n/)
    .map((block) =>
      /^\s*<(?:h\d|ul|ol|blockquote|table|div|figure)/i.test(block)
        ? block
        : `<p>${block.trim().replace(/\n/g, '<br>')}</p>`,
    )
    .join('\n');
}
