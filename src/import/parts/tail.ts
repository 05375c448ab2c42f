import type { Line } from '../lines/line.ts';
import { endsInVerb, wordsOf } from '../lines/sentence.ts';
import type { Block, BlockKind, Passage } from '../plan/plan.ts';
import { dateOfLine, type FoundDate } from './date-line.ts';
import { itemMark } from './list.ts';
import { isClosing, isPostscript } from './salutation.ts';
import { columnsOf, isNameLike, isOffice, isSignatureLike } from './signature.ts';
import { isSlogan } from './slogan.ts';

/** How a document ends: from here on slogans, courtesy, names, date, addresses. */
export interface Tail {
  /** The number of passages before it. */
  readonly start: number;
  readonly blocks: readonly Block[];
  readonly names: readonly Passage[];
  readonly offices: readonly Passage[];
  readonly date?: FoundDate | undefined;
}

type TailKind = 'postscript' | 'contact' | 'date' | 'slogans' | 'closing' | 'name';

/** «ارادتمند میرزا جلال»: courtesy and name in one line. */
const courtesyAndName =
  /^(?:ارادتمند|ارادتمند شما|دوستدار|دوستدارتان|مخلص|چاکر|قربانت|فدایت)[،,]? (?!شما|همگی|همه)\S+/;

/** More names than this under one text are a list of its own. */
const mostNames = 40;

/** Reads a document's end backwards, for as long as each passage is part of one. */
export function readTail(
  passages: readonly Passage[],
  isContact: (line: Line) => boolean,
  isVerse: (line: Line) => boolean,
): Tail {
  const kinds: TailKind[] = [];
  let start = passages.length;
  const signed = signedList(passages);
  while (start > 1) {
    const passage = passages[start - 1] as Passage;
    if (start - 1 >= signed && !dateOfLine(passage.plain)) {
      kinds.unshift(start - 1 === signed ? 'closing' : 'name');
      start -= 1;
      continue;
    }
    const kind = passage.lines.some(isVerse)
      ? undefined
      : kindOf(passage, kinds, passage.lines.every(isContact));
    if (!kind) break;
    kinds.unshift(kind);
    start -= 1;
  }
  while (kinds[0] === 'postscript') {
    kinds.shift();
    start += 1;
  }
  // Courtesy, slogans and dates with nobody's name may be the text's own.
  while (kinds[0] === 'date' && !kinds.includes('name') && kinds.length > 1) {
    kinds.shift();
    start += 1;
  }
  const tail = passages.slice(start);
  return { start, ...blocksOf(tail, kinds) };
}

/** Where «امضای اعضا:» stands, with nothing but names behind it, which may have numbers. */
function signedList(passages: readonly Passage[]): number {
  const at = passages.findLastIndex(
    ({ plain }) =>
      plain.length <= 60 && /^(?:محل )?امضا(?:ی|ها|های|ء|کنندگان)?(?: .*)?[:：]$/.test(plain),
  );
  const names = passages.slice(at + 1);
  const areNames = names.every(({ plain, lines: [line] }) => {
    if (!line || line.hint || dateOfLine(plain)) return line?.hint === undefined;
    const bare = plain.slice(itemMark(plain)?.length ?? 0);
    return wordsOf(bare).length <= 8 && !endsInVerb(bare) && !/[.؟!]$/.test(bare);
  });
  const isList = at >= 1 && names.length > 0 && names.length <= mostNames && areNames;
  return isList ? at : Number.POSITIVE_INFINITY;
}

function kindOf(
  passage: Passage,
  below: readonly TailKind[],
  isContact: boolean,
): TailKind | undefined {
  const { plain } = passage;
  const [line] = passage.lines;
  if (line?.hint) return undefined;
  // What stands below one of them is nothing else.
  if (isContact) return (below[0] ?? 'contact') === 'contact' ? 'contact' : undefined;
  if (isPostscript(plain)) return 'postscript';
  if (isSlogan(plain)) return 'slogans';
  if (dateOfLine(plain)) return below.includes('date') ? undefined : 'date';
  if (courtesyAndName.test(plain) && wordsOf(plain).length <= 5 && !below.includes('name'))
    return 'name';
  if (isClosing(plain)) return 'closing';
  if (!line || line.hint) return undefined;
  const first = below.find((kind) => kind !== 'date' && kind !== 'postscript');
  if (first === 'name') {
    const isMore = isSignatureLike(line) && (isNameLike(line) || isOffice(plain));
    const count = below.filter((kind) => kind === 'name').length;
    return isMore && count < mostNames && (count < 4 || wordsOf(plain).length <= 6)
      ? 'name'
      : undefined;
  }
  if (below.includes('name')) return undefined;
  const isRow = columnsOf(plain).length > 1 ? isNameLike(line) : isSignatureLike(line);
  return isRow && !endsInVerb(plain) && passage.lines.length === 1 ? 'name' : undefined;
}

function blocksOf(tail: readonly Passage[], kinds: readonly TailKind[]): Omit<Tail, 'start'> {
  const blocks: Block[] = [];
  const names: Passage[] = [];
  const offices: Passage[] = [];
  let date: FoundDate | undefined;
  let at = 0;
  while (at < tail.length) {
    const kind = kinds[at] as TailKind;
    let end = at + 1;
    const isSigned = (next: TailKind | undefined): boolean => next === 'name' || next === 'date';
    while (end < tail.length && (kinds[end] === kind || (isSigned(kind) && isSigned(kinds[end])))) {
      end += 1;
    }
    const run = tail.slice(at, end);
    if (isSigned(kind)) {
      const signature = splitSignature(run);
      names.push(...signature.names);
      offices.push(...signature.offices.filter(({ plain }) => !dateOfLine(plain)));
      date ??= run.map(({ plain }) => dateOfLine(plain)).find((found) => found !== undefined);
      const groups = [signature.names, signature.offices].filter((group) => group.length > 0);
      blocks.push({ kind: signature.names.length > 0 ? 'signature' : 'dateline', groups });
    } else
      blocks.push({
        kind: kind === 'postscript' ? 'paragraph' : (kind as BlockKind),
        groups: [run],
      });
    at = end;
  }
  return { blocks, names, offices, date };
}

/** Names first; from the first office or date that stands below a name, the rest goes below. */
function splitSignature(run: readonly Passage[]): { names: Passage[]; offices: Passage[] } {
  const isBelow = ({ plain }: Passage, index: number): boolean =>
    dateOfLine(plain) !== undefined || (index > 0 && isOffice(plain));
  const split = run.findIndex(isBelow);
  if (split < 0) return { names: [...run], offices: [] };
  return { names: run.slice(0, split), offices: run.slice(split) };
}
