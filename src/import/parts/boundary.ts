import type { BoundaryReason, Ending } from '../../messages/index.ts';
import { isLostPicture } from '../formats/picture.ts';
import type { Line } from '../lines/line.ts';
import { endOf, endsInVerb, hasSmallWords } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import { dateOfLine } from './date-line.ts';
import { isHeadingLike } from './heading.ts';
import { itemMark } from './list.ts';
import {
  beginsWithAddress,
  beginsWithGreeting,
  isClosing,
  isPostscript,
  isSalutation,
} from './salutation.ts';
import { isNameLike, isSignatureLike } from './signature.ts';
import { isSlogan } from './slogan.ts';
import { isSpeech } from './speech.ts';

/** Why a document begins: what stands there, and how the one before it ends. */
export interface Beginning {
  readonly why: BoundaryReason;
  readonly ending?: Ending;
  /** Lines. */
  readonly blank?: number;
}

/** A place where one document ends and the next begins. */
export interface Boundary {
  /** The last line of one and the first of the next. */
  readonly after: number;
  readonly before: number;
  readonly why: Beginning;
  readonly sure: boolean;
}

/** Lines of which other rules already know that no document ends among them. */
export interface Known {
  isVerse(line: Line): boolean;
  isContact(line: Line): boolean;
}

/** What lies between two lines of text. */
interface Gap {
  readonly blank: number;
  readonly separator: boolean;
  readonly picture: boolean;
  /** Whether a new page begins in it. */
  readonly page: boolean;
}

const noGap: Gap = { blank: 0, separator: false, picture: false, page: false };

/** Where documents that follow each other in one file part. */
export function findBoundaries(lines: readonly Line[], known: Known): Boundary[] {
  const boundaries: Boundary[] = [];
  let last: Line | undefined;
  let gap = noGap;
  let gapBeforeLast = 0;
  let body = emptyBody;
  const written = lines.filter(({ text }) => text !== '');
  const nextOf = new Map(written.map((line, at) => [line.number, written[at + 1]]));
  for (const line of lines) {
    if (line.page === 'before') gap = { ...gap, page: true };
    if (line.text === '') gap = { ...gap, blank: gap.blank + 1 };
    else if (isSeparator(line.plain)) gap = { ...gap, separator: true };
    else if (isLostPicture(line.plain)) gap = { ...gap, picture: true };
    else {
      const found =
        last &&
        (hasBody(body) || isFrontPage(body, gap)) &&
        judge(last, line, nextOf.get(line.number), gap, gapBeforeLast, known);
      if (last && found) {
        boundaries.push({ after: last.number, before: line.number, ...found });
        body = emptyBody;
      }
      body = {
        lines: body.lines + 1,
        letters: body.letters + line.text.length,
        closed: body.closed || isBodyLine(line),
      };
      gapBeforeLast = gap.separator || gap.picture ? 2 : gap.blank;
      gap = { ...noGap, page: line.page === 'after' };
      last = line;
    }
  }
  return boundaries;
}

/** What a document holds so far: without text there is nothing that could end. */
interface Body {
  readonly lines: number;
  readonly letters: number;
  readonly closed: boolean;
}

const emptyBody: Body = { lines: 0, letters: 0, closed: false };

function hasBody({ lines, letters, closed }: Body): boolean {
  return lines >= 2 && (closed || letters > 300);
}

/** A title with who and when, and then a line of symbols in a gap: the first letter of a lot. */
function isFrontPage({ lines }: Body, { separator, blank }: Gap): boolean {
  return separator && blank >= 3 && lines >= 2;
}

function isBodyLine({ plain }: Line): boolean {
  return (
    plain.length >= 100 ||
    (plain.length > 30 && endOf(plain) === 'closed') ||
    (plain.length > 30 && endsInVerb(plain))
  );
}

