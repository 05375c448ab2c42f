import { shelfLabels } from '../book/index.ts';
import { onix } from '../distribution/index.ts';
import { liesWithin } from '../folders/index.ts';
import { readTemplates } from '../installation/index.ts';
import { type Message, message } from '../messages/index.ts';
import { ChangedOriginal, publish, readOutput } from '../output/index.ts';
import {
  makeShelf,
  shelfFeeds,
  shelfLists,
  shelfPages,
  shelfParts,
  shelfRecord,
} from '../shelf/index.ts';
import type { BuildEvent } from './build-event.ts';
import { tellJournalIgnored } from './journal-ignored.ts';
import { RequestError } from './request-error.ts';
import { shelvedBooks } from './shelf-books.ts';
import { copiesOf, leftOnShelf, requireOwn, shelfSums } from './shelf-files.ts';
import { readShelfFolders, type ShelfFolder } from './shelf-folders.ts';
import { unwatched, type Watch } from './workshop/watch.ts';

/** What is asked for. */
export interface ShelfRequest {
  /** Output folders of the press, or folders of such. */
  readonly folders: readonly string[];
  readonly out: string;
  /** What it is called; «قفسهٔ کتاب» where nobody says. */
  readonly title?: string | undefined;
  /** Where the folder will lie on the web. */
  readonly site?: string | undefined;
  /** Whether a record for the book trade is wanted too (ONIX). */
  readonly onix?: boolean | undefined;
}

/** What came of it. */
export interface ShelfOutcome {
  readonly messages: readonly Message[];
  /** Of what is on the shelf now; undefined when nothing was written. */
  readonly counts?:
    | { readonly books: number; readonly authors: number; readonly subjects: number }
    | undefined;
}

/** More is not moved at once: a journal lists each. */
const mostAtOnce = 10_000;

/**
 * Put the books of many output folders on one shelf: their files are copied as they are, with a page and a catalogue for
 * all. What is the same already is not written. A shelf of up to ten thousand files changes at once or not at all; of a
 * larger one each book does, and the pages last.
 * @throws RequestError, OutputError
 */
export async function shelve(
  { folders, out, title = shelfLabels.title, site, onix: asked }: ShelfRequest,
  { signal, tell }: Watch<BuildEvent> = unwatched,
): Promise<ShelfOutcome> {
  const found = await readShelfFolders(folders, signal);
  await requireApart(found, out);
  const messages: Message[] = [...sameIdentifiers(found)];
  const parts = shelfParts(await readTemplates());
  const publishing = async (compose: Parameters<typeof publish>[1]): Promise<void> => {
    await publish(out, compose, (doubt) => messages.push(tellJournalIgnored(out, doubt)), {
      signal,
      tell: (state) => tell({ kind: 'output', folder: out, state }),
    });
  };
  try {
    const batches = inBatches(found);
    for (const batch of batches.slice(0, -1)) {
      await publishing(async (read) => {
        const files = await copiesOf(batch);
        await requireOwn(out, read, files);
        return { files };
      });
    }
    const last = batches.at(-1) ?? [];
    let counts: ShelfOutcome['counts'];
    await publishing(async (before) => {
      const { books, small, known } = await shelvedBooks(found, before, signal);
      const shelf = makeShelf({ title, site, books });
      const lists = shelfLists(shelf);
      counts = {
        books: shelf.books.length,
        authors: lists.authors.length,
        subjects: lists.subjects.length,
      };
      const record = shelfRecord({
        format: 1,
        title,
        id: shelf.id,
        site,
        books: shelf.books.map(({ id }) => id),
        fronts: known,
      });
      const own = [
        ...shelfPages(shelf, lists, parts),
        ...shelfFeeds(shelf, lists),
        ...small,
        ...(asked ? [onix(shelf.books, site)] : []),
        record,
      ];
      const pages = [...own, shelfSums(own, found)];
      const files = [...(await copiesOf(last)), ...pages];
      await requireOwn(out, before, files);
      messages.push(...(await leftOnShelf(out, before, [...(await copiesOf(found)), ...pages])));
      return { files };
    });
    return { messages, counts };
  } catch (error) {
    if (!(error instanceof ChangedOriginal)) throw error;
    return { messages: [...messages, message(error.file, 'shelf-file-changed', {})] };
  }
}

/** Writing into one of the folders, or reading what is written, would mix both. */
async function requireApart(folders: readonly ShelfFolder[], out: string): Promise<void> {
  for (const { folder } of folders) {
    if ((await liesWithin(out, folder)) || (await liesWithin(folder, out))) {
      throw new RequestError(
        `the shelf can’t be made in “${out}”: it and “${folder}” lie in each other; name another folder`,
      );
    }
  }
  for (const [file, what] of [
    ['manifest.json', 'an output folder'],
    ['book.yaml', 'the folder of a book'],
  ] as const) {
    if (await readOutput(out)(file)) {
      throw new RequestError(
        `the shelf can’t be made in “${out}”, which is ${what}; name another folder`,
      );
    }
  }
}

/** Catalogues take books of one identifier for one book. */
function sameIdentifiers(folders: readonly ShelfFolder[]): Message[] {
  const known = new Map<string, string>();
  return folders.flatMap(({ folder, entries }) =>
    entries.flatMap(({ identifier }) => {
      const other = known.get(identifier);
      known.set(identifier, other ?? folder);
      return other === undefined
        ? []
        : [message(folder, 'shelf-same-identifier', { identifier, other })];
    }),
  );
}

function inBatches(folders: readonly ShelfFolder[]): ShelfFolder[][] {
  const batches: ShelfFolder[][] = [];
  let count = Number.POSITIVE_INFINITY;
  for (const each of folders) {
    count += each.files.length;
    if (count > mostAtOnce) {
      batches.push([]);
      count = each.files.length;
    }
    batches.at(-1)?.push(each);
  }
  return batches;
}
