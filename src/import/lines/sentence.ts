/** How a line ends, by its last sign. */
export type LineEnd = 'closed' | 'question' | 'colon' | 'comma' | 'open';

/** What ends a line, whatever quotation marks, brackets or end marks stand behind it. */
export function endOf(plain: string): LineEnd {
  const bare = plain.slice(-far).replace(/[\s»”’"')\]*]+$/u, '');
  if (/[?؟]$/.test(bare)) return 'question';
  if (/[.!…۔]$/.test(bare)) return 'closed';
  if (/[:：]$/.test(bare)) return 'colon';
  return /[،؛,;]$/.test(bare) ? 'comma' : 'open';
}

/** The words of a line. */
export function wordsOf(plain: string): string[] {
  // Of a word without an end no pattern could be sure: it has one after ten thousand letters.
  return plain.match(/[\p{L}\p{Nd}]{1,10000}/gu) ?? [];
}

// Of a long line only the ends are looked at: a book of one line is read as fast as any other.
const far = 80;

function lastWords(plain: string): string[] {
  return wordsOf(plain.slice(-far));
}

/** Whether no sentence can end here: the last word calls for another one. */
export function isLeftOpen(plain: string): boolean {
  if (endOf(plain) !== 'open' || !/[\p{L}]$/u.test(plain)) return false;
  return openWords.has(lastWords(plain).at(-1) ?? '');
}

/** Whether a line begins as the second half of a sentence does. */
export function continues(plain: string): boolean {
  return continuations.has(wordsOf(plain.slice(0, far))[0] ?? '');
}

/** Whether words that only sentences and verses have are among these: no name, no list of names. */
export function hasSmallWords(plain: string): boolean {
  return endsInVerb(plain) || wordsOf(plain).some((word) => smallWords.has(word));
}

/** Whether the last word is a finite verb, with which a Persian sentence ends. */
export function endsInVerb(plain: string): boolean {
  const words = lastWords(plain);
  const last = words.at(-1) ?? '';
  if (nouns.has(last)) return false;
  if (finite.has(last) || pastVerb.test(last) || presentVerb.test(last)) return true;
  if (/^ن?می$/.test(words.at(-2) ?? '')) return true;
  return durative.test(last);
}

/**
 * Whether the last word may be a verb of any kind: of two doubts, this one leaves
 * the text as it is.
 */
export function mayEndInVerb(plain: string): boolean {
  const last = lastWords(plain).at(-1) ?? '';
  return (
    endsInVerb(plain) ||
    /(?:ند|یم|ید|ین|ست|شت|خت|فت|رد|اد|ود|شد|دم|تم|نم|رم|ده|ته|شه|نه)$|^ن?می/.test(last)
  );
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const openWords = setOf(
  'به از در با بر برای که و یا تا را چون زیرا اگر اما ولی بلکه هر این آن یک بعنوان بدون علیه مانند مثل نظیر بین میان طبق طی توسط جهت درباره همچون چنان چنین نه می نمی جز ضد سوی دارای حتی نیز یعنی کدام همان همین هیچ بی پیش پس',
);
const continuations = setOf(
  'و که تا را یا از به در با بر برای اما ولی بلکه زیرا چون چرا همچنین نیز است اند بود شد شود',
);
const smallWords = setOf(
  'به از در با بر برای که را تا چون اگر اما این آن من تو ما هر نه ز کز چو ای',
);
const finite = setOf(
  'است هست نیست ست اند ایم اید ام هستند هستم هستیم هستید نیستند نیستم نیستیم نیستید باد باید نباید شاید بوده شده کرده',
);
/** Nouns and names that look like verbs. */
const nouns = setOf('شنید خرید دید جنگید رسم دوم بازم جدید شدید امید');

const presentStems =
  'کن|شو|دار|ده|باش|خواه|توان|گوی|گیر|رو|آی|رس|ساز|زن|بر|یاب|بین|دان|خور|گذار|نشین|خیز|پیوند|جنگ|کوش|فرست|فشار|شناس|مان|نویس|خوان|پذیر|آموز|پرداز|آور|نه|نگر|گرد|طلب|ورز|شنو|کش|پرس|انداز|افت|گذر|سپار|سوز|افزای|نمای|بخش|رسان|گستر';
const pastStems =
  'شد|کرد|بود|داد|گفت|رفت|آمد|داشت|گرفت|یافت|رسید|گردید|گشت|نوشت|زد|ساخت|برد|دید|دانست|خورد|گذاشت|نشست|خاست|پیوست|جنگید|کوشید|فرستاد|شناخت|ماند|خواند|پذیرفت|آموخت|پرداخت|آورد|شنید|کشید|پرسید|انداخت|افتاد|گذشت|سپرد|سوخت|خواست|توانست|نمود|رساند|فشرد';
const durative = new RegExp(`^ن?می(?:${presentStems}|${pastStems}|گ)`);
const presentVerb = new RegExp(`^(?:ن?می|ب|ن)?(?:${presentStems})(?:م|د|یم|ید|ند)$`);
const pastVerb = new RegExp(
  `^(?:ن?می|ن)?(?:${pastStems})(?:م|یم|ید|ند)$|^ن?(?:شد|کرد|بود|داد|گفت|رفت|آمد|داشت|گرفت|یافت|رسید|گردید|گشت|زد)$`,
);
