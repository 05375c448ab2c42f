import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ImportProposal,
  type ImportRequest,
  proposeImport,
  type ReadBookFile,
  UnknownChapterError,
} from '../import/index.ts';
import type { Message } from '../messages/index.ts';
import { publish } from '../output/index.ts';
import type { OutputEvent } from './build-event.ts';
import { tellJournalIgnored } from './journal-ignored.ts';
import { RequestError } from './request-error.ts';
import { unwatched, type Watch } from './workshop/watch.ts';

/**
 * Make documents of received texts and put them into the book’s folder, all or nothing.
 * @param watch told how far writing is; until that is done it may be stopped
 * @throws RequestError when the book has no such chapter
 * @throws OutputError when the folder can't be written
 */
export async function importTexts(
  request: ImportRequest,
  { signal, tell }: Watch<OutputEvent> = unwatched,
): Promise<ImportProposal> {
  const doubts: Message[] = [];
  const written = await publish(
    request.book,
    (read) => propose(request, read),
    (doubt) => doubts.push(tellJournalIgnored(request.book, doubt)),
    { signal, tell: (state) => tell({ kind: 'output', folder: request.book, state }) },
  );
  return { ...written, messages: [...doubts, ...written.messages] };
}

/** What an import would put into the book’s folder; nothing is written. */
export function proposeTexts(request: ImportRequest): Promise<ImportProposal> {
  return propose(request, (file) => readFile(join(request.book, file)).catch(() => undefined));
}

async function propose(request: ImportRequest, read: ReadBookFile): Promise<ImportProposal> {
  try {
    return await proposeImport(request, read);
  } catch (error) {
    throw error instanceof UnknownChapterError ? new RequestError(error.message) : error;
  }
}
