import type { TextName } from '../book/index.ts';
import { bookState, readBookFolder } from '../book-folder/index.ts';
import { type Artifact, isPaged } from '../distribution/index.ts';
import { liesWithin } from '../folders/index.ts';
import { type Message, message } from '../messages/index.ts';
import { prepareOutput } from '../output/index.ts';
import type { BuildEvent } from './build-event.ts';
import { readChecked } from './checked-book.ts';
import type { PlannedArtifact } from './plan-build.ts';
import { PressBrowser } from './press-browser.ts';
import { readPressKit } from './press-kit.ts';
import { RequestError } from './request-error.ts';
import { unwatched } from './workshop/index.ts';

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
  /** Stops the build: it ends nothing that it began, and leaves nothing behind. */
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

/**
 * Print a book: its folder in, its editions out. This is the whole flow. Read the folder and check
 * all of it; plan the files; make each by itself, of supplies that are made once, and read it back;
 * write what came out, and what speaks of the whole folder.
 * @throws RequestError
 * @throws the signal’s reason when it is stopped
 * @throws PressError when the press isn't whole
 * @throws OutputError when there can be no output folder, which is found out before anything is made
 */
export async function build(request: BuildRequest): Promise<BuildOutcome> {
  const watch = {
    signal: request.signal ?? unwatched.signal,
    tell: request.tell ?? unwatched.tell,
  };
  watch.signal.throwIfAborted();
  const kit = await readPressKit();
  const folder = await readBookFolder(request.book);
  const { checked, messages } = readChecked(folder, request.text ?? 'reading', kit.designs);
  if (!checked) return nothingWritten(messages);

  const { planBuild } = await import('./plan-build.ts');
  const plan = planBuild(checked.books, checked.editions, request);
  await requireOutside(request, plan);
  await prepareOutput(request.out);

  const browser = new PressBrowser();
  try {
    const { makePlanned } = await import('./make-planned.ts');
    const made = await makePlanned(plan, checked, kit, browser, watch);
    const told = [...messages, ...made.messages];
    const state = bookState(folder).hash;
    if (bookState(await readBookFolder(request.book)).hash !== state) {
      return nothingWritten([...told, message(checked.manuscript.path, 'book-changed', {})]);
    }
    watch.signal.throwIfAborted();
    const printed = made.artifacts.some(isPaged);
    const production = {
      source: { book: state, press: kit.digest },
      // One that died whenever it was put to work has printed nothing.
      browser: printed ? browser.version : undefined,
      artifacts: made.artifacts,
      planned: plan.map(({ file }) => file).filter((file) => !made.missing.includes(file)),
    };
    const { failed } = made;
    const { missing: browserMissing, caution } = browser;
    const lacksBrowser = browserMissing !== undefined;
    const { handOut } = await import('./hand-out.ts');
    const handedOut = await handOut(request.out, production, checked, kit, lacksBrowser);
    const all = [...told, ...handedOut.messages];
    return {
      ...handedOut,
      messages: all,
      failed,
      browserMissing,
      caution: printed ? caution : undefined,
    };
  } finally {
    await browser.close();
  }
}

function nothingWritten(messages: readonly Message[]): BuildOutcome {
  return { messages, published: false, artifacts: [], failed: [] };
}

/** The output would be taken for a part of the book, and change the state that it was made from. */
async function requireOutside(
  { book, out }: BuildRequest,
  plan: readonly PlannedArtifact[],
): Promise<void> {
  const books = new Set(plan.map(({ book: { id } }) => `${out}/${id}`));
  for (const folder of [out, `${out}/reports`, ...books]) {
    if (await liesWithin(folder, book)) {
      throw new RequestError(`the output folder “${folder}” lies in the book’s own folder`);
    }
  }
}
