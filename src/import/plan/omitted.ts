import { isLostPicture } from '../formats/picture.ts';
import type { Line } from '../lines/line.ts';
import { type Decision, decided } from './decision.ts';
import type { Plan, PlannedDocument } from './plan.ts';

/** Lines with letters or digits that no document holds, and why. */
export function omittedOf(
  lines: readonly Line[],
  documents: readonly PlannedDocument[],
): Plan['omitted'] {
  return outsideOf(lines, documents)
    .filter(({ text }) => /[\p{L}\p{Nd}]/u.test(text))
    .map(({ number, plain }) => ({ line: number, reason: reasonOf(plain) }));
}

function reasonOf(plain: string): string {
  return isLostPicture(plain) ? 'جای تصویری که در منبع نیست' : 'خط جداکننده';
}

/** Pictures that were lost outside of all documents. */
export function tellOmitted(
  lines: readonly Line[],
  documents: readonly PlannedDocument[],
): Decision[] {
  return outsideOf(lines, documents)
    .filter(({ plain }) => isLostPicture(plain))
    .map(({ number }) => ({
      ...decided('import-picture', { case: 'outside', sure: true }),
      line: number,
    }));
}

/** Lines with letters outside of all documents. */
function outsideOf(lines: readonly Line[], documents: readonly PlannedDocument[]): Line[] {
  let at = 0;
  return lines.filter((line) => {
    while (at < documents.length && (documents[at]?.to ?? 0) < line.number) at += 1;
    const document = documents[at];
    return line.text !== '' && !(document && line.number >= document.from);
  });
}
