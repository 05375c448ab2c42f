import type { Line } from '../lines/line.ts';
import { endOf } from '../lines/sentence.ts';

/** The mark of somebody who speaks: a kashida or a dash, with a space behind it or none. */
const mark = /^\s*(?:ـ+(?!ـ)|[–—―]|-{1,2}|−)\s*(?=[\p{L}«"“(\p{Nd}…])/u;
/** Lines in which somebody speaks, each with the hint that says so: they are nothing else. */
export function withSpeech(lines: readonly Line[]): readonly Line[] {
  const spoken = speechLines(lines);
  if (spoken.size === 0) return lines;
  return lines.map((line) =>
    spoken.has(line.number) ? { ...line, hint: { kind: 'speech' as const } } : line,
  );
}

/** Whether somebody speaks in a line. */
export function isSpeech({ hint }: Line): boolean {
  return hint?.kind === 'speech';
}

/** Marks that nobody sets before the items of a list. */
const spoken = /^\s*(?:ـ+|[–—―])\s*/;

/** So many lines that begin with a dash may be a list; what tells is how they end. */
const fewest = 2;

/**
 * The numbers of lines that are speech: each begins with a mark of speech, and they end as what is
 * said ends: with questions, exclamations, full stops. Items of a list have one hyphen and no end.
 */
function speechLines(lines: readonly Line[]): ReadonlySet<number> {
  const marked = lines.filter(({ text, hint }) => !hint && mark.test(text));
  if (marked.length === 0) return new Set();
  const byMark = new Map<string, Line[]>();
  for (const line of marked) {
    const sign = line.text.trim().charAt(0);
    byMark.set(sign, [...(byMark.get(sign) ?? []), line]);
  }
  const found = new Set<number>();
  for (const [sign, all] of byMark) {
    if (!readsAsSpeech(sign, all, marked.length)) continue;
    for (const { number } of all) found.add(number);
  }
  return found;
}

function readsAsSpeech(sign: string, all: readonly Line[], marked: number): boolean {
  const ended = all.filter(({ plain }) => ['closed', 'question'].includes(endOf(plain))).length;
  const asked = all.filter(({ plain }) => /[؟?!…]["»”)]?(?:\s|$)/.test(plain)).length;
  if (spoken.test(sign)) {
    // A dash before items of a few words each, none of which ends: a list.
    return sign === 'ـ' || asked > 0 || ended >= all.length * 0.4 || marked < fewest;
  }
  return (asked >= 1 && ended >= all.length * 0.5) || (asked >= 2 && ended >= all.length * 0.3);
}
