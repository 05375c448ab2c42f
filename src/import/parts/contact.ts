import type { Line } from '../lines/line.ts';
import { endOf } from '../lines/sentence.ts';

const address =
  /(?:https?:\/\/|www\.|\bt\.me\/)\S|[\w.+-]+@[\w-]+\.\w{2,}|(?:^|\s)@\w{3,}|\w{3,}@(?:\s|$)|^[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|ir|info|de|uk|se|ca)(?:\/\S*)?$/i;
const phone = /(?:^|[\s:：])(?:\+|00|۰۰|٠٠|0|۰)[\p{Nd}][\p{Nd}\s()\-–]{6,}$/u;
const means =
  'تماس|تلگرام|واتساپ|واتس اپ|سیگنال|اینستاگرام|فیسبوک|فیس بوک|توییتر|ایمیل|سایت|وب سایت|وبسایت|تارنما|تلفن|موبایل|فکس|آدرس|نشانی|پیامگیر|صندوق پستی|پست الکترونیک|email|e-mail|tel|fax|telegram|whatsapp';
/** As a label at the start, before a colon, or as the end of «ارسال پیام به شماره». */
const label = new RegExp(
  `^(?:${means})(?=[\\s:]|$)|(?:^|\\s)(?:${means}|شماره)(?=\\s*[:،]|$)|^(?:از طریق|برای تماس|تماس با) `,
  'i',
);

/** Whether a line holds an address or a number by which somebody is reached. */
function isAddressLine(plain: string): boolean {
  return plain.length <= 120 && (address.test(plain) || phone.test(plain));
}

/** Whether a line can stand beside such a line in a block of contacts. */
export function isContactLine(plain: string): boolean {
  if (isAddressLine(plain)) return true;
  return plain.length <= 100 && endOf(plain) !== 'closed' && label.test(plain);
}

/** The numbers of lines that hold addresses, and of what stands between two of them. */
export function contactLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: Line[] = [];
  const close = (): void => {
    const isBlock = run.some(({ plain }) => isAddressLine(plain));
    if (isBlock) for (const { number } of run) found.add(number);
    run = [];
  };
  let blank = 0;
  for (const line of lines) {
    if (line.text === '') {
      blank += 1;
      if (blank > 1) close();
      continue;
    }
    blank = 0;
    if (!line.hint && isContactLine(line.plain)) run.push(line);
    else close();
  }
  close();
  return found;
}
