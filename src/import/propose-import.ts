import { readManuscriptAt } from '../manuscript/index.ts';
import { ImportSession } from './import-session.ts';
import type { ImportProposal, ImportRequest, ReadBookFile } from './proposal.ts';

/** Thrown when a request names a chapter that the book doesn't have. */
export class UnknownChapterError extends Error {}

/**
 * Proposes documents for received files: reads them, plans, writes in memory, and
 * proves that no letter would be lost.
 */
export async function proposeImport(
  request: ImportRequest,
  read: ReadBookFile,
): Promise<ImportProposal> {
  const { manuscript, messages } = await readManuscriptAt(request.book);
  if (!manuscript) return { files: [], documents: [], messages, plans: [] };
  const chapter = manuscript.chapters.find(({ id }) => id === request.chapter);
  if (!chapter) {
    const known = manuscript.chapters.map(({ id }) => `“${id}”`).join(', ');
    throw new UnknownChapterError(`the book has no chapter “${request.chapter}”; it has ${known}`);
  }
  const session = new ImportSession(request, manuscript, chapter, read);
  for (const path of request.files) await session.add(path);
  return session.proposal();
}
