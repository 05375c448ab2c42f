import type { Book } from '../book/index.ts';
import type { Artifact } from '../distribution/index.ts';
import {
  artifactFile,
  editionNamed,
  type Made,
  type Supplies,
  type SupplyName,
} from '../editions/index.ts';
import type { BookFields } from '../manuscript/index.ts';
import { type Message, message } from '../messages/index.ts';
import type { FileEvent } from './build-event.ts';
import { doneBy, type Hands } from './hands/index.ts';
import { ownWords } from './own-words.ts';
import type { PlannedArtifact } from './plan-build.ts';
import { BrowserMissing } from './press-browser.ts';
import type { AccountOptions, BackReading, FileToRead, FinishedFile } from './read-back.ts';
import type { SupplyOf } from './supplies.ts';
import {
  type Ask,
  type Digested,
  digested,
  type Part,
  StageFailure,
  there,
  unwatched,
  type Watch,
} from './workshop/index.ts';

/** What came of a plan: the files that were made and read back, and those that weren’t. */
export interface MadeArtifacts {
  readonly artifacts: readonly Artifact[];
  /** Files that could not be made, or did not say what the book says; the messages say why. */
  readonly failed: readonly string[];
  /** Files that want a browser, where there is none. */
  readonly missing: readonly string[];
  readonly messages: readonly Message[];
}

/** What the files of one book are made of, and by whom. */
export interface BookSources {
  readonly book: Digested<Book>;
  readonly supplyOf: SupplyOf;
  readonly ask: Ask;
  /** Of the sources, those that this book has texts of: a change in another one is no matter of its. */
  readonly account: Digested<AccountOptions>;
}

/** What all files of a build are made of. */
export interface ArtifactSources {
  readonly fields: BookFields;
  of(book: Book): BookSources;
  readonly hands: Hands;
}

/** What came of one file. */
interface Outcome {
  readonly artifact?: Artifact;
  readonly missing?: boolean;
  readonly messages: readonly Message[];
}

/**
 * Make each planned file by itself and read it back: whatever goes wrong with one of them is told,
 * and the others are made all the same. All are under way at once; what comes of them doesn’t
 * depend on which is done first.
 * @throws the signal’s reason when it is stopped
 */
export async function makeArtifacts(
  plan: readonly PlannedArtifact[],
  sources: ArtifactSources,
  { signal, tell }: Watch<FileEvent> = unwatched,
): Promise<MadeArtifacts> {
  const outcomes = await Promise.all(
    plan.map(async (planned): Promise<Outcome> => {
      const { file } = planned;
      tell({ kind: 'file', file, state: 'begun' });
      const outcome = await outcomeOf(planned, sources, signal);
      if (!signal.aborted)
        tell({ kind: 'file', file, state: outcome.artifact ? 'done' : 'failed' });
      return outcome;
    }),
  );
  signal.throwIfAborted();
  const files = plan.map(({ file }, index) => ({ file, ...(outcomes[index] as Outcome) }));
  return {
    artifacts: files.flatMap(({ artifact }) => artifact ?? []),
    failed: files.filter(({ artifact, missing }) => !artifact && !missing).map(({ file }) => file),
    missing: files.filter(({ missing }) => missing).map(({ file }) => file),
    messages: files.flatMap(({ messages }) => messages),
  };
}

/** Never throws: what a failed stage told is known to the workshop, all else is told here. */
async function outcomeOf(
  planned: PlannedArtifact,
  sources: ArtifactSources,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    await provePressFile(planned, sources);
    return await makeArtifact(planned, sources);
  } catch (error) {
    // What fails because it was stopped is no fault of the file’s.
    if (signal.aborted || error instanceof StageFailure) return { messages: [] };
    if (error instanceof BrowserMissing) return { missing: true, messages: [] };
    const { file, edition } = planned;
    return { messages: [message(file, 'edition-failed', { edition, said: ownWords(error) })] };
  }
}

/**
 * What has no text of its own and is made of the press file is as true as that: the press file is
 * read back for it, whether or not it is handed on itself.
 * @throws StageFailure when it doesn’t say what the book says, and that was told
 */
async function provePressFile(
  { book, artifact: { needs, readBack } }: PlannedArtifact,
  sources: ArtifactSources,
): Promise<void> {
  if (readBack !== 'none' || !needs.includes('pressFile')) return;
  const { supplyOf } = sources.of(book);
  const { value: pressFile } = await there(await supplyOf('pressFile'));
  const { bytes, order } = pressFile;
  await readFileBack({ book, form: 'pdf', ...pressFileOf(book) }, { bytes, order }, sources);
}

/** The press file is read back under the name that it is handed on by: so that is done once. */
function pressFileOf(book: Book): {
  readonly file: string;
  readonly measured: boolean | undefined;
} {
  const [declared] = editionNamed('print')?.artifacts ?? [];
  if (!declared) throw new Error('there is no edition for the press');
  return { file: artifactFile(book, declared), measured: declared.measured };
}

