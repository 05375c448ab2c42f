/** Why a file can't be read. */
export type UnreadableKind =
  /** Its end is missing: a download that broke off, a disk that was full. */
  | 'cut'
  | 'encrypted'
  /** Something in it isn't where, or what, the file itself says. */
  | 'damaged'
  /** It is in order, but not of a form that is read. */
  | 'foreign'
  /** Reading it would take more than any honest file of its size takes. */
  | 'too-much';

/**
 * Thrown when a file that came from anywhere can't be read. Its message is words for a
 * reader that go on after “it can’t be read:”; a fault of the content, never of the press.
 */
export class UnreadableFileError extends Error {
  readonly kind: UnreadableKind;

  constructor(kind: UnreadableKind, why: string, cause?: unknown) {
    super(why, { cause });
    this.name = 'UnreadableFileError';
    this.kind = kind;
  }
}

/** The same for something in a file that contradicts it. */
export function damaged(why: string, cause?: unknown): UnreadableFileError {
  return new UnreadableFileError('damaged', `it is damaged: ${why}`, cause);
}

/** The same for one that is encrypted, and needs a key to be read. */
export function encrypted(): UnreadableFileError {
  const why = 'it is encrypted; a copy that was encrypted is none that the press made';
  return new UnreadableFileError('encrypted', why);
}

/** The same for one that lacks its end. */
export function cutOff(): UnreadableFileError {
  return new UnreadableFileError('cut', 'it is cut off: its end is missing');
}
