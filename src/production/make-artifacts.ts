import type { Book } from '../book/index.ts';
import type { Artifact } from '../distribution/index.ts';
import type { Made, Supplies, SupplyName } from '../editions/index.ts';
import type { BookFields } from '../manuscript/index.ts';
import { hasErrors, type Message, message } from '../messages/index.ts';
import type { PlannedArtifact } from './plan-build.ts';
import { BrowserMissing } from './press-browser.ts';
import { type AccountOptions, readBack } from './read-back.ts';
import type { SupplyOf } from './supplies.ts';
import { StageFailure } from './workshop/index.ts';

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
 */
export async function makeArtifacts(
  plan: readonly PlannedArtifact[],
  sources: ArtifactSources,
): Promise<MadeArtifacts> {
  const artifacts: Artifact[] = [];
  const failed: string[] = [];
  const missing: string[] = [];
  const messages: Message[] = [];
  for (const planned of plan) {
    try {
      const { artifact, messages: told } = await makeArtifact(planned, sources);
      messages.push(...told);
      if (hasErrors(told)) failed.push(planned.file);
      else artifacts.push(artifact);
    } catch (error) {
      if (error instanceof BrowserMissing) missing.push(planned.file);
      else failed.push(planned.file);
      if (error instanceof BrowserMissing || error instanceof StageFailure) continue;
      const said = error instanceof Error ? error.message : String(error);
      messages.push(message(planned.file, 'edition-failed', { edition: planned.edition, said }));
    }
  }
  return { artifacts, failed, missing, messages };
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
  const read = await readBack(planned, made, supplies, account);
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
    messages: [...(made.messages ?? []), ...read.messages],
  };
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
