/** What a byte of a picture is guessed to be, by those to the left of it, above it, and above that one (PNG, 9.2). */
type Guess = (left: number, above: number, corner: number) => number;

const guesses: readonly Guess[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >>> 1,
  paeth,
];

/**
 * The lines of a PNG, each written as what differs from a guess, and led by the number of the
 * guess: of the five the one whose differences are smallest in sum, as PNG’s own text advises.
 * @param samples a byte each, by lines
 * @param stride bytes of a line
 * @param step bytes of a pixel
 */
export function filterLines(samples: Uint8Array, stride: number, step: number): Uint8Array {
  const height = samples.length / stride;
  const lines = new Uint8Array(height * (stride + 1));
  const trial = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    let least = Infinity;
    for (const [number, guess] of guesses.entries()) {
      const sum = differences(samples, y * stride, stride, step, guess, trial);
      if (sum >= least) continue;
      least = sum;
      lines[y * (stride + 1)] = number;
      lines.set(trial, y * (stride + 1) + 1);
    }
  }
  return lines;
}

function differences(
  samples: Uint8Array,
  from: number,
  stride: number,
  step: number,
  guess: Guess,
  into: Uint8Array,
): number {
  let sum = 0;
  for (let x = 0; x < stride; x += 1) {
    const at = from + x;
    const left = x >= step ? (samples[at - step] as number) : 0;
    const above = from > 0 ? (samples[at - stride] as number) : 0;
    const corner = x >= step && from > 0 ? (samples[at - stride - step] as number) : 0;
    const difference = ((samples[at] as number) - guess(left, above, corner)) & 0xff;
    into[x] = difference;
    sum += difference < 128 ? difference : 256 - difference;
  }
  return sum;
}

function paeth(left: number, above: number, corner: number): number {
  const whole = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(whole - left),
    Math.abs(whole - above),
    Math.abs(whole - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
