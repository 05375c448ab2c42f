import type { JoinReason } from '../../messages/index.ts';
import { isSalutation } from '../parts/salutation.ts';
import { isSpeech } from '../parts/speech.ts';
import { isHyphenated } from '../plan/plan.ts';
import type { Line } from './line.ts';
import type { LineMode } from './line-mode.ts';
import { hasRoom } from './run.ts';
import {
  continues,
  endOf,
  endsInVerb,
  hasSmallWords,
  isLeftOpen,
  mayEndInVerb,
  wordsOf,
} from './sentence.ts';

/** Two lines that are one paragraph, and how that is known. */
export interface Join {
  readonly from: number;
  readonly to: number;
  readonly why: JoinReason;
  readonly sure: boolean;
}

/** Text of this length is a paragraph by itself, not a title, a name or an item. */
const long = 100;

/** Lines that run on: the next one belongs to the paragraph of the one before. */
export function findJoins(
  lines: readonly Line[],
  mode: LineMode,
  standsAlone: (line: Line) => boolean,
): Join[] {
  const joins: Join[] = [];
  const written = lines.filter(({ text }) => text !== '');
  let chained = 1;
  for (const [index, line] of written.entries()) {
    const next = written[index + 1];
    const after = written[index + 2];
    if (!next) break;
    const join =
      (index === 0 && isTitleAndName(line, next, after)) ||
      standsAlone(line) ||
      standsAlone(next) ||
      isSpeech(next) ||
      next.number - line.number > 2
        ? undefined
        : joinOf(line, next, after, mode, chained);
    if (join) joins.push({ from: line.number, to: next.number, ...join });
    chained = join ? chained + 1 : 1;
  }
  return joins;
}

/** A title and who wrote the text, at its very top, with a gap below them. */
function isTitleAndName(line: Line, next: Line, after: Line | undefined): boolean {
  const isGap = after !== undefined && after.number - next.number > 1;
  const words = wordsOf(next.plain).length;
  const isName = words >= 2 && words <= 4 && endOf(next.plain) === 'open';
  return (
    isGap &&
    isName &&
    !hasSmallWords(next.plain) &&
    endOf(line.plain) === 'open' &&
    !isLeftOpen(line.plain)
  );
}

function joinOf(
  line: Line,
  next: Line,
  after: Line | undefined,
  mode: LineMode,
  chained: number,
): Pick<Join, 'why' | 'sure'> | undefined {
  const apart = next.number - line.number > 1;
  if (mode.wrapped && isHyphenated(line.text)) return { why: 'hyphen', sure: true };
  if (mode.wrapped && startsIndented(line, next)) return undefined;
  const open = isLeftOpen(line.plain);
  // A greeting stands alone, unless the width of the page cut a sentence that begins as one.
  const isCut =
    mode.wrapped &&
    !apart &&
    endOf(line.plain) === 'open' &&
    !hasRoom(line, next, mode.width * 0.75);
  const greets = isSalutation(line.plain) && !isSpeech(line);
  if ((greets || isSalutation(next.plain)) && !isCut) return undefined;
  if (!mode.wrapped) {
    if (line.text.length < 60) return undefined;
    if (open) return { why: 'no-end', sure: true };
    if (apart || endOf(line.plain) !== 'open' || mayEndInVerb(line.plain)) return undefined;
    if (/^(?:و|که|تا|را|یا)\s/.test(next.plain)) {
      return { why: 'carries-on', sure: false };
    }
    // Prose of several sentences, the last of which has no verb: it can't have ended.
    const isProse = line.text.length >= long && /[.!؟?]\s/.test(line.plain);
    const why = 'no-verb';
    return isProse && next.text.length >= long ? { why, sure: false } : undefined;
  }
  if (!apart) return joinWrapped(line, next, mode);
  const isBody = line.text.length >= long || chained >= 3;
  if (open && (isBody || chained > 1)) {
    return { why: 'runs-across', sure: true };
  }
  const isBodyNext =
    next.text.length >= long || endOf(next.plain) === 'closed' || after?.number === next.number + 1;
  if (!isBody || !isBodyNext || endOf(line.plain) !== 'open') return undefined;
  if (/^(?:و|که|تا|یا|ولی|اما) /.test(next.plain)) {
    return { why: 'carries-across', sure: true };
  }
  if (!isUnfinished(line)) return undefined;
  const sure = continues(next.plain);
  const why = 'verb-across';
  return sure || chained >= 3 ? { why, sure } : undefined;
}

/** A paragraph begins with spaces where the lines before it have none. */
function startsIndented(line: Line, next: Line): boolean {
  const [own, further] = [line.indent ?? 0, next.indent ?? 0];
  return own < further && further <= 12 && endOf(line.plain) !== 'open';
}

/** Two lines of hard-wrapped text with nothing between them. */
function joinWrapped(
  line: Line,
  next: Line,
  { width }: LineMode,
): Pick<Join, 'why' | 'sure'> | undefined {
  if (isLeftOpen(line.plain)) return { why: 'runs-on', sure: true };
  const end = endOf(line.plain);
  const why = 'width';
  const isFull = !hasRoom(line, next, width * 0.75);
  if (end === 'open' || end === 'comma') {
    if (isFull) return { why, sure: true };
    const reads = continues(next.plain) && !endsInVerb(line.plain);
    return reads ? { why: 'carries-on', sure: false } : undefined;
  }
  return isFull && !hasRoom(line, next, width * 0.93) ? { why, sure: end !== 'colon' } : undefined;
}

/** No sign and no verb ends the sentence. */
function isUnfinished({ plain }: Line): boolean {
  return endOf(plain) === 'open' && !endsInVerb(plain);
}
