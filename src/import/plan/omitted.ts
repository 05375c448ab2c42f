import { isLostPicture } from '../formats/picture.ts';
import type { Furniture } from '../furniture/furniture.ts';
import { omissionReasons } from '../furniture/reason.ts';
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
  return omissionReasons[isLostPicture(plain) ? 'picture' : 'separator'];
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

/** What was left out as furniture: each kind once, and each head by its words. */
export function tellFurniture(furniture: Furniture, lines: readonly Line[]): Decision[] {
  const groups = new Map<string, { line: Line; count: number }>();
  for (const [number, why] of [...furniture].sort(([a], [b]) => a - b)) {
    const line = lines[number - 1] as Line;
    const key = why === 'head' ? `head ${line.plain.replace(/\p{Nd}+/gu, '').trim()}` : why;
    const group = groups.get(key);
    groups.set(key, { line: group?.line ?? line, count: (group?.count ?? 0) + 1 });
  }
  return [...groups.values()].map(({ line, count }) => {
    const why = furniture.get(line.number) ?? 'separator';
    const sure = why !== 'head' || count > 1;
    const data = { case: why, lines: count, text: line.text.slice(0, 60), sure } as const;
    return { ...decided('import-omitted', data), line: line.number };
  });
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
