import type { Element, ElementContent, Root } from 'hast';
import type { PhrasingContent } from 'mdast';
import { elementsIn, isNamed, plainText, treeOf } from '../html/elements.ts';
import type { TreeReading } from '../tree-reading.ts';
import { type ChatMessage, chatReading, textOf, withoutMarkLines } from './messages.ts';

/** Whether a page is an export of Telegram: its history, message by message. */
export function isTelegramHtml(page: Root): boolean {
  return (
    elementsIn(page, (element) => isNamed(element, /^history$/)).length > 0 &&
    elementsIn(page, (element) => isNamed(element, /^message\d+$/)).length > 0
  );
}

/** Reads `messages.html`. */
export function readTelegramHtml(page: Root): TreeReading {
  const left: string[] = [];
  const messages: ChatMessage[] = [];
  let sender = '';
  let origin: string | undefined;
  for (const element of elementsIn(page, (each) => isNamed(each, /^message$/))) {
    const [forwarded] = elementsIn(element, (each) => isNamed(each, /^forwarded$/));
    const [first] = forwarded ? elementsIn(forwarded, isFrom) : [];
    const from = elementsIn(element, isFrom).find((each) => each !== first);
    if (from) sender = plainText(from).trim();
    // Of several that were passed on together only the first says whose they are.
    if (!forwarded || first) origin = first && nameIn(first);
    const texts = elementsIn(element, (each) => isNamed(each, /^text$/));
    const [time] = elementsIn(
      element,
      (each) => isNamed(each, /^date$/) && each.properties['title'] !== undefined,
    );
    if (texts.length === 0) {
      left.push(plainText(element));
      continue;
    }
    const when = String(time?.properties['title'] ?? '');
    const dated = first && /\d{2}\.\d{2}\.\d{4}/.test(plainText(first)) ? plainText(first) : when;
    const [, day, month, year] = /(\d{2})\.(\d{2})\.(\d{4})/.exec(dated) ?? [];
    const lines = trimmed(texts.flatMap((text) => linesOf(text, left)));
    const isText = /\p{L}/u.test(plainText(treeOf(texts)));
    if (!isText || lines.length === 0) {
      left.push(plainText(element));
      continue;
    }
    const around = elementsIn(element, (each) =>
      isNamed(each, /^(?:signature|reply_to|media_wrap)$/),
    );
    left.push(...around.map(plainText));
    messages.push({ sender, origin, time: when, date: year && `${year}-${month}-${day}`, lines });
  }
  const [head] = elementsIn(page, (each) => isNamed(each, /^page_header$/));
  if (head) left.push(plainText(head));
  return chatReading(messages, [{ case: 'element', name: 'service', text: left.join(' ') }]);
}

function isFrom(element: Element): boolean {
  return isNamed(element, /^from_name$/);
}

/** A name without the time that may stand beside it. */
function nameIn(from: Element): string {
  return plainText(
    treeOf(
      from.children.filter(
        (child) => child.type !== 'element' || !isNamed(child, /^date$/),
      ) as ElementContent[],
    ),
  )
    .replace(/\s*\d{2}\.\d{2}\.\d{4}[\d\s:]*$/, '')
    .trim();
}

/** What stands in a message, line by line; marks of search and the channel’s own name at its end are none of it. */
function linesOf(text: Element, left: string[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const walk = (node: ElementContent, wrap: (value: string) => PhrasingContent): void => {
    if (node.type === 'text') {
      const value = node.value.replace(/\s+/g, ' ');
      if (value.trim() !== '' || (lines.at(-1)?.length ?? 0) > 0) lines.at(-1)?.push(wrap(value));
      return;
    }
    if (node.type !== 'element') return;
    if (node.tagName === 'br') {
      lines.push([]);
      return;
    }
    const href = String(node.properties['href'] ?? '');
    const mark =
      node.tagName === 'strong' ? 'strong' : node.tagName === 'em' ? 'emphasis' : undefined;
    const inner = (value: string): PhrasingContent => {
      const child: PhrasingContent = { type: 'text', value };
      if (mark) return { type: mark, children: [child] };
      return node.tagName === 'a' && /^https?:/.test(href)
        ? { type: 'link', url: href, children: [child] }
        : wrap(value);
    };
    for (const child of node.children) walk(child, inner);
  };
  for (const child of text.children) walk(child, (value) => ({ type: 'text', value }));
  return withoutMarkLines(lines, left);
}

/** Without empty lines at both ends. */
function trimmed(lines: readonly PhrasingContent[][]): PhrasingContent[][] {
  const isFull = (line: readonly PhrasingContent[]): boolean =>
    line.map(textOf).join('').trim() !== '';
  const first = lines.findIndex(isFull);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isFull) + 1);
}
