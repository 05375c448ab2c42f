import { type Book, isDocumentAlone } from '../book/index.ts';
import {
  type AnyArtifact,
  artifactFile,
  type Chosen,
  type Edition,
  editionNamed,
  editions,
  type SupplyName,
} from '../editions/index.ts';
import { RequestError } from './request-error.ts';
import { withSources } from './supplies.ts';

/** A file that a build is to make. */
export interface PlannedArtifact {
  readonly book: Book;
  readonly edition: string;
  readonly artifact: AnyArtifact;
  /** Its path below the output folder. */
  readonly file: string;
  /** Of what it likes, what is made for it. */
  readonly likes: readonly SupplyName[];
}

/**
 * What is to be made: the files of the editions asked for, of each of the books. What a file
 * likes depends on the editions that the book names and never on those asked for this time, so
 * that its bytes don’t either.
 * @param named the editions that `book.yaml` names
 * @param choices what names of files depend on
 * @throws RequestError for an edition that there isn’t
 */
export function planBuild(
  books: readonly Book[],
  named: readonly string[],
  asked: readonly string[] = named,
  choices: Chosen = {},
): PlannedArtifact[] {
  for (const name of asked) {
    if (!editionNamed(name)) throw new RequestError(`there is no edition “${name}”`);
  }
  const supplied = suppliedBy(named.flatMap((name) => editionNamed(name) ?? []));
  const wanted = editions.filter(({ name }) => asked.includes(name));
  return books.flatMap((book) =>
    wanted.flatMap(({ name, artifacts, ofDocuments }) =>
      (ofDocuments && !isDocumentAlone(book) ? [] : artifacts).map((artifact): PlannedArtifact => {
        const likes = (artifact.likes ?? []).filter((supply) => supplied.has(supply));
        return {
          book,
          edition: name,
          artifact,
          file: artifactFile(book, artifact, choices),
          likes,
        };
      }),
    ),
  );
}

/**
 * What is made of documents alone can't be asked for of anything else; a book that names it has it made whenever one
 * of its documents is built alone.
 * @throws RequestError
 */
export function requireDocument(books: readonly Book[], asked: readonly string[] = []): void {
  const made = asked.find((name) => editionNamed(name)?.ofDocuments);
  if (made === undefined || books.some(isDocumentAlone)) return;
  throw new RequestError(`a ${made} is made of one document: name it, “--only DOCUMENT-ID”`);
}

/** What is made in any case, for editions that can’t do without it. */
function suppliedBy(wanted: readonly Edition[]): ReadonlySet<SupplyName> {
  return withSources(wanted.flatMap(({ artifacts }) => artifacts.flatMap(({ needs }) => needs)));
}
