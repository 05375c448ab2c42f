import type { Book } from '../book/index.ts';
import { UnreadableFileError } from '../limits/index.ts';
import { type DataOf, inWords, message } from '../messages/index.ts';
import { countLetters, skeleton } from '../typography/index.ts';
import type { Answer, ArtifactAccount } from './account.ts';
import type { Passage } from './comparison/passages.ts';
import { tellDeviations } from './comparison/text-deviations.ts';
import type { VerifyOptions } from './forms/form.ts';
import type { FormName } from './forms/form-names.ts';
import { formNamed, formOf, type Readings } from './forms/index.ts';
import { UntaggedError } from './forms/pdf/index.ts';

/** A finished artifact, as bytes. */
export interface FinishedArtifact {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** A file that it is read together with: the other side of a booklet’s sheets. */
  readonly other?: Uint8Array | undefined;
}

/** An artifact that was read back, and what it says of itself; only its form understands it. */
export type ArtifactReading<Name extends FormName = FormName> = {
  readonly [Each in Name]: {
    readonly file: string;
    readonly form: Each;
    readonly reading: Readings[Each];
  };
}[Name];

/** Thrown when a file is none of the forms that the ledger reads, or a damaged one. */
export class UnreadableArtifactError extends Error {
  /** Why, as a message says it. */
  readonly why: DataOf<'edition-unreadable'>;

  constructor(why: DataOf<'edition-unreadable'>, options?: ErrorOptions) {
    super(inWords(message(why.file, 'edition-unreadable', why)).reason, options);
    this.why = why;
  }
}

/**
 * Read an artifact back from its bytes.
 * @throws UnreadableArtifactError
 */
export async function readArtifact(
  { file, bytes, other }: FinishedArtifact,
  options: Pick<VerifyOptions, 'readPrint'>,
): Promise<ArtifactReading> {
  const form = formOf(bytes);
  if (!form) throw new UnreadableArtifactError({ file, case: 'no-form' });
  try {
    const reading = await formNamed(form).read(bytes, options, other);
    return { file, form, reading } as ArtifactReading;
  } catch (cause) {
    throw new UnreadableArtifactError(whyUnreadable(file, cause), { cause });
  }
}

/** Whatever goes wrong inside a file is the file’s own; a library’s sentence about it helps nobody. */
function whyUnreadable(file: string, cause: unknown): DataOf<'edition-unreadable'> {
  if (cause instanceof UntaggedError) return { file, case: 'no-tags' };
  if (!(cause instanceof UnreadableFileError)) return { file, case: 'damaged' };
  const { kind, message: detail } = cause;
  return kind === 'damaged' || kind === 'foreign'
    ? { file, case: kind, detail }
    : { file, case: kind };
}

/**
 * Read a finished artifact back and hold it against its book: is every sign there
 * (same text), and every letter of the sources (same letters)? Always gives an
 * account; an artifact that can't be read is told as a message.
 */
export async function verifyArtifact(
  artifact: FinishedArtifact,
  book: Book,
  options: VerifyOptions,
): Promise<ArtifactAccount> {
  try {
    return verifyReading(await readArtifact(artifact, options), book, options);
  } catch (error) {
    if (!(error instanceof UnreadableArtifactError)) throw error;
    return {
      ...nothingRead(artifact.file, formOf(artifact.bytes) ?? 'text', book.id),
      messages: [message(artifact.file, 'edition-unreadable', error.why)],
    };
  }
}

/** Hold what was read of an artifact against a book. */
export function verifyReading<Name extends FormName>(
  { file, form: name, reading }: ArtifactReading<Name>,
  book: Book,
  options: VerifyOptions,
): ArtifactAccount {
  const form = formNamed(name);
  const expected = form.expected(reading, book, options);
  const found = form.passages(reading, expected.passages);
  const text = tellDeviations({
    file,
    expected,
    found,
    sources: options.sources,
    placeOf: (place) => form.placeOf(reading, place),
  });
  const further = form.further(reading, file, book, options);
  const answered = (question: 'same-text' | 'same-letters', same: boolean): Answer => {
    const against = further.some(
      (each) => each.against.includes(question) && each.messages.length > 0,
    );
    return same && !against ? 'yes' : 'no';
  };
  return {
    file,
    form: name,
    book: book.id,
    answers: {
      'same-bytes': 'not-asked',
      'same-text': answered('same-text', text.sameText),
      'same-letters': answered('same-letters', text.sameLetters),
    },
    ...countLetters(skeleton(found.map((passage) => passage.text).join('\n'))),
    pages: form.pageCount(reading),
    messages: [...text.messages, ...further.flatMap(({ messages }) => messages)],
  };
}

/** All that an artifact says, for those who want to know which book it is of. */
export function passagesOf<Name extends FormName>({
  form,
  reading,
}: ArtifactReading<Name>): readonly Passage[] {
  return formNamed(form).passages(reading);
}

/** The identifier of a book that an artifact carries beside its text. */
export function identifierIn<Name extends FormName>({
  form,
  reading,
}: ArtifactReading<Name>): string | undefined {
  return formNamed(form).identifier(reading);
}

function nothingRead(file: string, form: FormName, book: string): ArtifactAccount {
  const answers = { 'same-bytes': 'not-asked', 'same-text': 'no', 'same-letters': 'no' } as const;
  return { file, form, book, answers, letters: 0, digits: 0, messages: [] };
}
