import { BrowserError } from '../browser/index.ts';
import { PressError } from '../installation/index.ts';
import { UnreadableFileError } from '../limits/index.ts';
import { OutputError } from '../output/index.ts';

const own = [BrowserError, PressError, UnreadableFileError, OutputError];

/**
 * What an error says, if it is one of those whose words are the press’s. What a library or Node.js
 * says is for who mends the press: CHAP_DEBUG=1 has it printed.
 */
export function ownWords(error: unknown): string {
  const isOwn = error instanceof Error && own.some((kind) => error instanceof kind);
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (isOwn) return error.message;
  return process.env['CHAP_DEBUG'] === '1' ? said : 'something went wrong within the press';
}
