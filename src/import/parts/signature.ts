import { isLostPicture } from '../formats/picture.ts';
import type { Line } from '../lines/line.ts';
import { endOf, endsInVerb, wordsOf } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import { isContactLine } from './contact.ts';
import { dateOfLine } from './date-line.ts';
import { itemMark } from './list.ts';
import { beginsWithAddress, isClosing, isSalutation } from './salutation.ts';
import { isSlogan } from './slogan.ts';

const office =
  /(?:^|\s)(?:رئیس|رییس|عضو|اعضای|دبیر|دبیرکل|مسئول|مسول|معاون|نماینده|نمایندگان|سخنگو|سخنگوی|سردبیر|مدیر|مدیرعامل|هیئت|هیأت|کمیته|کمیسیون|سازمان|انجمن|کانون|شورا|شورای|دانشگاه|دانشجوی|وزیر|وزارت|منشی|کارگر|معلم|فعال|مترجم|نویسنده|پژوهشگر|روزنامه نگار|حزب|بنیانگذار|وکیل|پزشک|استاد|شهردار|فرماندار|کارشناس)(?=\s|$)/;
const group =
  /^(?:یکی|جمعی|گروهی|تعدادی|عده ای|شماری|کمیته|هیئت|انجمن|کانون|سازمان|شورای|اعضای|خانواده|[\p{Nd}]{1,4} نفر|پنج|چهار|سه|دو|شش|ده|حزب|اتحادیه|سندیکای)(?=\s)/u;

/** Whether a line can be the name, or the names, under a text. */
export function isSignatureLike({ plain, hint }: Line): boolean {
  if (hint || plain.length > 200 || !/\p{L}{2}/u.test(plain) || isOther(plain)) return false;
  const words = wordsOf(plain);
  const names = plain.split(/[،,:]| و /).length;
  const most = names >= 4 ? 200 : 90;
  if (plain.length > most || words.length > (names >= 4 ? 36 : 14)) return false;
  const end = endOf(plain);
  return (
    end === 'open' &&
    !endsInVerb(plain) &&
    !/[.؟?!]\s/.test(plain.replace(/(?<=^|\s)\p{L}\./gu, ''))
  );
}

/** Names, or offices, that stand side by side: two columns of a signature, or more. */
export function columnsOf(text: string): string[] {
  return text.split(/\s{3,}|\t+/).filter((column) => column !== '');
}

/** Whether such a line is no longer than names are. */
export function isNameLike(line: Line): boolean {
  const columns = columnsOf(line.plain);
  if (columns.length > 1 && columns.length <= 5) {
    const areShort = columns.every((each) => each.length <= 40 && wordsOf(each).length <= 6);
    return areShort && isSignatureLike({ ...line, plain: columns.join('، ') });
  }
  return isSignatureLike(line) && line.plain.length <= 60 && wordsOf(line.plain).length <= 9;
}

/** Whether a line names an office or an organisation, as it stands under a name. */
export function isOffice(plain: string): boolean {
  return office.test(plain);
}

/** Whether a signature is that of people who aren't named. */
export function isGroup(plain: string): boolean {
  return group.test(plain);
}

function isOther(plain: string): boolean {
  return (
    isSlogan(plain) ||
    isClosing(plain) ||
    isSalutation(plain) ||
    beginsWithAddress(plain) ||
    isContactLine(plain) ||
    isLostPicture(plain) ||
    isSeparator(plain) ||
    itemMark(plain) !== undefined ||
    dateOfLine(plain) !== undefined ||
    /^(?:تمام|پایان|تمت|آمین|انتها)$/.test(plain) ||
    /^(?:فرسته|ضمیمه|پیوست)(?:\s\S+){0,2}\s*[:：]/.test(plain) ||
    /^(?:در مورد|درباره|در باره|به نام|بسمه|باسمه|پیرامون|فصل|بخش|مقدمه|ضمیمه|پیوست|نتیجه|یادداشت)(?=\s|$)/.test(
      plain,
    )
  );
}
