import { isLostPicture } from '../formats/picture.ts';
import type { KnownLines } from '../lines/known-lines.ts';
import type { Line } from '../lines/line.ts';
import { addresseesFrom, itemsFrom, runFrom } from '../lines/passage-runs.ts';
import { endOf } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import type { Passage } from '../plan/plan.ts';
import { type FoundBlock, found, heading } from './found-block.ts';
import { isHeading } from './heading.ts';
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

  if (line.hint) return markedBlock(passages, at, line.hint);
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

function isShortColon(plain: string): boolean {
  return endOf(plain) === 'colon' && plain.length <= 40;
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
