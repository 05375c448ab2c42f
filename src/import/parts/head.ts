import type { Line } from '../lines/line.ts';
import { endOf, endsInVerb, wordsOf } from '../lines/sentence.ts';
import type { Block, Passage } from '../plan/plan.ts';
import { dateOfLine, type FoundDate } from './date-line.ts';
import { isHeadingLike } from './heading.ts';
import { itemMark } from './list.ts';
import { beginsWithAddress, isSalutation } from './salutation.ts';
import { isNameLike } from './signature.ts';
import { isSlogan } from './slogan.ts';

/** How a document begins: motto, title, who, where and when. */
export interface Head {
  /** The number of passages that it takes. */
  readonly length: number;
  readonly blocks: readonly Block[];
  readonly title?: Passage | undefined;
  readonly byline?: Passage | undefined;
  readonly date?: FoundDate | undefined;
}

/** More than this stands above no text. */
const most = 7;
const byWhom =
  /^(?:نویسنده|نوشته|به قلم|گزارشگر|خبرنگار|مترجم|ترجمه|شاعر|سروده|گردآورنده|گردآوری|به کوشش|تهیه کننده|تهیه و تنظیم|گزارش از|تصحیح|ویراستار|از)\s*(?:ی\s)?[:：]|^(?:نوشته|به قلم|ترجمه|سروده) (?!است|شد)/;

/** Reads the start of a document, up to its first paragraph. */
export function readHead(
  passages: readonly Passage[],
  signed: readonly Passage[],
  isVerse: (line: Line) => boolean,
): Head {
  const blocks: Block[] = [];
  let title: Passage | undefined;
  let byline: Passage | undefined;
  let date: FoundDate | undefined;
  let length = 0;
  for (const [index, passage] of passages.slice(0, most).entries()) {
    const next = passages[index + 1];
    if (!next && signed.length === 0 && index === 0) break;
    if (passage.lines.some(isVerse)) break;
    const kind = kindOf(passage, passages, index, title, signed);
    if (!kind) break;
    if (kind === 'title') title = passage;
    if (kind === 'byline') byline ??= passage;
    if (kind === 'dateline') date ??= dateOfLine(passage.plain);
    const last = blocks.at(-1);
    if (last?.kind === kind)
      blocks.splice(-1, 1, { kind, groups: [[...(last.groups[0] ?? []), passage]] });
    else blocks.push({ kind, groups: [[passage]] });
    length = index + 1;
  }
  return { length, blocks, title, byline, date };
}

type HeadKind = 'title' | 'subtitle' | 'byline' | 'dateline' | 'epigraph';

function kindOf(
  passage: Passage,
  passages: readonly Passage[],
  index: number,
  title: Passage | undefined,
  signed: readonly Passage[],
): HeadKind | undefined {
  const { plain, lines } = passage;
  const [line] = lines;
  if (!line) return undefined;
  if (line.hint) return !title && line.hint.kind === 'heading' ? 'title' : undefined;
  const next = passages[index + 1];
  if (dateOfLine(plain)) return 'dateline';
  if (/^(?:به نام|بنام|بسمه|باسمه|بسم) \S+/.test(plain) && wordsOf(plain).length <= 8)
    return 'epigraph';
  if (isSalutation(plain)) return undefined;
  if (plain.length <= 80 && byWhom.test(plain)) return 'byline';
  if (!title && isPlaceAboveDate(passage, next, passages[index + 2])) return 'dateline';
  if (!title) return isTitle(passage, next) ? 'title' : undefined;
  if (signed.some((name) => name.plain === plain)) return 'byline';
  if (!next) return undefined;
  const isShort = plain.length <= 100 && itemMark(plain) === undefined;
  // A name follows the title, not a list of whom the text is addressed to.
  // Right under the title, with a gap below it, it is one whatever comes.
  const isAttached = !passage.apart && next.apart && index === 1;
  const follows =
    isAttached || isBody(next) || isSalutation(next.plain) || dateOfLine(next.plain) !== undefined;
  if (
    isShort &&
    isNameLike(line) &&
    wordsOf(plain).length <= 4 &&
    wordsOf(plain).length >= 2 &&
    follows &&
    index <= 3 &&
    !isCommon(plain)
  ) {
    return 'byline';
  }
  // What stands attached below a title, with a gap behind it, belongs to the title.
  const isBelow = !passage.apart && next.apart && index <= 3 && isHeadingLike(plain);
  if (isShort && isBelow && (isCommon(plain) || /^\(.*\)$/.test(plain))) return 'subtitle';
  const nextIsName = signed.some((name) => name.plain === next.plain) || byWhom.test(next.plain);
  if (isShort && endsInVerb(plain) && endOf(plain) !== 'colon' && nextIsName) return 'epigraph';
  const isGenre =
    isCommon(plain) &&
    wordsOf(plain).length <= 5 &&
    index <= 3 &&
    isHeadingLike(plain) &&
    !passage.apart;
  if (isShort && (isGenre || (isHeadingLike(plain) && (nextIsName || dateOfLine(next.plain)))))
    return 'subtitle';
  return undefined;
}

/** «لیون», a date right below it, and somebody who is greeted. */
function isPlaceAboveDate(
  { plain }: Passage,
  next: Passage | undefined,
  after: Passage | undefined,
): boolean {
  return (
    next !== undefined &&
    after !== undefined &&
    isSalutation(after.plain) &&
    !next.apart &&
    wordsOf(plain).length <= 2 &&
    endOf(plain) === 'open' &&
    !isCommon(plain) &&
    dateOfLine(next.plain) !== undefined
  );
}

function isTitle(passage: Passage, next: Passage | undefined): boolean {
  const { plain } = passage;
  if (itemMark(plain)) return false;
  if (beginsWithAddress(plain) && plain.length <= 130 && passage.lines.length <= 2) return true;
  if (endOf(plain) === 'colon')
    return plain.length <= 60 && next !== undefined && isBody(next) && !/،/.test(plain);
  // «نان از کجا می آید»: a saying may be a title where a blank line or a name follows it.
  const isSaying =
    endOf(plain) === 'open' &&
    wordsOf(plain).length <= 7 &&
    (!/(?:م|یم)$/.test(plain) || (next?.apart && next.plain.length <= 40)) &&
    next !== undefined &&
    (next.apart || (wordsOf(next.plain).length <= 4 && endOf(next.plain) === 'open'));
  if (isSaying && !isSlogan(plain)) return true;
  return isHeadingLike(plain) || (endOf(plain) === 'question' && plain.length <= 90);
}

function isBody({ plain }: Passage): boolean {
  return plain.length >= 60 || endOf(plain) === 'closed';
}

/** Words that a heading has and a name hasn't. */
function isCommon(plain: string): boolean {
  return /(?:^|\s)(?:و|از|به|در|با|برای|گزارش|بیانیه|قطعنامه|متن|سخنرانی|سیاسی|تشکیلاتی|سالانه|اقتصادی|اجتماعی|فرهنگی|عمومی|مقاله|شعر|داستان|نامه|پیام|یادداشت|خلاصه|نسخه|ویرایش|شماره|مقدمه|چکیده|پیشگفتار|درآمد|فصل|بخش|دستور|حاضران|غایبان|مصوبات|تصمیم|جلسه|تاریخ|مکان|محل)(?=\s|$)/.test(
    plain,
  );
}
