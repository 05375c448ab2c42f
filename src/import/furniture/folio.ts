import { toAsciiDigits } from '../../typography/index.ts';

/** A line that may carry the number of a page. */
export interface FolioLine {
  readonly number: number;
  /** What stands beside the number: a running head; empty where nothing does. */
  readonly head: string;
  /** Whether the line itself says that it is a page’s: «صفحهٔ ۳ از ۹», `--- Page 3 ---`. */
  readonly isSure: boolean;
}

const mark =
  /^[-–—=_*#~<[({|\s•·]*(?:صفحه|برگ|page|pg)\s*(?:ی|ٔ)?\s*[:.#]?\s*(\d{1,4})(?:\s*(?:از|of|\/)\s*\d{1,5})?[-–—=_*#~>\])}|\s•·]*$/i;
/** Marks of OCR programs and of digital libraries: PageV01P012, ms0012. */
const machine = /^(?:PageV\d+P(\d+)|ms(\d{3,5})|\[?p(?:age)?[._ ]?(\d{1,4})\]?)$/i;
const alone = /^[-–—ـ~=*•·[(<\s]*(\d{1,4})[-–—ـ~=*•·\])>\s]*$/;
const before = /^(\d{1,4})(?:\s*[|/\\•]\s*|\s{2,}|\t+|\s[-–—ـ]\s)(.{2,60})$/;
const behind = /^(.{2,60}?)(?:\s*[|/\\•]\s*|\s{2,}|\t+|\s[-–—ـ]\s)(\d{1,4})$/;

/** The number of a page that a line may carry; undefined when it carries none. */
export function folioOf(text: string): FolioLine | undefined {
  if (text.length > 80) return undefined;
  const digits = toAsciiDigits(
    text
      .normalize('NFKC')
      .replace(/\p{M}|\u200C/gu, '')
      .trim(),
  );
  const marked = mark.exec(digits) ?? machine.exec(digits);
  if (marked)
    return folio(
      marked.slice(1).find((group) => group !== undefined),
      '',
      true,
    );
  const single = alone.exec(digits);
  if (single) return folio(single[1], '', false);
  const first = before.exec(digits);
  if (first && /\p{L}{2}/u.test(first[2] ?? '')) return folio(first[1], first[2] ?? '', false);
  const last = behind.exec(digits);
  return last && /\p{L}{2}/u.test(last[1] ?? '') ? folio(last[2], last[1] ?? '', false) : undefined;
}

function folio(digits: string | undefined, head: string, isSure: boolean): FolioLine {
  return { number: Number(digits ?? 0), head: head.trim(), isSure };
}
