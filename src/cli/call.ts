import { OutputError, PressError, RequestError } from '../production/index.ts';
import { type BuildOptions, runBuilds } from './build.ts';
import { type CacheOptions, runCache } from './cache.ts';
import { runChecks } from './check.ts';
import { type DoctorOptions, runDoctor } from './doctor.ts';
import type { Ending } from './ending.ts';
import { exitStatus } from './exit-status.ts';
import { type ImportOptions, runImport } from './import.ts';
import { runIndexSuggest, type SuggestOptions } from './index-suggest.ts';
import { type NewOptions, runNew } from './new.ts';
import { runShelf, type ShelfOptions } from './shelf.ts';
import { runSuggest } from './suggest.ts';
import type { Terminal } from './terminal.ts';
import { runVerify, type VerifyCommandOptions } from './verify.ts';
import type { CommandWatch } from './watch.ts';

/** A command with all that it was called with: plain data, which another thread may be given. */
export type Call =
  | {
      readonly command: 'build';
      readonly books: readonly string[];
      readonly options: BuildOptions;
    }
  | { readonly command: 'check'; readonly books: readonly string[] }
  | {
      readonly command: 'import';
      readonly files: readonly string[];
      readonly options: ImportOptions;
    }
  | { readonly command: 'new'; readonly folder: string; readonly options: NewOptions }
  | { readonly command: 'suggest'; readonly book: string }
  | { readonly command: 'index suggest'; readonly book: string; readonly options: SuggestOptions }
  | {
      readonly command: 'verify';
      readonly paths: readonly string[];
      readonly options: VerifyCommandOptions;
    }
  | {
      readonly command: 'shelf';
      readonly folders: readonly string[];
      readonly options: ShelfOptions;
    }
  | { readonly command: 'cache'; readonly options: CacheOptions }
  | { readonly command: 'doctor'; readonly options: DoctorOptions };

/** Does what a call asks for. An error of the program itself is thrown. */
export type Perform = (call: Call, terminal: Terminal, watch: CommandWatch) => Promise<Ending>;

/** Do it here, in this thread. */
export const perform: Perform = async (call, terminal, watch) => {
  try {
    watch.signal.throwIfAborted();
    return await ended(call, terminal, watch);
  } catch (error) {
    if (watch.signal.aborted) return stopped(watch.signal);
    return endingOf(error);
  }
};

function ended(call: Call, terminal: Terminal, watch: CommandWatch): Promise<Ending> {
  switch (call.command) {
    case 'build':
      return runBuilds(call.books, call.options, terminal, watch);
    case 'check':
      return runChecks(call.books, terminal);
    case 'import':
      return runImport(call.files, call.options, terminal, watch);
    case 'new':
      return runNew(call.folder, call.options, terminal);
    case 'suggest':
      return runSuggest(call.book, terminal);
    case 'index suggest':
      return runIndexSuggest(call.book, call.options, terminal);
    case 'verify':
      return runVerify(call.paths, call.options, terminal, watch);
    case 'shelf':
      return runShelf(call.folders, call.options, terminal, watch);
    case 'cache':
      return runCache(call.options, terminal);
    case 'doctor':
      return runDoctor(call.options, terminal, watch);
  }
}

/** How a command ends that was stopped before it had done anything. */
export function stopped(signal: AbortSignal): Ending {
  return { status: exitStatus.stopped, failures: [{ reason: reasonOf(signal) }] };
}

/** Why it was stopped, in words. */
export function reasonOf({ reason }: AbortSignal): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** What an error that was foreseen means for the caller. */
function endingOf(error: unknown): Ending {
  if (error instanceof OutputError || error instanceof PressError) {
    return { status: exitStatus.machine, failures: [{ reason: error.message }] };
  }
  if (!(error instanceof RequestError)) throw error;
  return { status: exitStatus.usage, failures: [{ reason: error.message }], showsHelp: true };
}
