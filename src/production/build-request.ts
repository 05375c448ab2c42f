import type { TextName } from '../book/index.ts';
import type { Artifact } from '../distribution/index.ts';
import type { Message } from '../messages/index.ts';
import type { BuildEvent } from './build-event.ts';

/** What is to be built. */
export interface BuildRequest {
  /** The book's folder. */
  readonly book: string;
  /** The output folder. */
  readonly out: string;
  /** The editions wanted, by their names; those that the book asks for when it isn't said. */
  readonly editions?: readonly string[] | undefined;
  /** The id of the book or of a chapter, when only that is wanted. */
  readonly only?: string | undefined;
  /** Which text; the reading text when it isn’t said. */
  readonly text?: TextName | undefined;
  /** Whether a record for the book trade is wanted too (ONIX). */
  readonly onix?: boolean | undefined;
  /** The folder of the store, in which values are kept for other builds; without it nothing is kept. */
  readonly store?: string | undefined;
  /** How many bytes may be left in the store. */
  readonly storeLimit?: number | undefined;
  /** How many threads work beside this one; as many as the machine bears when it isn’t said. */
  readonly threads?: number | undefined;
  /**
   * Stops the build: it is given up, and leaves nothing behind; what is being written is written
   * to the end. Signals to this process are then for whoever aborts it.
   */
  readonly signal?: AbortSignal | undefined;
  /** Told what the build is doing. */
  readonly tell?: ((event: BuildEvent) => void) | undefined;
}

/** What a build did. */
export interface BuildOutcome {
  readonly messages: readonly Message[];
  /**
   * Whether the output folder was written: not when the content has errors, when the book was
   * changed meanwhile, when it would have lost pages, or can’t be written.
   */
  readonly published: boolean;
  readonly artifacts: readonly Artifact[];
  /** SHA-256 of all that the folder lists now and of its lists, by their paths. */
  readonly listed?: Readonly<Record<string, string>> | undefined;
  /** Files that could not be made, or didn’t say what the book says. */
  readonly failed: readonly string[];
  /** Why no browser could print, when one was needed. */
  readonly browserMissing?: string | undefined;
  /** What the output would have lost for want of a browser; nothing was written then. */
  readonly poorer?: readonly string[] | undefined;
  /** Why the output folder could not be written. */
  readonly unwritable?: string | undefined;
  /** What the user ought to know of how the browser ran. */
  readonly caution?: string | undefined;
}
