import { isLostPicture } from '../formats/picture.ts';
import type { KnownLines } from '../lines/known-lines.ts';
import type { Line } from '../lines/line.ts';
import { addresseesFrom, itemsFrom, runFrom } from '../lines/passage-runs.ts';
import { endOf } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import { decided } from '../plan/decision.ts';
import type { Passage } from '../plan/plan.ts';
import { isPoemLabel, type Verse } from '../verse/find-verses.ts';
import { type FoundBlock, found, heading } from './found-block.ts';
import { isHeading, isHeadingLike } from './heading.ts';
import { itemMark } from './list.ts';
import { markedBlock } from './marked-block.ts';
import { isSalutation } from './salutation.ts';
import { isSlogan } from './slogan.ts';

/** Says what the passage at a place is, with those after it that belong to it. */
export function readBlock(
  passages: readonly Passage[],
  at: number,
  known: KnownLines,
  hasTail: boolean,
): FoundBlock {
  const passage = passages[at] as Passage;
  const { plain, lines } = passage;
  const line = lines[0] as Line;
  const run = (test: (passage: Passage) => boolean): Passage[] => runFrom(passages, at, test);

  if (line.hint && line.hint.kind !== 'verse')
    return markedBlock(passages, at, line.hint, known.headingShift);
  const verse = known.verseOf(line);
  if (verse) {
    const poem = run((other) => known.verseOf(other.lines[0] as Line) === verse);
    const { form } = verse;
    const sure = form === 'couplets' || form === 'demanded';
    const decision = decided('import-verse', { case: 'verse', form, lines: poem.length, sure });
    return found('verse', poem, stanzasOf(poem, verse), decision);
  }
  if (line.hint?.kind === 'verse') return markedBlock(passages, at, line.hint);
  if (isSeparator(plain) && !/\p{L}/u.test(plain)) {
    return found('break', [passage], [[passage]], decided('import-break', { sure: true }));
  }
  if (isLostPicture(plain)) {
    const decision = decided('import-picture', { case: 'inside', sure: false });
    return found('paragraph', [passage], [[passage]], decision);
  }
  if (known.isContact(line)) {
    const block = run((other) => other.lines.every(known.isContact));
    return found('contact', block, [block], decided('import-contact', { sure: true }));
  }
  if (isSlogan(plain)) {
    const block = run((other) => isSlogan(other.plain));
    return found('slogans', block, [block], decided('import-slogans', { sure: true }));
  }
  const items = itemsFrom(passages, at);
  if (items.length > 1) {
    const mark = itemMark(plain);
    const sure = mark?.kind === 'bullet' || mark?.value === 1;
    const decision = decided('import-list', { case: 'items', items: items.length, sure });
    return found('bullets', items, [items], decision);
  }
  if (isSalutation(plain) && lines.length <= 2) {
    const decision = decided('import-salutation', { sure: true });
    return found('salutation', [passage], [[passage]], decision);
  }
  const addressees = addresseesFrom(passages, at);
  if (addressees.length > 2) {
    const list = { case: 'addressees', items: addressees.length, sure: false } as const;
    return found('bullets', addressees, [addressees], decided('import-list', list));
  }
  if (lines.length === 1 && isAbovePoem(passages, at, known)) {
    return heading(passage, 'poem', isPoemLabel(plain), 2);
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
    return heading(passage, 'short', sure, 2);
  }
  return { kind: 'paragraph', groups: [[passage]], length: 1 };
}

function isShortColon(plain: string): boolean {
  return endOf(plain) === 'colon' && plain.length <= 40;
}

/** A stanza begins behind a blank line, or with a poem of its own. */
function stanzasOf(poem: readonly Passage[], { poems }: Verse): Passage[][] {
  const starts = new Set(poems);
  const stanzas: Passage[][] = [];
  for (const passage of poem) {
    if (passage.apart || stanzas.length === 0 || starts.has(passage.from)) stanzas.push([passage]);
    else stanzas.at(-1)?.push(passage);
  }
  // Couplets with a blank line after each are lines of one poem, not stanzas of one line.
  return stanzas.every(({ length }) => length === 1) ? [poem.slice()] : stanzas;
}

/** So many titles may stand above one another: of a book, of a part, of a poem. */
const mostTitles = 3;

/** Whether a poem follows, with nothing but titles before it. */
function isAbovePoem(passages: readonly Passage[], at: number, known: KnownLines): boolean {
  for (const { lines, plain } of passages.slice(at, at + mostTitles + 1)) {
    const [line, more] = lines;
    if (line && known.verseOf(line)) return true;
    if (!line || more || line.hint || !isPoemTitle(plain)) return false;
  }
  return false;
}

/** What may stand above a poem as its title: no sentence, and no longer than a line of verse. */
function isPoemTitle(plain: string): boolean {
  if (isPoemLabel(plain) || /^[\p{Nd}\s.\-–—ـ()]+$/u.test(plain)) return true;
  const bare = plain.replace(/[:：]$/, '');
  if (/[:：]\s*\S/.test(plain) && plain.length > 40) return false;
  return plain.length <= 90 && isHeadingLike(bare) && itemMark(plain) === undefined;
}
