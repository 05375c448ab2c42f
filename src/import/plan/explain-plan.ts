import type { JoinReason } from '../../messages/index.ts';
import type { Join } from '../lines/join.ts';
import type { Line } from '../lines/line.ts';
import type { LineMode } from '../lines/line-mode.ts';
import type { Boundary } from '../parts/boundary.ts';
import type { Verse } from '../verse/find-verses.ts';
import { type Decision, decided } from './decision.ts';
import type { PlanOptions, PlanSource } from './plan.ts';

/** What the lines of a source were taken for. */
export function tellMode({ wrapped, why, sure }: LineMode, lines: readonly Line[]): Decision {
  const line = lines.find(({ text }) => text !== '')?.number ?? 1;
  return { ...decided('import-line-mode', { wrapped, sure, ...why }), line };
}

/** Lines that were joined one after the other. */
interface Chain extends Pick<Join, 'from' | 'to' | 'sure'> {
  readonly why: readonly JoinReason[];
}

/** Joins that follow one another are one message. */
export function tellJoins(joins: readonly Join[]): Decision[] {
  const chains: Chain[] = [];
  for (const { from, to, why, sure } of joins) {
    const last = chains.at(-1);
    if (last && last.to === from && last.sure === sure) {
      const all = isSaid(why, last.why) ? last.why : [...last.why, why];
      chains.splice(-1, 1, { ...last, to, why: all });
    } else chains.push({ from, to, why: [why], sure });
  }
  return chains.map((chain) => ({ ...decided('import-join', chain), line: chain.from }));
}

/** What runs on across a blank line runs on. */
function isSaid(why: JoinReason, all: readonly JoinReason[]): boolean {
  const across = { 'runs-on': 'runs-across', 'carries-on': 'carries-across' } as const;
  const further = why === 'runs-on' || why === 'carries-on' ? across[why] : why;
  return all.includes(why) || all.includes(further);
}

/** Why a source stays in one piece, where nobody demanded that. */
export function tellWhole(
  { whole, lines }: PlanSource,
  { splitAt, oneDocument }: PlanOptions,
): Decision[] {
  if (whole === undefined || splitAt || oneDocument) return [];
  const line = lines.find(({ text }) => text !== '')?.number ?? 1;
  return [{ ...decided('import-boundary', { case: 'whole', why: whole, sure: true }), line }];
}

/** Poems of which a half is missing, or was taken for one. */
export function tellOddPoems(verses: readonly Verse[], lines: readonly Line[]): Decision[] {
  return verses
    .flatMap(({ odd }) => odd)
    .map((line) => {
      const half = lines[line - 1]?.text.slice(0, 60) ?? '';
      return { ...decided('import-verse', { case: 'odd', half, sure: false }), line };
    });
}

/** Why a document begins at a line. */
export function tellBoundary({ before, why, sure }: Boundary): Decision {
  return { ...decided('import-boundary', { case: 'begins', sure, ...why }), line: before };
}
