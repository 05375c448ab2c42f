import type { PhrasingContent } from 'mdast';
import type { TreeReading } from '../tree-reading.ts';
import { type ChatMessage, chatReading, textOf, withoutMarkLines } from './messages.ts';

interface Piece {
  readonly type?: string;
  readonly text?: string;
  readonly href?: string;
}

interface Exported {
  readonly type?: string;
  readonly date?: string;
  readonly from?: string | null;
  readonly actor?: string;
  readonly forwarded_from?: string | null;
  readonly text?: string | readonly (string | Piece | null)[] | null;
}

/** Whether some JSON is an export of Telegram: a chat with messages. */
export function isTelegramJson(
  value: unknown,
): value is { readonly name?: string; readonly messages: readonly (Exported | null)[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'messages' in value &&
    Array.isArray(value.messages)
  );
}

/** Reads `result.json`; what the program itself says, stickers and marks of search are left out and listed. */
export function readTelegramJson({
  messages,
}: {
  readonly messages: readonly (Exported | null)[];
}): TreeReading {
  const left: string[] = [];
  const read = messages.flatMap((message): ChatMessage[] => {
    if (message === null || typeof message !== 'object') {
      left.push(String(message ?? ''));
      return [];
    }
    const pieces = typeof message.text === 'string' ? [message.text] : (message.text ?? []);
    const lines = withoutMarkLines(linesOf(pieces), left);
    if (message.type !== 'message' || lines.every((line) => line.length === 0)) {
      left.push([message.actor, ...lines.flat().map(textOf)].join(' '));
      return [];
    }
    const [date, time = ''] = (message.date ?? '').split('T');
    const sender = message.from ?? '';
    const origin = message.forwarded_from ?? undefined;
    return [{ sender, origin, time: `${date ?? ''} ${time.slice(0, 5)}`.trim(), date, lines }];
  });
  return chatReading(read, [{ case: 'element', name: 'service', text: left.join(' ') }]);
}

/** The pieces of a text as lines. */
function linesOf(pieces: readonly (string | Piece | null)[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const piece of pieces) {
    if (piece === null) continue;
    const text = typeof piece === 'string' ? piece : (piece.text ?? '');
    const type = typeof piece === 'string' ? 'plain' : piece.type;
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part === '') continue;
      const node = nodeOf(part, type, typeof piece === 'string' ? undefined : piece.href);
      if (part.trim() !== '' || (lines.at(-1)?.length ?? 0) > 0) lines.at(-1)?.push(node);
    }
  }
  return lines;
}

function nodeOf(
  value: string,
  type: string | undefined,
  href: string | undefined,
): PhrasingContent {
  const text = { type: 'text', value } as const;
  if (type === 'bold') return { type: 'strong', children: [text] };
  if (type === 'italic') return { type: 'emphasis', children: [text] };
  if (type === 'code') return { type: 'inlineCode', value };
  return type === 'text_link' && href ? { type: 'link', url: href, children: [text] } : text;
}
