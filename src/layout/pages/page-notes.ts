import type { NotePart, PageBox } from './broken-page.ts';
import type { NoteLine, NoteStream } from './note-stream.ts';
import { tolerance } from './rows.ts';

/** The lines of notes at the feet of pages; a line is known by its number in the stream. */
export class PageNotes {
  readonly #stream: NoteStream;
  readonly #box: PageBox;

  constructor(stream: NoteStream, box: PageBox) {
    this.#stream = stream;
    this.#box = box;
  }

  /** How many of the lines of notes that are due go below a text, and whether each note begins there. */
  place(
    due: readonly number[],
    carried: number,
    firstNew: number,
    y: number,
  ): { readonly count: number; readonly enough: boolean } {
    if (due.length === 0) return { count: 0, enough: true };
    let room = this.#box.depth - this.#box.noteGap - y + tolerance;
    let count = 0;
    for (const line of due) {
      room -= this.#stream.lines[line]?.height ?? 0;
      if (room < 0) break;
      count += 1;
    }
    const least = firstNew >= 0 ? firstNew + 1 : Math.min(1, carried);
    return { count, enough: count >= least };
  }

  /** px that lines of notes take at the foot of a page, with the rule above them. */
  height(lines: readonly number[]): number {
    if (lines.length === 0) return 0;
    const height = lines.reduce((sum, line) => sum + (this.#stream.lines[line]?.height ?? 0), 0);
    return height + this.#box.noteGap;
  }

  /** Where lines of notes stand at the foot of a page. */
  parts(lines: readonly number[]): NotePart[] {
    const height = this.height(lines) - this.#box.noteGap;
    let y = this.#box.depth - height;
    const parts: NotePart[] = [];
    for (const number of lines) {
      const { note, paragraph, line, height: lineHeight } = this.#stream.lines[number] as NoteLine;
      const part = parts.at(-1);
      if (part && part.note === note && part.paragraph === paragraph) {
        parts[parts.length - 1] = { ...part, to: line + 1 };
      } else parts.push({ note, paragraph, from: line, to: line + 1, y });
      y += lineHeight;
    }
    return parts;
  }
}
