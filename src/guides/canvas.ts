import { pathOperators } from '../covers/index.ts';
import type { OutlineStep, TextOutlines } from '../fonts/index.ts';
import { exact, pointsPerMm } from '../pdf-writing/index.ts';

/** A drawing in operators; millimetres from the left upper corner, y downwards. */
export class Canvas {
  readonly #type: TextOutlines;
  readonly #operators: string[] = [];
  /** The outlines of all glyphs that are shown, by the names that the operators call them. */
  readonly glyphs: Map<string, string> = new Map();

  constructor(type: TextOutlines) {
    this.#type = type;
  }

  /** A line of text; `at` is its right end, its middle or its left end on the baseline. */
  text(
    text: string,
    at: { readonly x: number; readonly y: number },
    size: number,
    { weight = 400, from = 'right' }: TextLook = {},
  ): void {
    const set = this.#type.set(text, weight);
    const width = set.advance * size;
    const left = at.x - (from === 'right' ? width : from === 'middle' ? width / 2 : 0);
    const scale = fine(size / unit, 1e5);
    for (const { name, steps, x, y } of set.glyphs) {
      if (!this.glyphs.has(name)) this.glyphs.set(name, glyphPath(steps));
      const [right, down] = [fine(left + x * size, 100), fine(at.y + y * size, 100)];
      this.#operators.push(`q ${scale} 0 0 ${scale} ${right} ${down} cm /${name} Do Q`);
    }
  }

  /** A paragraph, its lines from the right; gives the baseline of the line behind it. */
  paragraph(
    text: string,
    box: { right: number; top: number; width: number },
    size: number,
    weight: Weight = 400,
  ): number {
    let baseline = box.top + size;
    for (const line of this.lines(text, box.width, size, weight)) {
      this.text(line, { x: box.right, y: baseline }, size, { weight });
      baseline += leading * size;
    }
    return baseline;
  }

  /** The lines of a paragraph, as many words in each as it holds. */
  lines(text: string, width: number, size: number, weight: Weight = 400): string[] {
    const lines: string[] = [];
    // No word’s form depends on another’s: a line is as long as its words and the spaces between them.
    const long = (word: string): number => this.#type.set(word, weight).advance * size;
    let end = 0;
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      const next = end + long(' ') + long(word);
      if (last !== undefined && next <= width) {
        lines[lines.length - 1] = `${last} ${word}`;
        end = next;
      } else {
        lines.push(word);
        end = long(word);
      }
    }
    return lines;
  }

  line(x1: number, y1: number, x2: number, y2: number, look: LineLook = {}): void {
    this.polyline(
      [
        [x1, y1],
        [x2, y2],
      ],
      look,
    );
  }

  polyline(
    points: readonly Point[],
    { width = 0.25, dashed = false, closed = false }: LineLook = {},
  ): void {
    const path = points.map(
      ([x, y], index) => `${short(x)} ${short(y)} ${index === 0 ? 'm' : 'l'}`,
    );
    this.#operators.push(
      `q ${width} w ${dashed ? '[1 1] 0 d' : ''}`,
      ...path,
      closed ? 's Q' : 'S Q',
    );
  }

  rectangle(x: number, y: number, width: number, height: number, look: LineLook = {}): void {
    this.polyline(
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
      { ...look, closed: true },
    );
  }

  /** A filled shape. */
  fill(points: readonly Point[], gray = 0): void {
    const path = points.map(
      ([x, y], index) => `${short(x)} ${short(y)} ${index === 0 ? 'm' : 'l'}`,
    );
    this.#operators.push(`q ${gray} g`, ...path, 'f Q');
  }

  /** An arrow along a curve that is bent to one side. */
  arrow(from: Point, to: Point, bend: number): void {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy) || 1;
    const [nx, ny] = [(-dy / length) * bend, (dx / length) * bend];
    const control: Point = [(from[0] + to[0]) / 2 + nx, (from[1] + to[1]) / 2 + ny];
    const all = [...from, ...control, ...control, ...to].map(short);
    const [x0, y0, ...rest] = all;
    this.#operators.push(`q 0.4 w ${x0} ${y0} m ${rest.join(' ')} c S Q`);
    const angle = Math.atan2(to[1] - control[1], to[0] - control[0]);
    const tip = (turn: number): Point => [
      to[0] - 2.2 * Math.cos(angle + turn),
      to[1] - 2.2 * Math.sin(angle + turn),
    ];
    this.fill([to, tip(0.45), tip(-0.45)]);
  }

  /** Two lines through a place. */
  cross(x: number, y: number, half: number): void {
    this.line(x - half, y, x + half, y, { width: 0.15 });
    this.line(x, y - half, x, y + half, { width: 0.15 });
  }

  /**
   * What was drawn, scaled into the middle of a sheet; points from its lower left corner.
   * @param turned by half a turn
   */
  operators(design: Size, sheet: Size, turned = false): string {
    const scale = Math.min(sheet.width / design.width, sheet.height / design.height);
    const left = (sheet.width - scale * design.width) / 2;
    const top = (sheet.height - scale * design.height) / 2;
    const by = (scale * pointsPerMm).toFixed(8);
    const x = exact(left * pointsPerMm);
    const y = exact((sheet.height - top) * pointsPerMm);
    const [across, up] = [sheet.width, sheet.height].map((mm) => exact(mm * pointsPerMm));
    const turn = turned ? `-1 0 0 -1 ${across} ${up} cm\n` : '';
    return `q\n${turn}${by} 0 0 -${by} ${x} ${y} cm\n0 g 0 G 1 J 1 j\n${this.#operators.join('\n')}\nQ`;
  }
}

/** A place: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

interface Size {
  readonly width: number;
  readonly height: number;
}

type Weight = 400 | 700;

interface TextLook {
  readonly weight?: Weight;
  readonly from?: 'right' | 'middle' | 'left';
}

interface LineLook {
  readonly width?: number;
  readonly dashed?: boolean;
  readonly closed?: boolean;
}

/** 8 points, mm: nothing that a guide says is smaller. */
export const leastType = 2.83;

/** From a baseline to the next, to the size. */
export const leading = 1.62;

/** Steps of an outline to the em: whole numbers are short. */
const unit = 1000;

function glyphPath(steps: readonly OutlineStep[]): string {
  const scaled = steps.map(({ type, values }) => ({
    type,
    values: values.map((value) => value * unit),
  }));
  const path = pathOperators(scaled);
  return `${path.replace(/-?\d+\.\d+/g, (value) => String(Math.round(Number(value))))}\nf`;
}

/** Two thousand dots to the inch, where places are millimetres: finer than any printer. */
function fine(value: number, to: number): number {
  return Math.round(value * to) / to;
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}
