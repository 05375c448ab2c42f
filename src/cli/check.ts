import { hasErrors } from '../messages/index.ts';
import { check } from '../production/index.ts';
import { contentErrors, done, type Ending, endingOfAll } from './ending.ts';
import { requireBook } from './require-book.ts';
import { printDone, printMessages, type Terminal } from './terminal.ts';

/** `chap check [BOOK…]`. */
export function runChecks(books: readonly string[], terminal: Terminal): Promise<Ending> {
  return endingOfAll(books, (book) => runCheck(book, terminal));
}

async function runCheck(book: string, terminal: Terminal): Promise<Ending> {
  await requireBook(book);
  const messages = await check(book);
  printMessages(messages, terminal);
  if (hasErrors(messages)) return contentErrors;
  printDone(
    'The manuscript is in order, and every letter and digit of its sources is in it.',
    terminal,
  );
  return done;
}
