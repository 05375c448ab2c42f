import { hasErrors } from '../messages/index.ts';
import { check } from '../production/index.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { requireBook } from './require-book.ts';
import { printMessages, type Terminal } from './terminal.ts';

/** `chap check [BOOK]`. */
export async function runCheck(book: string, terminal: Terminal): Promise<ExitStatus> {
  await requireBook(book);
  const messages = await check(book);
  printMessages(messages, terminal);
  if (hasErrors(messages)) return exitStatus.content;
  terminal.out('The manuscript is in order, and every letter and digit of its sources is in it.');
  return exitStatus.done;
}
