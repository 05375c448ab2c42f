import type { Decision } from './decision.ts';
import { type Head, readHead } from './head.ts';
import { isHeading } from './heading.ts';
import type { Line } from './line.ts';
import { follows, type ItemMark, itemMark } from './list.ts';
import { isLostPicture } from './picture.ts';
import type { Block, BlockKind, Passage } from './plan.ts';
import { isSalutation } from './salutation.ts';
import { endOf, endsInVerb } from './sentence.ts';
import { isSeparator } from './separator.ts';
import { isSlogan } from './slogan.ts';
import { readTail, type Tail } from './tail.ts';
import type { Verse } from './verse.ts';

/** What other rules know of lines. */
export interface KnownLines {
  verseOf(line: Line): Verse | undefined;
  isContact(line: Line): boolean;
  /** Whether the source marks its headings itself, so that none has to be guessed. */
  readonly marksHeadings: boolean;
}

/** A document's passages, each with what it is. */
export interface Structure {
  readonly head: Head;
  readonly tail: Tail;
  readonly blocks: readonly Block[];
  readonly decisions: readonly Decision[];
}

/** Says of each passage of a document what it is. */
export function readStructure(passages: readonly Passage[], known: KnownLines): Structure {
  const isVerse = (line: Line): boolean => known.verseOf(line) !== undefined;
  const tail = readTail(passages, known.isContact, isVerse);
  const above = passages.slice(0, tail.start);
  const head = readHead(above, tail.names, isVerse);
  const decisions: Decision[] = [];
  const body = readBody(above.slice(head.length), known, decisions, tail.blocks.length > 0);
  return { head, tail, blocks: [...head.blocks, ...body, ...tail.blocks], decisions };
}

function readBody(
  passages: readonly Passage[],
  known: KnownLines,
  decisions: Decision[],
  hasTail: boolean,
): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < passages.length) {
    const found = readBlock(passages, at, known, hasTail);
    const { length, reason, sure, rule, ...block } = found;
    blocks.push(block);
    if (rule && reason) {
      decisions.push({ rule, line: (passages[at] as Passage).from, reason, sure: sure ?? true });
    }
    at += length;
  }
  return blocks;
}

/** A block, the number of passages that it takes, and what is to be said of it. */
interface FoundBlock extends Block, Partial<Pick<Decision, 'rule' | 'reason' | 'sure'>> {
  readonly length: number;
}

function readBlock(
  passages: readonly Passage[],
  at: number,
  known: KnownLines,
  hasTail: boolean,
): FoundBlock {
  const passage = passages[at] as Passage;
  const { plain, lines } = passage;
  const line = lines[0] as Line;
  const run = (test: (passage: Passage) => boolean): Passage[] => runFrom(passages, at, test);

  if (line.hint) return readHint(passages, at, line.hint);
  const verse = known.verseOf(line);
  if (verse) {
    const poem = run((other) => known.verseOf(other.lines[0] as Line) === verse);
    const forms = {
      couplets: 'couplets',
      hemistichs: 'verse in rhyming lines',
      free: 'free verse',
    };
    const sure = verse.form === 'couplets';
    return found(
      'verse',
      poem,
      stanzasOf(poem),
      'import-verse',
      `these ${poem.length} lines are ${forms[verse.form]}`,
      sure,
    );
  }
  if (isSeparator(plain) && !/\p{L}/u.test(plain)) {
    return found(
      'break',
      [passage],
      [[passage]],
      'import-break',
      'this line of symbols parts two sections of one document',
      true,
    );
  }
  if (isLostPicture(plain)) {
    const reason = 'a lost picture stood here, inside the document; its placeholder stays as text';
    return found('paragraph', [passage], [[passage]], 'import-picture', reason, false);
  }
  if (known.isContact(line)) {
    const block = run((other) => other.lines.every(known.isContact));
    return found('contact', block, [block], 'import-contact', 'addresses and numbers', true);
  }
  if (isSlogan(plain)) {
    const block = run((other) => isSlogan(other.plain));
    return found(
      'slogans',
      block,
      [block],
      'import-slogans',
      'slogans, each on a line of its own',
      true,
    );
  }
  const items = itemsFrom(passages, at);
  if (items.length > 1) {
    const mark = itemMark(plain);
    const sure = mark?.kind === 'bullet' || mark?.value === 1;
    return found('bullets', items, [items], 'import-list', `a list of ${items.length} items`, sure);
  }
  if (isSalutation(plain) && lines.length <= 2) {
    return found(
      'salutation',
      [passage],
      [[passage]],
      'import-salutation',
      'a greeting on a line of its own',
      true,
    );
  }
  const addressees = addresseesFrom(passages, at);
  if (addressees.length > 2) {
    return found(
      'bullets',
      addressees,
      [addressees],
      'import-list',
      `a list of ${addressees.length} short lines, most of which end in a comma`,
      false,
    );
  }
  const before = passages[at - 1]?.plain;
  const after = passages[at + 1];
  const isSingle =
    !known.marksHeadings && lines.length === 1 && (at > 0 || hasTail || passages.length > 2);
  if (
    isSingle &&
    isHeading(plain, {
      before,
      after: after && !after.lines.some(known.isContact) ? after.plain : undefined,
      apart: passage.apart,
    })
  ) {
    const sure =
      (endOf(plain) === 'open' || isShortColon(plain)) &&
      (before === undefined || endOf(before) === 'closed');
    const reason = 'a short line without an end or a verb, and a paragraph follows';
    return heading(passage, reason, sure, 2);
  }
  return { kind: 'paragraph', groups: [[passage]], length: 1 };
}

