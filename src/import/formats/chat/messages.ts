import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Left, TreeReading } from '../tree-reading.ts';

/** A message of a chat or of a channel. */
export interface ChatMessage {
  readonly sender: string;
  /** By whom it was first, where the sender only passed it on. */
  readonly origin?: string | undefined;
  /** As the export writes it. */
  readonly time: string;
  /** The day, `2021-03-12`, where the export says it. */
  readonly date?: string | undefined;
  /** The lines of its text, each with what stands in it; an empty one parts two paragraphs. */
  readonly lines: readonly (readonly PhrasingContent[])[];
}

/** So long, in letters, a message of a conversation is a text of its own. */
const longMessage = 180;
/** One of so many paragraphs is, too. */
const manyParagraphs = 3;

/**
 * The messages of an export: of a channel each is a document; of a conversation the long ones are, and the
 * short ones together are one, with who spoke and when.
 */
export function chatReading(messages: readonly ChatMessage[], left: readonly Left[]): TreeReading {
  const isConversation = new Set(messages.map(({ sender }) => sender)).size > 1;
  const texts = new Set(messages.filter((message) => !isConversation || isText(message)));
  const short = messages.filter((message) => !texts.has(message));
  const children = [
    ...[...texts].flatMap((message) => [startOf(message), ...paragraphsOf(message.lines)]),
    ...(short.length > 0 ? [startOf({}, conversationTitle(short))] : []),
    ...short.flatMap(spoken),
  ];
  const tree: Root = { type: 'root', children };
  return { tree, text: textOf(tree), left };
}

/** Says that a document begins, by whom and when. */
export function startOf(
  { sender, origin, date }: Partial<ChatMessage> = {},
  title?: string,
): RootContent {
  const start = {
    ...((origin || sender) && { author: origin || sender }),
    ...(date && { date }),
    ...(title !== undefined && { title }),
  };
  return { type: 'thematicBreak', data: { start } as object };
}

/** «گفتگوی آقاجون و پونه»: of more than three, the first two and «دیگران». */
function conversationTitle(messages: readonly ChatMessage[]): string {
  const names = [...new Set(messages.map(({ sender }) => sender))].filter(
    (name) => !/^[+\p{Nd}\s()-]+$/u.test(name),
  );
  const shown = names.length > 3 ? [...names.slice(0, 2), 'دیگران'] : names;
  const last = shown.at(-1) ?? '';
  const all = shown.length > 1 ? `${shown.slice(0, -1).join('، ')} و ${last}` : last;
  return all === '' ? 'گفتگو' : `گفتگوی ${all}`;
}

function isText(message: ChatMessage): boolean {
  const paragraphs = paragraphsOf(message.lines).length;
  return lettersOf(message) >= longMessage || paragraphs >= manyParagraphs;
}

/** «**آقاجون** (۹:۱۲)» and what was said, with the dash of speech. */
function spoken({ sender, origin, time, lines }: ChatMessage): RootContent[] {
  const when = [time, ...(origin ? [`به نقل از ${origin}`] : [])].join('، ');
  const who: PhrasingContent[] = [
    { type: 'strong', children: [{ type: 'text', value: sender }] },
    { type: 'text', value: ` (${when})` },
  ];
  const [first = [], ...rest] = lines.filter((line) => line.length > 0);
  const said: PhrasingContent[][] = [
    [{ type: 'text', value: '– ' }, ...first],
    ...rest.map((line) => [...line]),
  ];
  return [paragraphOf([who], true), paragraphOf(said, true)];
}

function paragraphsOf(lines: ChatMessage['lines']): RootContent[] {
  const groups: (readonly PhrasingContent[])[][] = [[]];
  for (const line of lines) {
    if (line.length === 0) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0).map((group) => paragraphOf(group, false));
}

function paragraphOf(lines: readonly (readonly PhrasingContent[])[], isSpeech: boolean): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index > 0 ? [{ type: 'break' }, ...line] : [...line],
  );
  return { type: 'paragraph', children, ...(isSpeech && { data: { isSpeech } as object }) };
}

function lettersOf({ lines }: ChatMessage): number {
  return textOf({ type: 'root', children: paragraphsOf(lines) }).replace(/[^\p{L}]/gu, '').length;
}

/** The text of a tree, for the count of its letters. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? (node.children as RootContent[]).map(textOf).join(' ') : '';
}

/** The lines of a message without those that hold marks of search (#شعر) and names (@bagh) alone: these are listed. */
export function withoutMarkLines(
  lines: readonly PhrasingContent[][],
  left: string[],
): PhrasingContent[][] {
  return lines.filter((line) => {
    const words = line.map(textOf).join('').trim();
    const isMark = /^(?:[#@][\p{L}\p{M}\p{N}_\u200C]+\s*)+$/u.test(words);
    if (isMark) left.push(words);
    return !isMark;
  });
}

/** Text as lines for a message; whatever is no printable sign goes. */
export function linesOf(text: string): PhrasingContent[][] {
  return text.split('\n').map((line) => {
    const value = line.replace(/[\u200E\u200F\u202A-\u202E]/g, '').trim();
    return value === '' ? [] : [{ type: 'text', value }];
  });
}
