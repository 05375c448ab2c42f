import { toAsciiDigits } from '../../../typography/index.ts';
import type { TreeReading } from '../tree-reading.ts';
import { type ChatMessage, chatReading, linesOf } from './messages.ts';

const time =
  '\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}[,،]?\\s+\\d{1,2}[:٫.]\\d{2}(?:[:٫.]\\d{2})?(?:\\s?[apق][.\\s]?[mظ]\\.?)?';
const android = new RegExp(`^(${time})\\s+[-–]\\s+(?:([^:]{1,60}): )?(.*)$`, 'i');
const ios = new RegExp(`^\\[(${time})\\]\\s+(?:([^:]{1,60}): )?(.*)$`, 'i');

/** What WhatsApp itself says, or puts in the place of a picture. */
const service =
  /^(?:<Media omitted>|<پیوست حذف شد>|.{0,40}(?:omitted|حذف شده است|حذف شد)$|This message was deleted|You deleted this message|این پیام حذف شد|Messages and calls are|Messages to this|پیام‌ها و تماس‌ها|پیام ها و تماس ها|null$|Missed (?:voice|video) call|تماس (?:صوتی|تصویری) (?:بی|از))/i;

/** Whether a text is the export of a chat: most of its first lines begin with a time in that form. */
export function isWhatsApp(text: string): boolean {
  const lines = text.split('\n', 40).filter((line) => line.trim() !== '');
  const timed = lines.filter((line) => headOf(line)).length;
  return timed >= 2 && timed >= lines.length * 0.3 && headOf(lines[0] ?? '') !== undefined;
}

function headOf(line: string): RegExpExecArray | undefined {
  const bare = toAsciiDigits(line.replace(/[\u200E\u200F\u202A-\u202E\uFEFF]/g, '').trim());
  return android.exec(bare) ?? ios.exec(bare) ?? undefined;
}

/** Reads the export of a chat; what the program itself says is left out and listed. */
export function readWhatsApp(text: string): TreeReading {
  const messages: ChatMessage[] = [];
  const left: string[] = [];
  let open: { sender: string; time: string; text: string } | undefined;
  const close = (): void => {
    if (open)
      messages.push({ sender: open.sender, time: open.time, lines: linesOf(open.text.trimEnd()) });
    open = undefined;
  };
  for (const source of text.split(/\r?\n/)) {
    const line = source.replace(/[\u200E\u200F\u202A-\u202E\uFEFF]/g, '').trim();
    const head = headOf(line);
    if (!head) {
      if (open) open.text += `\n${line}`;
      else if (line !== '') left.push(line);
      continue;
    }
    close();
    // Digits are as long in every script: the places are those of the line as it came.
    const [whole = '', when = '', who] = head;
    const said = head[3] ?? '';
    const words = line.slice(whole.length - said.length);
    const start = line.indexOf(line.startsWith('[') ? '[' : '') + (line.startsWith('[') ? 1 : 0);
    const time = line.slice(start, start + when.length);
    if (who === undefined || service.test(words)) {
      left.push(line);
      continue;
    }
    const at = whole.length - said.length - who.length - 2;
    open = { sender: line.slice(at, at + who.length), time, text: words };
  }
  close();
  return chatReading(messages, [{ case: 'element', name: 'service', text: left.join(' ') }]);
}