function readHint(
  passages: readonly Passage[],
  at: number,
  hint: NonNullable<Line['hint']>,
): FoundBlock {
  const passage = passages[at] as Passage;
  const same = runFrom(passages, at, (other) => other.lines[0]?.hint?.kind === hint.kind);
  switch (hint.kind) {
    case 'heading': {
      const depth = Math.min(4, Math.max(2, hint.depth));
      return heading(passage, 'the source marks it as a heading', true, depth);
    }
    case 'list': {
      return { kind: 'bullets', groups: [same], length: same.length };
    }
    case 'quote':
      return { kind: 'quote', groups: same.map((other) => [other]), length: same.length };
    case 'note':
      return { kind: 'notes', groups: [same], length: same.length };
    case 'table': {
      const rows = passages.slice(at, at + hint.rows);
      return { kind: 'table', groups: [rows], length: rows.length };
    }
  }
}

function found(
  kind: BlockKind,
  passages: readonly Passage[],
  groups: readonly (readonly Passage[])[],
  rule: Decision['rule'],
  reason: string,
  sure: boolean,
): FoundBlock {
  return { kind, groups, length: passages.length, rule, reason, sure };
}

function heading(passage: Passage, reason: string, sure: boolean, depth: number): FoundBlock {
  return { ...found('heading', [passage], [[passage]], 'import-heading', reason, sure), depth };
}

function runFrom(
  passages: readonly Passage[],
  at: number,
  test: (passage: Passage) => boolean,
): Passage[] {
  let end = at;
  while (end < passages.length && test(passages[end] as Passage)) end += 1;
  return passages.slice(at, end);
}

/** Items that follow one another, each kind of mark in its own count: ۱، ۲، الف، ب، ۳. */
function itemsFrom(passages: readonly Passage[], at: number): Passage[] {
  const last = new Map<string, ItemMark>();
  let end = at;
  for (; end < passages.length; end += 1) {
    const mark = itemMark((passages[end] as Passage).plain);
    if (!mark) break;
    const before = last.get(mark.kind);
    const isNext = before
      ? follows(mark, before)
      : end === at || mark.kind === 'bullet' || mark.value === 1;
    if (!isNext) break;
    if (mark.kind === 'number') last.delete('letter');
    last.set(mark.kind, mark);
  }
  return passages.slice(at, end);
}

function isShortColon(plain: string): boolean {
  return endOf(plain) === 'colon' && plain.length <= 40;
}

/** «خانواده های دادخواه،»: short lines most of which end in a comma, as a list in a sentence does. */
function addresseesFrom(passages: readonly Passage[], at: number): Passage[] {
  const isShort = ({ plain, lines }: Passage): boolean =>
    lines.length === 1 &&
    plain.length <= 80 &&
    !endsInVerb(plain) &&
    !isSlogan(plain) &&
    !lines[0]?.hint &&
    (endOf(plain) === 'comma' || endOf(plain) === 'open');
  const run = runFrom(passages, at, isShort);
  const commas = run.filter(({ plain }) => endOf(plain) === 'comma').length;
  return endOf((passages[at] as Passage).plain) === 'comma' &&
    commas >= Math.max(2, run.length * 0.6)
    ? run
    : [];
}

function stanzasOf(poem: readonly Passage[]): Passage[][] {
  const stanzas: Passage[][] = [];
  for (const passage of poem) {
    if (passage.apart || stanzas.length === 0) stanzas.push([passage]);
    else stanzas.at(-1)?.push(passage);
  }
  // Couplets with a blank line after each are lines of one poem, not stanzas of one line.
  return stanzas.every(({ length }) => length === 1) ? [poem.slice()] : stanzas;
}
