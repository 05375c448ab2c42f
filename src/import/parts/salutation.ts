import { endOf, endsInVerb, wordsOf } from '../lines/sentence.ts';

const greeting =
  /^(?:\S+ ){0,2}?(?:سلام|درود|سلامها|درودها|درودهای|سلامهای|سلامی|درودی)(?=[\s،,!.:؛]|$)/;
const address =
  /^(?:پیام|پیامی|خطاب|تقدیم)(?: هم)? (?:به|از|برای|بمناسبت|خطاب)(?= )|^به مناسبت |^خطاب به /;
const vocative =
  /^(?:رفقا|رفقای|رفیق|پسرم|دخترم|مادرم|پدرم|همسرم|بازیکنان|اعضای|مسئولان|مسئولین|هم ولایتی ها|خانم ها|دوستان|دوستانم|دوست|هموطنان|هم میهنان|عزیزان|عزیزم|یاران|همکاران|همکار|مردم|کارگران|معلمان|دانشجویان|زنان|جوانان|خواهران|برادران|خواهر|برادر|همرزمان|حاضرین|حاضران|نمایندگان|آقای|آقایان|خانم|خانمها|بانوان|جناب|سرکار|استاد|ریاست|مدیر|حضور|محضر|سردبیر|خوانندگان|شهروندان|مادر|پدر|فرزندم)(?=[\s،,!:؛]|$)/;

/** Whether a line begins with a greeting: «سلام»، «با درود»، «با عرض سلام». */
export function beginsWithGreeting(plain: string): boolean {
  const head = plain.slice(0, 80);
  return (
    /^(?:با |ضمن )?(?:عرض |تقدیم )?(?:گرم ترین |گرمترین |صمیمانه ترین )?(?:سلام|درود)/.test(head) ||
    /^(?:رفقا|دوستان|عزیزان|یاران)[ ،,]+(?:سلام|درود)/.test(head) ||
    (plain.length <= 140 &&
      wordsOf(plain).length <= 12 &&
      endOf(plain) !== 'closed' &&
      greeting.test(head))
  );
}

/** Whether a line says to whom a text goes: «پیام به …»، «خطاب به …». */
export function beginsWithAddress(plain: string): boolean {
  return address.test(plain);
}

const honorific =
  /(?:^|\s)(?:عزیز|گرامی|مهربان|بزرگوار|ارجمند|محترم|محترمه|جان|نازنین|خوب|معظم)(?:م|مان|ت|تر|ان|انم)?(?=\s|[،,!:.؛]|$)/;
const formal = /^(?:جناب|سرکار|حضور|محضر|ریاست|مقام|مدیریت|هیئت) /;
/** «سلام می رسانم»: of all verbs, these can be in a greeting. */
const greetingVerb = /(?:کنم|کنیم|رسانم|رسانیم|گویم|گوییم|دارم|داریم|باشید|باد|باشد|فرستم|فرستیم)$/;

/** Whether a line is a greeting, or an address to somebody, and nothing more. */
export function isSalutation(plain: string): boolean {
  if (plain.length > 140) return false;
  const words = wordsOf(plain);
  if (words.length > 20 || words.length === 0 || /[.؟?]\s/.test(plain)) return false;
  if (words.length <= 3 && /^(?:\S+ )?(?:سلام|درود)[.!]?$/.test(plain)) return true;
  if (endOf(plain) === 'question' || /\.$/.test(plain)) return false;
  const hasGreeting = /(?:^|\s)(?:سلام|درود)(?:ها|ی|های)?(?=[\s،,!:]|$)/.test(plain);
  if (endsInVerb(plain))
    return hasGreeting && words.length <= 10 && greetingVerb.test(plain.replace(/[!،,\s]+$/, ''));
  if (beginsWithGreeting(plain) || (hasGreeting && words.length <= 8)) return true;
  if (isClosing(plain)) return false;
  // «آقا مرتضی!»: somebody is called, and nothing is said.
  if (words.length <= 3 && /[^!]!$/.test(plain)) return true;
  const isCalled = (vocative.test(plain) || formal.test(plain)) && words.length <= 14;
  const isAddressed =
    /[!،,:]$/.test(plain) || honorific.test(plain) || /(?:کنگره|جلسه|مجلس|انجمن)$/.test(plain);
  if (isCalled && isAddressed) return true;
  // «منصور جان»، «پدر بزرگوارم!»
  const ending = wordsOf(plain).at(-1) ?? '';
  return (
    words.length <= 6 &&
    words.length >= 2 &&
    honorific.test(ending) &&
    !/^(?:به|از|با|در|برای) /.test(plain)
  );
}

/** «پ.ن.»، «رونوشت: …»: what stands below a signature. */
export function isPostscript(plain: string): boolean {
  return postscript.test(plain);
}

const postscript =
  /^(?:رونوشت|گیرندگان|بعد ?التحریر|بعد از تحریر|ب\s?\.\s?ت|پ\s?\.\s?ن|پی ?نوشت|پس نوشت)(?=[\s.:،]|$)/;

/** Whether a line is the courtesy before a signature: «با احترام»، «ارادتمند شما». */
export function isClosing(plain: string): boolean {
  if (plain.length > 80 || wordsOf(plain).length > 10 || /[.؟?]\s/.test(plain)) return false;
  return (
    /^(?:با|به) (?:احترام|درود|سپاس|تشکر|امید|آرزو|آرزوی|عشق|مهر|تقدیم|نهایت|کمال|تجدید|دوستی|سلام|مهر و)/.test(
      plain,
    ) ||
    /^(?:ارادتمند|دوستدار|دوستدارتان|قربان|قربانت|فدایت|مخلص|مخلص شما|سپاسگزار|پیروز باشید|موفق باشید|شاد باشید|والسلام|بدرود|خدا نگهدار|خدانگهدار|به امید|تندرست باشید|سربلند باشید|منتظر|چشم به راه|دلتنگ|دستتان را|دستت را|دست شما را)(?=[\s،,!.:]|$)/.test(
      plain,
    )
  );
}
