import { bookState, readBookFolder } from '../book-folder/index.ts';
import { sha256 } from '../digests/index.ts';
import type { Artifact, Production, SourceState } from '../distribution/index.ts';
import { liesWithin } from '../folders/index.ts';
import { readPress } from '../installation/index.ts';
import type { Message } from '../messages/index.ts';
import { cutOffBuild, type ReadOutput, readOutput } from '../output/index.ts';
import { decode, encode, openStore, type Store } from '../store/index.ts';
import type { BuildOutcome, BuildRequest } from './build-request.ts';
import { memoryIn } from './known-browser.ts';
import { digestOf } from './workshop/digest-of.ts';

/** What a build that went well has left, for the next one that is asked for the same. */
export interface FinishedBuild {
  readonly messages: readonly Message[];
  readonly artifacts: readonly Pick<
    Artifact,
    'file' | 'book' | 'edition' | 'text' | 'mediaType' | 'pages'
  >[];
  /** SHA-256 of each file that the output folder lists, and of its lists, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** What has just been built, and of what. */
export interface JustBuilt {
  readonly production: Pick<Production, 'source' | 'browser'>;
  /** What would be told again: not what was told of files that were there before. */
  readonly told: readonly Message[];
  readonly outcome: BuildOutcome;
}

/** Keep what a build has left, if nothing went wrong with it. */
export async function keepFinished(
  store: Store,
  title: string,
  request: BuildRequest,
  { production: { source, browser }, told, outcome }: JustBuilt,
): Promise<void> {
  const { published, failed, browserMissing, artifacts, listed } = outcome;
  if (!published || !listed || failed.length > 0 || browserMissing !== undefined) return;
  const finished: FinishedBuild = {
    messages: told,
    artifacts: artifacts.map(({ bytes: _, account: __, lines: ___, ...known }) => known),
    files: listed,
  };
  await store.keep(keyOf(request, source, browser), title, encode(finished));
}

/**
 * See whether the output folder is what a build of this request has left, by every file that it
 * lists. Nothing of the book is read but its bytes, and nothing is written.
 * @returns what that build said; undefined when something differs, or nothing is known of it
 */
export async function findFinished(request: BuildRequest): Promise<BuildOutcome | undefined> {
  const { book, out, store: place, signal, tell } = request;
  if (place === undefined || (await liesWithin(out, book))) return undefined;
  const [{ digest: press }, folder] = await Promise.all([readPress(), readBookFolder(book)]);
  const store = openStore(place);
  const source = { press, book: bookState(folder).hash };
  const browser = (await memoryIn(store, press).recall())?.version;
  // Of a book without pages no browser is known to what it has left.
  const body =
    (await store.read(keyOf(request, source, browser))) ??
    (await store.read(keyOf(request, source, undefined)));
  if (!body || (await cutOffBuild(out))) return undefined;
  signal?.throwIfAborted();
  const { messages, artifacts, files } = decode(body) as FinishedBuild;
  const read = await readAll(files, readOutput(out));
  if (!read) return undefined;
  for (const { file } of artifacts) tell?.({ kind: 'file', file, state: 'kept' });
  return {
    messages,
    published: true,
    artifacts: artifacts.map((known) => ({ ...known, bytes: read.get(known.file) as Uint8Array })),
    failed: [],
  };
}

/** All files; undefined as soon as one isn’t what it was. */
async function readAll(
  files: FinishedBuild['files'],
  read: ReadOutput,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const found = new Map<string, Uint8Array>();
  for (const [file, sum] of Object.entries(files)) {
    const bytes = await read(file);
    if (!bytes || sha256(bytes) !== sum) return undefined;
    found.set(file, bytes);
  }
  return found;
}

/** Messages name the book’s folder as it was given. */
function keyOf(
  { book: folder, editions, only, text, onix }: BuildRequest,
  { press, book }: SourceState,
  browser: string | undefined,
): string {
  return digestOf([press, 'finished', { book, browser, folder, editions, only, text, onix }]);
}
