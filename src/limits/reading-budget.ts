import { UnreadableFileError } from './unreadable-file.ts';

const mebibyte: number = 2 ** 20;

/** What is counted. */
type Purse = 'steps' | 'inflated' | 'kept';

/** How much of it every file has, and each with its size. */
interface Limit {
  readonly least: number;
  readonly perByte: number;
}

/**
 * What the reading of one file may take: so much for every file, and so much for each of its
 * bytes. Each is some ten times what the editions of the press take, which are among the
 * densest of files: nothing in them but text, deflated.
 */
const limits: Readonly<Record<Purse, Limit>> = {
  /** Work: about as much as it takes to look at a byte of text. */
  steps: { least: 24 * mebibyte, perByte: 96 },
  /** Bytes that come out of what is packed. */
  inflated: { least: 16 * mebibyte, perByte: 64 },
  /** Bytes of memory that are kept for as long as the file is read, roughly. */
  kept: { least: 128 * mebibyte, perByte: 96 },
};

/** Bytes: one packed piece of a file that is read, be it a page or a chapter, is never larger. */
const largestPiece = 32 * mebibyte;

/** Bytes: five thousand pages of print, or a thousand with pictures, are a tenth of this. */
export const largestFile: number = 256 * mebibyte;

/** Lists in lists, elements in elements, forms in forms: the deepest that are written are a few dozen. */
export const deepestNesting = 200;

/**
 * What is left of what one file may take of time and memory. A file that was made to use up
 * both is told as one (`too-much`); honest files come nowhere near the limits, which grow with
 * the file. The count is of work, not of time: the same file is read on every machine, or on none.
 */
export class ReadingBudget {
  readonly #left: Record<Purse, number>;
  readonly #largestPiece: number;

  /** @param size of the file, in bytes */
  constructor(size: number) {
    const limit = ({ least, perByte }: Limit): number => least + perByte * size;
    this.#largestPiece = Number.isFinite(size) ? largestPiece : size;
    this.#left = {
      steps: limit(limits.steps),
      inflated: limit(limits.inflated),
      kept: limit(limits.kept),
    };
  }

  /** For a file of our own making: nothing is counted. */
  static unlimited(): ReadingBudget {
    return new ReadingBudget(Number.POSITIVE_INFINITY);
  }

  /**
   * Account for work before it is done.
   * @throws UnreadableFileError when it is more than is left.
   */
  work(steps: number): void {
    this.#spend('steps', steps);
  }

  /**
   * Account for what is remembered.
   * @param bytes of memory, roughly
   * @throws UnreadableFileError when it is more than is left.
   */
  keep(bytes: number): void {
    this.#spend('kept', bytes);
  }

  /** How many bytes the next packed piece may come to. */
  get largestPiece(): number {
    return Math.min(this.#largestPiece, this.#left.inflated);
  }

  /**
   * Account for a piece that was unpacked.
   * @throws UnreadableFileError when it is more than is left.
   */
  unpack(bytes: number): void {
    this.hold(bytes);
    this.#spend('inflated', bytes);
  }

  /**
   * See whether something that is in the memory as a whole, for a while, isn't too large.
   * @throws UnreadableFileError
   */
  hold(bytes: number): void {
    if (bytes > this.#largestPiece) throw tooMuch();
  }

  /** What is left of each, for those who set the limits. */
  get left(): Readonly<Record<Purse, number>> {
    return { ...this.#left };
  }

  #spend(purse: Purse, amount: number): void {
    this.#left[purse] -= amount;
    if (!(this.#left[purse] >= 0)) throw tooMuch();
  }
}

/** What is said of a file that was made to use up time or memory, whichever way. */
export function tooMuch(): UnreadableFileError {
  const why = 'reading it would take far more than any honest file of its size takes';
  return new UnreadableFileError('too-much', why);
}
