import type { Line } from '../lines/line.ts';
import { wordsOf } from '../lines/sentence.ts';
import { type Decision, decided } from './decision.ts';
import type { KnownText, PlannedDocument } from './plan.ts';
import { findRepeats, type Repeat } from './repeat.ts';

/** Says which documents share their words with one another or with those of the book. */
export function tellRepeats(
  lines: readonly Line[],
  documents: readonly PlannedDocument[],
  known: readonly KnownText[],
): Decision[] {
  // A text alone repeats nothing, and the words of a large one take memory.
  if (documents.length + known.length < 2) return tellTwins(lines);
  const own = documents.map(({ from, to }) =>
    lines.slice(from - 1, to).flatMap(({ plain }) => wordsOf(plain)),
  );
  const others = known.map(({ text }) =>
    wordsOf(
      text
        .replace(/[يى]/g, 'ی')
        .replace(/ك/g, 'ک')
        .replace(/\u200C/g, ' '),
    ),
  );
  const texts = [
    ...known.map(({ name }) => ({ document: name })),
    ...documents.map(({ from, to }) => ({ from, to })),
  ];
  const byText = new Map<number, Repeat[]>();
  for (const repeat of findRepeats([...others, ...own])) {
    byText.set(repeat.text, [...(byText.get(repeat.text) ?? []), repeat]);
  }
  const among = [...byText].flatMap(([text, repeats]): Decision[] => {
    const document = documents[text - known.length];
    const [closest, ...more] = repeats.sort((a, b) => b.words - a.words);
    if (!document || !closest) return [];
    const other = texts[closest.other] as (typeof texts)[number];
    const how = closest.share > 0.6 ? 'version' : 'shared';
    const shared = { case: how, words: closest.words, more: more.length, sure: true } as const;
    return [{ ...decided('import-repeat', { ...shared, ...other }), line: document.from }];
  });
  return [...among, ...tellTwins(lines)];
}

/** Paragraphs that stand in the source twice. */
function tellTwins(lines: readonly Line[]): Decision[] {
  const seen = new Map<string, number>();
  const long = lines.filter(({ plain }) => plain.length >= 60);
  if (long.length < 2) return [];
  return long.flatMap(({ plain, number }): Decision[] => {
    const words = wordsOf(plain).join(' ');
    const first = seen.get(words);
    if (first === undefined) {
      seen.set(words, number);
      return [];
    }
    const twin = { case: 'twin', line: first, sure: true } as const;
    return [{ ...decided('import-repeat', twin), line: number }];
  });
}
