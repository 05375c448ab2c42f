import { sha256 } from '../digests/index.ts';
import { message } from '../messages/index.ts';
import type { ArtifactAccount } from './account.ts';

/** An artifact as a manifest lists it. */
export interface ListedArtifact {
  readonly file: string;
  readonly sha256: string;
  readonly edition?: string | undefined;
}

/**
 * Of a cover or a proof only the first question can be asked. Undefined when a manifest lists
 * none of this hash or name.
 * @param isUnread whether a file’s text isn’t read back
 */
export function answerUnread(
  file: string,
  bytes: Uint8Array,
  name: string | undefined,
  listed: readonly ListedArtifact[],
  isUnread: (entry: ListedArtifact) => boolean,
): Pick<ArtifactAccount, 'file' | 'answers' | 'messages'> | undefined {
  const entries = listed.filter(isUnread);
  const notAsked = 'not-asked';
  const answers = {
    'same-bytes': notAsked,
    'same-text': notAsked,
    'same-letters': notAsked,
  } as const;
  const account = answerSameBytes({ file, answers, messages: [] }, bytes, name, entries);
  return account.answers['same-bytes'] === notAsked ? undefined : account;
}

/**
 * Answers the first question: whether bytes are those that a manifest lists. A copy
 * that bears another name is found by its hash.
 * @param name The file's path below the manifest's folder; undefined where it lies elsewhere.
 */
export function answerSameBytes<T extends Pick<ArtifactAccount, 'file' | 'answers' | 'messages'>>(
  account: T,
  bytes: Uint8Array,
  name: string | undefined,
  listed: readonly ListedArtifact[],
): T {
  const actual = sha256(bytes);
  if (listed.some((entry) => entry.sha256 === actual)) {
    return { ...account, answers: { ...account.answers, 'same-bytes': 'yes' } };
  }
  const entry = listed.find(({ file }) => file === name);
  if (!entry) return account;
  const told = message(account.file, 'edition-bytes-differ', {
    found: actual,
    expected: entry.sha256,
  });
  return {
    ...account,
    answers: { ...account.answers, 'same-bytes': 'no' },
    messages: [...account.messages, told],
  };
}
