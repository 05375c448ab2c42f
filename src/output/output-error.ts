/** The output folder can't be used or written; the message says what to do about it. */
export class OutputError extends Error {
  override readonly name: string = 'OutputError';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it lies on a disk that can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  ELOCKED:
    'another build is writing into it and does not end (if none is, take away “.lock” there)',
};

/** What the system said, in words; what it doesn't say in a code is no error of the folder's. */
export function outputError(folder: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const reason = reasons[String(error.code)] ?? `the system refused it (${String(error.code)})`;
  return new OutputError(`the output folder “${folder}” can’t be written: ${reason}`, {
    cause: error,
  });
}

/** A file that was to be copied is not what it is listed as, or is gone; nothing was written. */
export class ChangedOriginal extends Error {
  override readonly name: string = 'ChangedOriginal';
  readonly file: string;

  constructor(file: string) {
    super(`“${file}” is not as it is listed`);
    this.file = file;
  }
}
