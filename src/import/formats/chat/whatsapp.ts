import { toAsciiDigits } from '../../../typography/index.ts';
import type { TreeReading } from '../tree-reading.ts';
import { type ChatMessage, chatReading, linesOf } from './messages.ts';

/** Signs that say nothing but in which direction a line runs. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Which half of the day it is, as telephones in English, Persian and Arabic write it. */
const half =
  '(?:[ap]\\.?\\s?m\\.?|[قب]\\.?\\s?ظ\\.?|(?:قبل|بعد|پیش|پس)[\\s\\u200C]?از[\\s\\u200C]?ظهر|[صم]\\.?)';
const time = `\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}[,،]?\\s+\\d{1,2}[:٫.]\\d{2}(?:[:٫.]\\d{2})?(?:\\s?${half})?`;
const said = '(?:([^:]{1,60}):(?: |$))?(.*)$';
const android = new RegExp(`^(${time})\\s+[-–]\\s+${said}`, 'di');
const ios = new RegExp(`^\\[(${time})\\]\\s+${said}`, 'di');

/** What WhatsApp itself says, or puts in the place of a picture: the whole of a line, word for word. */
const service = new RegExp(
  `^(?:${[
    '<(?:Media omitted|attached: [^<>]+|پیوست: [^<>]+|(?:پیوست|رسانه) حذف شد(?:ه است)?)>',
    '(?:\\S.{0,200}\\.\\w{2,5} (?:• .{1,30} )?)?(?:image|video|video note|audio|sticker|gif|document|contact card|media) omitted',
    '(?:تصویر|ویدیو|ویدئو|استیکر|برچسب|صدا|پیام صوتی|گیف|gif|کارت مخاطب|رسانه) حذف شد(?:ه است)?',
    '\\S.{0,200}\\.\\w{2,5} \\((?:file attached|(?:فایل|پرونده) پیوست شد(?:ه است)?)\\)',
    '(?:This message was deleted|You deleted this message|این پیام حذف شد(?:ه است)?|شما این پیام را حذف کردید)\\.?',
    'Messages (?:and calls|to this (?:chat|group)(?: and calls)?) are (?:now )?(?:end-to-end encrypted|secured with end-to-end encryption)\\b.*',
    'پیام[\\s\\u200C]?ها و تماس[\\s\\u200C]?ها.*رمز.*',
    'null',
    'Missed (?:group )?(?:voice|video) call(?:, tap to call back)?',
    'تماس (?:صوتی|تصویری) (?:بی[\\s\\u200C]?پاسخ|از[\\s\\u200C]?دست[\\s\\u200C]?رفته)',
  ].join('|')})$`,
  'i',
);

/** The head of a message and what follows it in its line; no sender where the program itself speaks. */
interface Head {
  readonly time: string;
  readonly sender: string | undefined;
  readonly words: string;
}

/** Whether a text is the export of a chat: most of its first lines begin with a time in that form. */
export function isWhatsApp(text: string): boolean {
  const lines = text
    .split('\n', 40)
    .map(lineOf)
    .filter((line) => line !== '');
  const timed = lines.filter((line) => headOf(line)).length;
  return timed >= 2 && timed >= lines.length * 0.3 && headOf(lines[0] ?? '') !== undefined;
}

function headOf(line: string): Head | undefined {
  const bare = toAsciiDigits(line);
  const [, time, sender, words] = (android.exec(bare) ?? ios.exec(bare))?.indices ?? [];
  // Digits are as long in every script: the places are those of the line as it came.
  return time && words
    ? {
        time: line.slice(...time),
        sender: sender && line.slice(...sender),
        words: line.slice(...words),
      }
    : undefined;
}

/** Reads the export of a chat; what the program itself says is left out and listed, once for all that say the same. */
export function readWhatsApp(text: string): TreeReading {
  const messages: ChatMessage[] = [];
  const left = new Map<string, string>();
  const leave = (line: string, words: string): void => {
    left.set(words, `${left.get(words) ?? ''} ${line}`);
  };
  let open: { sender: string; time: string; text: string } | undefined;
  const close = (): void => {
    const words = open?.text.trim() ?? '';
    if (open && words !== '') {
      messages.push({ sender: open.sender, time: open.time, lines: linesOf(words) });
    }
    open = undefined;
  };
  for (const source of text.split(/\r?\n/)) {
    const line = lineOf(source);
    const head = headOf(line);
    if (!head) {
      if (open) open.text += `\n${line}`;
      else if (line !== '') leave(line, line);
      continue;
    }
    close();
    const { sender, time, words } = head;
    const isService = sender === undefined || service.test(words);
    if (isService) leave(line, words);
    // Below a picture that isn’t in the export may stand what was said of it.
    if (sender !== undefined) open = { sender, time, text: isService ? '' : words };
  }
  close();
  return chatReading(
    messages,
    [...left.values()].map((words) => ({ case: 'element', name: 'service', text: words })),
  );
}

function lineOf(source: string): string {
  return source.replace(directions, '').trim();
}
