import type { Book } from '../book/index.ts';
import type { Artifact } from '../distribution/index.ts';
import type { Made, ReadBack, Supplies, SupplyName } from '../editions/index.ts';
import type { BookFields } from '../manuscript/index.ts';
import { hasErrors, type Message, message } from '../messages/index.ts';
import type { FileEvent } from './build-event.ts';
import type { PlannedArtifact } from './plan-build.ts';
import { BrowserMissing } from './press-browser.ts';
import { type AccountOptions, readBack } from './read-back.ts';
import type { SupplyOf } from './supplies.ts';
import { StageFailure, unwatched, type Watch } from './workshop/index.ts';

/** What came of a plan: the files that were made and read back, and those that weren’t. */
export interface MadeArtifacts {
  readonly artifacts: readonly Artifact[];
  /** Files that could not be made, or did not say what the book says; the messages say why. */
  readonly failed: readonly string[];
  /** Files that want a browser, where there is none. */
  readonly missing: readonly string[];
  readonly messages: readonly Message[];
}

/** What all files of a build are made of. */
export interface ArtifactSources {
  readonly fields: BookFields;
  supplyOf(book: Book): SupplyOf;
  readonly account: AccountOptions;
}

/**
 * Make each planned file by itself and read it back: whatever goes wrong with one of them is told,
 * and the others are made all the same.
 * @throws the signal’s reason when it is stopped
 */
export async function makeArtifacts(
  plan: readonly PlannedArtifact[],
  sources: ArtifactSources,
  { signal, tell }: Watch<FileEvent> = unwatched,
): Promise<MadeArtifacts> {
  const artifacts: Artifact[] = [];
  const failed: string[] = [];
  const missing: string[] = [];
  const messages: Message[] = [];
  const proved = new Map<string, boolean>();
  for (const planned of plan) {
    signal.throwIfAborted();
    const { file } = planned;
    tell({ kind: 'file', file, state: 'begun' });
    try {
      const doubts = await provePressFile(planned, sources, proved);
      messages.push(...doubts);
      if (hasErrors(doubts)) throw new StageFailure('press-file');
      const { artifact, messages: told } = await makeArtifact(planned, sources);
      messages.push(...told);
      if (isOfPressFile('pdf', planned)) proved.set(planned.book.id, !hasErrors(told));
      if (hasErrors(told)) failed.push(file);
      else artifacts.push(artifact);
      tell({ kind: 'file', file, state: hasErrors(told) ? 'failed' : 'done' });
    } catch (error) {
      // What fails because it was stopped is no fault of the file's.
      signal.throwIfAborted();
      if (error instanceof BrowserMissing) missing.push(file);
      else failed.push(file);
      tell({ kind: 'file', file, state: 'failed' });
      if (error instanceof BrowserMissing || error instanceof StageFailure) continue;
      const said = error instanceof Error ? error.message : String(error);
      messages.push(message(file, 'edition-failed', { edition: planned.edition, said }));
    }
  }
  return { artifacts, failed, missing, messages };
}

/**
 * What has no text of its own and is made of the press file is as true as that: the press file is
 * read back for it, unless it was handed on itself.
 * @param proved by the ids of books whether their press file says what they say
 * @throws StageFailure when it doesn't, and that was told
 */
async function provePressFile(
  planned: PlannedArtifact,
  { supplyOf, account }: ArtifactSources,
  proved: Map<string, boolean>,
): Promise<readonly Message[]> {
  const { book, file } = planned;
  if (!isOfPressFile('none', planned)) return [];
  const known = proved.get(book.id);
  if (known === false) throw new StageFailure('press-file');
  if (known) return [];
  const supply = supplyOf(book);
  const pressFile = await supply('pressFile');
  const pagination = await supply('pagination');
  const read = await readBack({ book, file, form: 'pdf' }, pressFile, pagination, account);
  proved.set(book.id, !hasErrors(read.messages));
  return read.messages;
}

/** Whether a file is made of the press file and read back in this way. */
function isOfPressFile(
  form: ReadBack,
  { artifact: { needs, readBack: own } }: PlannedArtifact,
): boolean {
  return needs.includes('pressFile') && own === form;
}

async function makeArtifact(
  planned: PlannedArtifact,
  { fields, supplyOf, account }: ArtifactSources,
): Promise<{ readonly artifact: Artifact; readonly messages: readonly Message[] }> {
  const { book, edition, artifact: declared, file, likes } = planned;
  const supplies = await gather(supplyOf(book), declared.needs, likes);
  const own = Object.fromEntries((declared.reads ?? []).map((field) => [field, fields[field]]));
  // The declaration sees the supplies and fields that it names; these are they.
  const made = await declared.make({ book, supplies, fields: own } as never);
  const { readBack: form, measured } = declared;
  const read = await readBack({ book, file, form, measured }, made, supplies.pagination, account);
  const { mediaType } = declared.form(book);
  const pages = pagesOf(made, likes, supplies);
  return {
    artifact: {
      file,
      book: book.id,
      edition,
      text: book.text,
      mediaType,
      bytes: made.bytes,
      ...(pages !== undefined && { pages }),
      ...read.account,
    },
    messages: [...(made.messages ?? []), ...tellUnpaged(planned), ...read.messages],
  };
}

/** What likes pages and is of a book that asks for no edition with any. */
function tellUnpaged({ artifact: { likes = [] }, likes: made, file }: PlannedArtifact): Message[] {
  const lacks = likes.includes('pagination') && !made.includes('pagination');
  return lacks ? [message(file, 'epub-without-pages', {})] : [];
}

/** `none` where pages would be told of if there were a browser. */
function pagesOf(
  { pages }: Made,
  likes: readonly SupplyName[],
  { pagination }: Partial<Supplies>,
): number | 'none' | undefined {
  return likes.includes('pagination') && !pagination ? 'none' : pages;
}

/** Only for want of a browser is what a file likes left out: what fails, fails it too. */
async function gather(
  supplyOf: SupplyOf,
  needs: readonly SupplyName[],
  likes: readonly SupplyName[],
): Promise<Partial<Supplies>> {
  const supplies: Partial<Record<SupplyName, unknown>> = {};
  for (const name of needs) supplies[name] = await supplyOf(name);
  for (const name of likes) {
    try {
      supplies[name] = await supplyOf(name);
    } catch (error) {
      if (!(error instanceof BrowserMissing)) throw error;
    }
  }
  return supplies as Partial<Supplies>;
}
