/** Two passages that share their words. */
export interface Repeat {
  /** Which of the texts, by their place in the list. */
  readonly text: number;
  readonly other: number;
  /** How much of the shorter one stands in both, from 0 to 1. */
  readonly share: number;
  readonly words: number;
}

/** So many words in a row are nobody's habit of speech. */
const shingle = 7;
/** A shingle that many texts have is a formula, and says nothing of any two. */
const formula = 12;

/** Texts that share long runs of words; each is a list of words. In time linear in the words. */
export function findRepeats(texts: readonly (readonly string[])[]): Repeat[] {
  const owners = new Map<number, number[]>();
  const shared = new Map<number, Map<number, number>>();
  for (const [text, words] of texts.entries()) {
    const numbers = words.map(numberOf);
    for (let at = 0; at + shingle <= numbers.length; at += 1) {
      const key = keyAt(numbers, at);
      const known = owners.get(key);
      if (!known) owners.set(key, [text]);
      else if (known.length < formula) count(known, text, shared);
    }
  }
  return [...shared].flatMap(([text, others]) =>
    [...others].flatMap(([other, shingles]): Repeat[] => {
      const words = shingles + shingle - 1;
      const shorter = Math.min(texts[text]?.length ?? 1, texts[other]?.length ?? 1);
      const share = Math.min(1, words / shorter);
      return shingles >= 4 || share > 0.5 ? [{ text, other, share, words }] : [];
    }),
  );
}

/** A number for a run of words: 53 bits, so that two runs of a library don't share one. */
function keyAt(numbers: readonly number[], start: number): number {
  let high = 0;
  let low = 0;
  for (let at = start; at < start + shingle; at += 1) {
    const number = numbers[at] ?? 0;
    high = (Math.imul(high, 31) + number) | 0;
    low = (Math.imul(low, 131) ^ number) | 0;
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

function numberOf(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at += 1) {
    number = (Math.imul(number, 16_777_619) ^ word.charCodeAt(at)) | 0;
  }
  return number;
}

function count(known: number[], text: number, shared: Map<number, Map<number, number>>): void {
  for (const other of known) {
    if (other === text) continue;
    const others = shared.get(text) ?? new Map<number, number>();
    others.set(other, (others.get(other) ?? 0) + 1);
    shared.set(text, others);
  }
  if (known.at(-1) !== text) known.push(text);
}
