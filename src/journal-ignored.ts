import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { tell } from './messages/index.ts';
import type { JournalDoubt } from './output/index.ts';

/** Tell that what a build, or somebody else, had left in a folder was not completed. */
export function tellJournalIgnored(
  folder: string,
  { doubt, name = '' }: JournalDoubt,
): VFileMessage {
  const file = new VFile({ path: `${folder}/.press/journal.json` });
  return tell(file, 'journal-ignored', { doubt, name });
}
