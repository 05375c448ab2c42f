import type { DocumentKind } from '../../manuscript/index.ts';
import type { TitleReason } from '../../messages/index.ts';
import { toPersianDigits } from '../../typography/index.ts';
import { wordsOf } from '../lines/sentence.ts';
import type { Passage, PlannedAuthor } from '../plan/plan.ts';
import { columnsOf, isGroup, isOffice } from './signature.ts';

/** What the contents will call a document, and by whom it is. */
export interface Naming {
  readonly title: string;
  readonly authors: readonly PlannedAuthor[];
  readonly place?: string | undefined;
  readonly why: TitleReason;
  readonly sure: boolean;
}

/** What names are taken from. */
export interface Names {
  readonly headline: Passage | undefined;
  readonly names: readonly Passage[];
  readonly offices: readonly Passage[];
  readonly first: Passage | undefined;
  /** The first half of the verse that it begins with. */
  readonly half?: string | undefined;
  readonly kind: DocumentKind;
  /** Whether the headline stands as the title: not where several texts of one occasion share it. */
  readonly ownTitle: boolean;
}

const nouns: Readonly<Record<DocumentKind, string>> = {
  message: 'پیام',
  report: 'گزارش',
  call: 'فراخوان',
};
const longest = 90;
const courtesy = /^(?:ارادتمند شما|ارادتمند|دوستدار شما|دوستدار|مخلص|چاکر|قربانت|فدایت)[،,]?\s+/;

/** Names a document as an editor would: by its own headline, or by what it is and who signed. */
export function nameDocument({
  headline: line,
  names,
  offices,
  first,
  half,
  kind,
  ownTitle,
}: Names): Naming {
  const headline = line && /[\p{L}\p{N}]/u.test(line.plain) ? line : undefined;
  const [only] = names;
  const place = names.length === 1 && only ? placeOf(only) : undefined;
  const signed = authorsOf(names, offices, place);
  const who = { authors: signed.length > 0 ? signed : authorsInTitle(headline?.text), place };
  if (headline && ownTitle) {
    return { ...who, title: tidy(headline.text), why: 'own', sure: true };
  }
  if (names.length > 0) {
    const signature = names.flatMap(({ text }) => columnsOf(text)).join('، ');
    const signer = (signature.split(/\s\/\s|:/)[0] as string).replace(courtesy, '');
    const title = `${nouns[kind]} ${andOf(splitNames(signer))}`;
    if (title.length <= longest) return { ...who, title, why: 'signature', sure: true };
  }
  if (headline) return { ...who, title: tidy(headline.text), why: 'headline', sure: true };
  if (half) return { ...who, title: tidy(half), why: 'hemistich', sure: true };
  const words = (first?.text ?? '').slice(0, 1000).split(/\s+/).slice(0, 7).join(' ');
  const title = `${tidy([...words].slice(0, 60).join('')) || nouns[kind]} …`;
  return { ...who, title, why: 'words', sure: false };
}

/** «گزارش اصغر کریمی رئیس …»: who speaks, where the headline says it and an office follows. */
function authorsInTitle(headline: string | undefined): PlannedAuthor[] {
  const match =
    /^(?:متن )?(?:گزارش|پیام|سخنرانی|سخنان|نامه|فراخوان) (\S+ \S+(?: \S+)??)،? (\S+.*)$/.exec(
      headline ?? '',
    );
  const [, name = '', rest = ''] = match ?? [];
  const [office = ''] = rest.split(/ (?:به|در|خطاب|پیرامون|درباره) /);
  if (!match || !isOffice(office.split(' ')[0] ?? '') || isOffice(name)) return [];
  return [{ name, role: office }];
}

/** «رضا از قم»: where somebody signs from, when it is said in a word or three. */
function placeOf({ text, plain }: Passage): string | undefined {
  if (isGroup(plain) || isOffice(plain)) return undefined;
  const place = /^\S+(?: \S+){0,4} از ((?:شهرستان |شهر )?[^\s،,]+(?: [^\s،,]+)?)$/.exec(text)?.[1];
  return place && !/(?:^|\s)(?:از|یکی|طرف|سوی)(?=\s|$)/.test(place) ? place : undefined;
}

/** Titles that are the same get a number each: «پیام شایسته دادگر (۲)». */
export function numberTitles(titles: readonly string[], taken: readonly string[] = []): string[] {
  const bare = (title: string): string => title.replace(/ \([۰-۹]+\)$/, '');
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const title of taken) seen.set(bare(title), (seen.get(bare(title)) ?? 0) + 1);
  return titles.map((title) => {
    const number = (seen.get(title) ?? 0) + 1;
    seen.set(title, number);
    const isAlone = counts.get(title) === 1 && number === 1;
    return isAlone ? title : `${title} (${toPersianDigits(number)})`;
  });
}

/** What a document is, by its headline, or by how much it has of what. */
export function kindOfDocument(
  headline: string | undefined,
  text: string,
  headings: number,
): DocumentKind {
  const title = headline ?? '';
  if (/فراخوان|(?:شرکت|اعتراض|اعتصاب|حمایت) کنید|بپیوندید|دعوت/.test(title)) return 'call';
  if (/گزارش|صورت ?جلسه|صورتجلسه|قطعنامه|مصوبات|بیانیه|مقاله/.test(title)) return 'report';
  if (/پیام|نامه|خطاب/.test(title)) return 'message';
  return headings >= 2 || text.length > 12_000 ? 'report' : 'message';
}

function authorsOf(
  names: readonly Passage[],
  offices: readonly Passage[],
  place: string | undefined,
): PlannedAuthor[] {
  const role = offices.map(({ text }) => text).filter((text) => wordsOf(text).length > 0)[0];
  const people = names.flatMap(({ text, plain }) => {
    const columns = columnsOf(text);
    if (columns.length > 1) return columns.map((name) => ({ name: name.trim() }));
    const [signer = text, office] = text.replace(courtesy, '').split(/\s\/\s/);
    const listed = /^[^:]{3,60}:\s*(.+)$/.exec(signer);
    if (listed) return splitNames(listed[1] as string).map((name) => ({ name }));
    if (isGroup(plain)) return [{ name: signer.trim() }];
    const people = place ? signer.slice(0, signer.length - ` از ${place}`.length) : signer;
    return splitNames(people).map((name) => (office ? { name, role: office.trim() } : { name }));
  });
  const [only] = people;
  if (people.length === 1 && only && role && !('role' in only)) return [{ ...only, role }];
  return people;
}

/** Names between commas or hyphens; an «و» parts two names only where each side is one. */
function splitNames(signature: string): string[] {
  const names = signature
    .split(/\s*[،,;؛]\s*|\s*[-–—]\s+|\s+[-–—]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length > 1 || isOffice(signature) || isGroup(signature)) return names;
  const [first = '', second = '', ...more] = signature.split(/\s+و\s+/);
  const isPair = second !== '' && more.length === 0 && wordsOf(first).length <= 3;
  return isPair && wordsOf(second).length <= 3 && !/ از /.test(signature) ? [first, second] : names;
}

function andOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join('، ')} و ${last}` : last;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s:.،؛]+$/, '')
    .trim();
}
