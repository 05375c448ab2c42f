import type { Join } from '../lines/join.ts';
import type { Line } from '../lines/line.ts';
import type { LineMode } from '../lines/line-mode.ts';
import type { Boundary } from '../parts/boundary.ts';
import type { Decision } from './decision.ts';
import type { PlanOptions, PlanSource } from './plan.ts';

/** What the lines of a source were taken for. */
export function tellMode({ wrapped, reason, sure }: LineMode, lines: readonly Line[]): Decision {
  const line = lines.find(({ text }) => text !== '')?.number ?? 1;
  const what = wrapped
    ? 'lines are hard-wrapped, sentences run on from one to the next'
    : 'each line is a paragraph';
  return { rule: 'import-line-mode', line, reason: `${what}: ${reason}`, sure };
}

/** Joins that follow one another are one message. */
export function tellJoins(joins: readonly Join[]): Decision[] {
  const chains: Join[] = [];
  for (const join of joins) {
    const last = chains.at(-1);
    if (last && last.to === join.from && last.sure === join.sure) {
      const isNew = !last.reason.includes(join.reason);
      const reason = isNew ? `${last.reason}; ${join.reason}` : last.reason;
      chains.splice(-1, 1, { ...last, to: join.to, reason });
    } else chains.push(join);
  }
  return chains.map(({ from, to, reason, sure }) => ({
    rule: 'import-join',
    line: from,
    reason: `lines ${from} to ${to} are one paragraph: ${reason}`,
    sure,
  }));
}

/** Why a source stays in one piece, where nobody demanded that. */
export function tellWhole(
  { whole, lines }: PlanSource,
  { splitAt, oneDocument }: PlanOptions,
): Decision[] {
  if (whole === undefined || splitAt || oneDocument) return [];
  const line = lines.find(({ text }) => text !== '')?.number ?? 1;
  return [{ rule: 'import-boundary', line, reason: `this is one document: ${whole}`, sure: true }];
}

/** Why a document begins at a line. */
export function tellBoundary({ before, reason, sure }: Boundary): Decision {
  const what = `a document begins here: ${reason}`;
  return { rule: 'import-boundary', line: before, reason: what, sure };
}