function judge(
  last: Line,
  next: Line,
  after: Line | undefined,
  gap: Gap,
  gapBefore: number,
  known: Known,
): Pick<Boundary, 'why' | 'sure'> | undefined {
  if (known.isVerse(last) && known.isVerse(next)) return undefined;
  if (known.isVerse(last)) {
    const isNext = (gap.separator || gap.blank >= 2) && isTitle(next);
    return isNext ? { why: { why: 'poem' }, sure: false } : undefined;
  }
  if (isSpeech(next)) return undefined;
  const ending = endingOf(last, known);
  // Behind a signature and a gap «با درود» can only greet; elsewhere it may take leave.
  const isGap = gap.separator || gap.blank >= 2;
  const greets =
    (beginsWithGreeting(next.plain) || isSalutation(next.plain)) &&
    (!isClosing(next.plain) || (isGap && ending !== undefined));
  // «بیست و ششم اردیبهشت», and somebody is greeted below it.
  const isAboveGreeting =
    next.plain.length <= 40 && after !== undefined && isSalutation(after.plain);
  const opening =
    greets || beginsWithAddress(next.plain) || isFormula(next.plain) || isAboveGreeting;
  const isSigned = ending !== 'signature' || (isNameLike(last) && !hasSmallWords(last.plain));
  if (gap.page && ending && isSigned && (isTitle(next) || isNumber(next))) {
    return { why: { why: 'blank-lines', ending, blank: gap.blank }, sure: true };
  }
  if (gap.separator) {
    if (!ending && !opening) return undefined;
    return ending
      ? { why: { why: 'symbols', ending }, sure: true }
      : { why: { why: 'symbols-greeting' }, sure: false };
  }
  if (!ending) {
    if (gap.blank < 2) return undefined;
    if (greets) return { why: { why: 'gap-greeting' }, sure: false };
    return dateOfLine(next.plain) ? { why: { why: 'gap-date' }, sure: false } : undefined;
  }
  // A signature belongs to the text before it; a heading stands apart from it.
  const isAttached = gapBefore < 2;
  if (gap.picture && isAttached) return { why: { why: 'picture', ending }, sure: true };
  if (
    gap.blank >= 2 &&
    isAttached &&
    (opening || isTitle(next) || isShortAfterDate(last, next) || dateOfLine(next.plain))
  ) {
    return { why: { why: 'blank-lines', ending, blank: gap.blank }, sure: opening };
  }
  const starts =
    isFormula(next.plain) ||
    (greets && next.plain.length <= 400) ||
    (beginsWithAddress(next.plain) && (next.plain.length <= 60 || endOf(next.plain) === 'colon'));
  const isClear = isNameLike(last) || isSlogan(last.plain) || dateOfLine(last.plain) !== undefined;
  return starts && isClear && isAttached
    ? { why: { why: greets ? 'greets' : 'opens', ending }, sure: false }
    : undefined;
}

/** How a document can end. */
function endingOf(last: Line, known: Known): Ending | undefined {
  if (known.isContact(last)) return 'contact';
  if (known.isVerse(last) || isSpeech(last)) return undefined;
  if (dateOfLine(last.plain)) return 'date';
  if (isSlogan(last.plain)) return 'slogan';
  if (isClosing(last.plain) || isPostscript(last.plain)) return 'closing';
  return isSignatureLike(last) ? 'signature' : undefined;
}

/** «[3]»: the number of a text in a collection, by itself. */
function isNumber({ plain }: Line): boolean {
  return /^[[(]?\p{Nd}{1,3}[\])]?$/u.test(plain);
}

/** «به نام خدا»: what letters and minutes begin with. */
function isFormula(plain: string): boolean {
  return /^(?:به نام|بنام|بسمه|باسمه|بسم) \S+/.test(plain) && plain.length <= 60;
}

function isTitle(next: Line): boolean {
  if (next.hint?.kind === 'heading') return true;
  return isHeadingLike(next.plain) && itemMark(next.plain) === undefined;
}

/** Behind a date and a gap, whatever is short begins something new. */
function isShortAfterDate(last: Line, next: Line): boolean {
  return dateOfLine(last.plain) !== undefined && next.plain.length <= 40;
}
