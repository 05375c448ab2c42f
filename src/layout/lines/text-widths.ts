import type { TextRuler } from '../../fonts/index.ts';
import { lineBreakSign, type StyledRun } from './running-text.ts';

/** Measures pieces of a text that is set in several faces. */
export class Widths {
  readonly #runs: readonly { start: number; end: number; run: StyledRun }[];
  readonly #ruler: TextRuler;
  #at = 0;

  constructor(runs: readonly StyledRun[], ruler: TextRuler) {
    let start = 0;
    this.#runs = mergeAlike(runs).map((run) => {
      const piece = { start, end: start + run.text.length, run };
      start = piece.end;
      return piece;
    });
    this.#ruler = ruler;
  }

  /** As `between`, but a word of thousands of letters isn't shaped anew for each of them. */
  along(from: number, to: number): number {
    const stretch = 128;
    let width = 0;
    let at = from;
    for (; to - at > stretch; at += stretch) width += this.between(at, at + stretch);
    return width + this.between(at, to);
  }

  /** The size of the type at an offset, px. */
  sizeAt(offset: number): number {
    return this.#runs.find(({ end }) => offset < end)?.run.size ?? 0;
  }

  /** Width in px between two offsets; the offsets only go up from call to call, or a little back. */
  between(from: number, to: number): number {
    while (this.#at > 0 && (this.#runs[this.#at]?.start ?? 0) > from) this.#at -= 1;
    while (this.#at < this.#runs.length - 1 && (this.#runs[this.#at]?.end ?? 0) <= from)
      this.#at += 1;
    let width = 0;
    for (let index = this.#at; index < this.#runs.length; index += 1) {
      const piece = this.#runs[index];
      if (!piece || piece.start >= to) break;
      const text = piece.run.text.slice(Math.max(0, from - piece.start), to - piece.start);
      if (text === '') continue;
      width += piece.run.box ?? this.#ruler.widthOf(text, piece.run.weight) * piece.run.size;
    }
    return width;
  }
}

/** The browser shapes neighbours of one face together, whatever elements they stand in. */
function mergeAlike(runs: readonly StyledRun[]): StyledRun[] {
  const merged: StyledRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (
      last &&
      last.box === undefined &&
      run.box === undefined &&
      last.size === run.size &&
      last.weight === run.weight
    ) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}

/** The width in px of a text on one line. */
export function naturalWidth(runs: readonly StyledRun[], ruler: TextRuler): number {
  const whole = runs.map(({ text }) => text).join('');
  const widths = new Widths(runs, ruler);
  let width = 0;
  for (let at = 0; at < whole.length; ) {
    const end = Math.max(at + 1, wordEnd(whole, at));
    width += widths.between(at, end);
    at = end;
  }
  return width;
}

/** Where the word ends that begins at an offset: before a space, or before `<br>`. */
export function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== ' ' && text[end] !== lineBreakSign) end += 1;
  return end;
}
