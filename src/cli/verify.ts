import { hasErrors } from '../messages/index.ts';
import { type CopyFinding, verify } from '../production/index.ts';
import { contentErrors, type Ending } from './ending.ts';
import { type ExitStatus, exitStatus, firstOf } from './exit-status.ts';
import { requireBook } from './require-book.ts';
import { printDone, printMessages, type Terminal } from './terminal.ts';
import { type CommandWatch, unwatched } from './watch.ts';

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
  { signal }: CommandWatch = unwatched,
): Promise<Ending> {
  await requireBook(book);
  const statuses: ExitStatus[] = [];
  const findings: CopyFinding[] = [];
  const tell = (finding: CopyFinding): void => {
    findings.push(finding);
    statuses.push(printFinding(finding, terminal));
  };
  const messages = await verify(paths, book, tell, signal);
  if (messages.length > 0) {
    printMessages(messages, terminal);
    return contentErrors;
  }
  const failures = findings.flatMap((finding, index) =>
    statuses[index] === exitStatus.done ? [] : [{ file: finding.file, reason: whyNot(finding) }],
  );
  return { status: firstOf(statuses), failures, details: { copies: findings.map(asCopy) } };
}

function whyNot(finding: CopyFinding): string {
  const { kind } = finding;
  if (kind === 'unreadable') return finding.why;
  return kind === 'text' || kind === 'bytes' ? 'it is not as it was built' : refusals[kind].words;
}

/** What of a finding isn’t said by messages. */
function asCopy(finding: CopyFinding): object {
  const { file, kind } = finding;
  if (kind === 'bytes') return { file, kind, answers: finding.account.answers };
  if (kind !== 'text') return { file, kind };
  const { answers, letters, digits } = finding.account;
  return {
    file,
    kind,
    title: finding.book.title,
    text: finding.book.text,
    answers,
    letters,
    digits,
  };
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
  'nothing-there': {
    words: 'holds no EPUB, no PDF, no web edition and no text',
    status: exitStatus.usage,
  },
  'too-large': {
    words: 'can’t be read: it is larger than any book',
    status: exitStatus.content,
  },
  'of-no-book': { words: 'is of no book of this manuscript', status: exitStatus.content },
} as const;

type Accounted<Kind> = Extract<CopyFinding, { readonly kind: Kind }>;

function printBytes({ file, account }: Accounted<'bytes'>, terminal: Terminal): ExitStatus {
  const print = verdictPrinter(account, terminal);
  const verdict = isTrue(account) ? 'unaltered' : 'NOT as it was built';
  print(`${file}: ${verdict} (it has no text of its own that could be read back)`);
  print(`  same bytes    ${words[account.answers['same-bytes']]}`);
  printMessages(account.messages, terminal);
  return isTrue(account) ? exitStatus.done : exitStatus.content;
}

function printAccount({ file, account, book }: Accounted<'text'>, terminal: Terminal): ExitStatus {
  const { answers, letters, digits, messages } = account;
  const print = verdictPrinter(account, terminal);
  const verdict = isTrue(account) ? 'complete and unaltered' : 'NOT as the book is';
  print(
    `${file}: ${verdict} (“${book.title}”, ${book.text} text, ${letters} letters, ${digits} digits)`,
  );
  print(`  same bytes    ${words[answers['same-bytes']]}`);
  print(`  same text     ${words[answers['same-text']]}`);
  print(`  same letters  ${words[answers['same-letters']]}`);
  printMessages(messages, terminal);
  return isTrue(account) ? exitStatus.done : exitStatus.content;
}

/** A copy that isn’t true is told to those as well who want to hear only of what is wrong. */
function verdictPrinter(
  account: Accounted<'bytes'>['account'],
  terminal: Terminal,
): (line: string) => void {
  return (line) => (isTrue(account) ? printDone(line, terminal) : terminal.out(line));
}

function isTrue({ answers, messages }: Accounted<'bytes'>['account']): boolean {
  return !hasErrors(messages) && !Object.values(answers).includes('no');
}

const words = { yes: 'yes', no: 'no', 'not-asked': 'not asked: no manifest lists this file' };
