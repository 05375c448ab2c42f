import type { FlowReading } from './flow-reading.ts';

/** All lines of all notes in the order of their references. */
export interface NoteLine {
  readonly note: number;
  readonly paragraph: number;
  readonly line: number;
  readonly height: number;
}
export interface NoteStream {
  readonly lines: readonly NoteLine[];
  /** For each note, where its lines begin and end in `lines`. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Put the lines of all notes in a row. */
export function noteStream({ notes }: FlowReading): NoteStream {
  const lines: NoteLine[] = [];
  const spans = notes.map(({ paragraphs }, note) => {
    const start = lines.length;
    paragraphs.forEach(({ lines: count, height }, paragraph) => {
      for (let line = 0; line < count; line += 1) {
        lines.push({ note, paragraph, line, height: height / count });
      }
    });
    return [start, lines.length] as const;
  });
  return { lines, spans };
}