async function makeArtifact(planned: PlannedArtifact, sources: ArtifactSources): Promise<Outcome> {
  const { book, edition, artifact: declared, file, likes } = planned;
  const { made, liked } = await makeFile(planned, sources);
  const { readBack: form, measured } = declared;
  const finished = { ...made, other: await otherSides(planned, sources) };
  const isPaged = declared.needs.includes('pagination') || liked.includes('pagination');
  const account =
    form === 'none'
      ? {}
      : declared.needs.includes('leafletPages')
        ? await readLeafletBack({ book, file, form, measured }, made, sources)
        : await readFileBack({ book, file, form, measured }, finished, sources, isPaged);
  const { mediaType } = declared.form(book);
  const pages = likes.includes('pagination') && !isPaged ? 'none' : made.pages;
  return {
    artifact: {
      file,
      book: book.id,
      edition,
      text: book.text,
      mediaType,
      bytes: made.bytes,
      ...(pages !== undefined && { pages }),
      ...account,
    },
    messages: tellUnpaged(planned),
  };
}

/** What lies on the other sides of its sheets: a file of the same edition, which is made once. */
async function otherSides(
  planned: PlannedArtifact,
  sources: ArtifactSources,
): Promise<Uint8Array | undefined> {
  const { edition, artifact } = planned;
  if (artifact.otherSides === undefined) return undefined;
  const other = editionNamed(edition)?.artifacts[artifact.otherSides];
  if (!other) throw new Error(`${edition} has no file ${artifact.otherSides}`);
  return (await makeFile({ ...planned, artifact: other }, sources)).made.bytes;
}

/** The file as it is handed on, and which of the supplies that it likes it was made with. */
async function makeFile(
  { book, edition, artifact: declared, likes }: PlannedArtifact,
  { fields, of, hands }: ArtifactSources,
): Promise<{ readonly made: Omit<Made, 'messages'>; readonly liked: readonly SupplyName[] }> {
  const { book: digestedBook, supplyOf, ask } = of(book);
  const own = Object.fromEntries((declared.reads ?? []).map((field) => [field, fields[field]]));
  const index = editionNamed(edition)?.artifacts.indexOf(declared) ?? -1;
  const needed = await gather(declared.needs, supplyOf);
  const makeWith = (supplies: GatheredSupplies): Promise<Omit<Made, 'messages'>> =>
    ask(doneBy(hands, 'file'), { edition, index, book: digestedBook, supplies, fields: own });
  if (likes.length === 0) return { made: await makeWith(needed), liked: [] };
  try {
    const supplies = { ...needed, ...(await gather(likes, supplyOf)) };
    return { made: await makeWith(supplies), liked: likes };
  } catch (error) {
    // Only for want of a browser is what a file likes left out: what fails, fails it too.
    if (!(error instanceof BrowserMissing)) throw error;
    return { made: await makeWith(needed), liked: [] };
  }
}

type GatheredSupplies = { readonly [Name in SupplyName]?: Part<Supplies[Name]> };

async function gather(names: readonly SupplyName[], supplyOf: SupplyOf): Promise<GatheredSupplies> {
  const supplies = names.map(async (name): Promise<[SupplyName, Part<unknown>]> => {
    return [name, await supplyOf(name)];
  });
  return Object.fromEntries(await Promise.all(supplies)) as GatheredSupplies;
}

/**
 * Read a finished file back.
 * @param isPaged whether it is held against the pages of the book as well
 * @throws StageFailure when it doesn’t say what the book says, and that was told
 */
async function readFileBack(
  { book, ...file }: FileToRead,
  { bytes, order, other }: FinishedFile,
  { of, hands }: ArtifactSources,
  isPaged = true,
): Promise<BackReading['account']> {
  const { book: digestedBook, supplyOf, ask, account } = of(book);
  return ask(doneBy(hands, 'read-back'), {
    ...file,
    book: digestedBook,
    made: digested({ bytes, order, ...(other && { other }) }),
    pagination: isPaged ? await supplyOf('pagination') : undefined,
    account,
  });
}

/** A leaflet has pages of its own, and says where its text is from. */
async function readLeafletBack(
  { book, ...file }: FileToRead,
  { bytes, order }: Pick<Made, 'bytes' | 'order'>,
  { of, hands }: ArtifactSources,
): Promise<BackReading['account']> {
  const { supplyOf, ask, account } = of(book);
  const { value: leaflet } = await there(await supplyOf('leafletPages'));
  return ask(doneBy(hands, 'read-back'), {
    ...file,
    book: digested(leaflet.book),
    made: digested({ bytes, order }),
    pagination: digested(leaflet.pagination),
    account,
  });
}

/** What likes pages and is of a book that asks for no edition with any. */
function tellUnpaged({ artifact: { likes = [] }, likes: made, file }: PlannedArtifact): Message[] {
  const lacks = likes.includes('pagination') && !made.includes('pagination');
  return lacks ? [message(file, 'epub-without-pages', {})] : [];
}
