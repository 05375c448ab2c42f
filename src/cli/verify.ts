import { hasErrors } from '../messages/index.ts';
import { type CopyFinding, verify } from '../production/index.ts';
import { type ExitStatus, exitStatus, firstOf } from './exit-status.ts';
import { requireBook } from './require-book.ts';
import { printMessages, type Terminal } from './terminal.ts';

/** The options of `chap verify`. */
export interface VerifyCommandOptions {
  /** The folder of the book. */
  readonly book: string;
}

/** `chap verify PATH…`: is this copy complete and unaltered? */
export async function runVerify(
  paths: readonly string[],
  { book }: VerifyCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  await requireBook(book);
  const statuses: ExitStatus[] = [];
  const messages = await verify(paths, book, (finding) => {
    statuses.push(printFinding(finding, terminal));
  });
  if (messages.length > 0) {
    printMessages(messages, terminal);
    return exitStatus.content;
  }
  return firstOf(statuses);
}

/** Says what was found of a copy. */
function printFinding(finding: CopyFinding, terminal: Terminal): ExitStatus {
  const { file, kind } = finding;
  switch (kind) {
    case 'bytes':
      return printBytes(finding, terminal);
    case 'text':
      return printAccount(finding, terminal);
    case 'unreadable':
      terminal.err(`error: ${finding.why}`);
      return exitStatus.content;
    default:
      terminal.err(`error: “${file}” ${refusals[kind].words}`);
      return refusals[kind].status;
  }
}

const refusals = {
  missing: { words: 'is missing or can’t be opened', status: exitStatus.usage },
  'no-file': { words: 'is neither a file nor a folder', status: exitStatus.usage },
  'nothing-there': { words: 'holds no EPUB, no PDF and no text', status: exitStatus.usage },
  'too-large': {
    words: 'can’t be read: it is larger than any book',
    status: exitStatus.content,
  },
  'of-no-book': { words: 'is of no book of this manuscript', status: exitStatus.content },
} as const;

type Accounted<Kind> = Extract<CopyFinding, { readonly kind: Kind }>;

function printBytes({ file, account }: Accounted<'bytes'>, terminal: Terminal): ExitStatus {
  const verdict = isTrue(account) ? 'unaltered' : 'NOT as it was built';
  terminal.out(`${file}: ${verdict} (a cover or a proof, whose text isn’t read back)`);
  terminal.out(`  same bytes    ${words[account.answers['same-bytes']]}`);
  printMessages(account.messages, terminal);
  return isTrue(account) ? exitStatus.done : exitStatus.content;
}

function printAccount({ file, account, book }: Accounted<'text'>, terminal: Terminal): ExitStatus {
  const { answers, letters, digits, messages } = account;
  const verdict = isTrue(account) ? 'complete and unaltered' : 'NOT as the book is';
  terminal.out(
    `${file}: ${verdict} (“${book.title}”, ${book.text} text, ${letters} letters, ${digits} digits)`,
  );
  terminal.out(`  same bytes    ${words[answers['same-bytes']]}`);
  terminal.out(`  same text     ${words[answers['same-text']]}`);
  terminal.out(`  same letters  ${words[answers['same-letters']]}`);
  printMessages(messages, terminal);
  return isTrue(account) ? exitStatus.done : exitStatus.content;
}

function isTrue({ answers, messages }: Accounted<'bytes'>['account']): boolean {
  return !hasErrors(messages) && !Object.values(answers).includes('no');
}

const words = { yes: 'yes', no: 'no', 'not-asked': 'not asked: no manifest lists this file' };
