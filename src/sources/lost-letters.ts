/**
 * How many words have a question mark in the place of a letter: what encodings that lack ی or پ leave of
 * it. A question has its mark at its end; one between two letters is none, nor is a row of them.
 */
export function wordsWithLostLetters(text: string): number {
  const sample = text.slice(0, 400_000);
  const within = sample.match(/[\u0620-\u06D3]\?+(?=[\u0620-\u06D3\u200C\u00AC])/g) ?? [];
  const before = sample.match(/(?:^|[\s«(])\?(?=[\u0620-\u06D3]{2})/g) ?? [];
  const rows = sample.match(/(?:^|\s)\?{2,}(?=\s+\?{2,}\s+\?{2,})/g) ?? [];
  return within.length + before.length + rows.length;
}

/** So many are no slips of a typist. */
export function hasLostLetters(text: string): boolean {
  const lost = wordsWithLostLetters(text);
  return lost >= 3 && lost > (text.slice(0, 400_000).match(/\S+/g)?.length ?? 0) * 0.01;
}
