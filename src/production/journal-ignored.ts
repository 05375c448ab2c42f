import { type Message, message } from '../messages/index.ts';
import type { JournalDoubt } from '../output/index.ts';

/** Tell that what a build, or somebody else, had left in a folder was not completed. */
export function tellJournalIgnored(folder: string, { doubt, name = '' }: JournalDoubt): Message {
  return message(`${folder}/.press/journal.json`, 'journal-ignored', { doubt, name });
}
