import { type Book, type Books, chooseBooks } from '../book/index.ts';
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
 * What is to be made: the files of the editions asked for, of the books asked for. What a file
 * likes depends on the editions that the book names and never on those asked for this time, so
 * that its bytes don’t either.
 * @param named the editions that `book.yaml` names
 * @param choices what names of files depend on
 * @throws RequestError when no part of the book has the id, and for an edition that there isn’t
 */
export function planBuild(
  books: Books,
  named: readonly string[],
  {
    only,
    editions: asked = named,
  }: { only?: string | undefined; editions?: readonly string[] | undefined },
  choices: Chosen = {},
): PlannedArtifact[] {
  const chosen = chooseBooks(books, only);
  if (!chosen) throw new RequestError(`the book has no part “${only}”`);
  for (const name of asked) {
    if (!editionNamed(name)) throw new RequestError(`there is no edition “${name}”`);
  }
  const supplied = suppliedBy(named.flatMap((name) => editionNamed(name) ?? []));
  const wanted = editions.filter(({ name }) => asked.includes(name));
  return chosen.flatMap((book) =>
    wanted.flatMap(({ name, artifacts }) =>
      artifacts.map((artifact): PlannedArtifact => {
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

/** What is made in any case, for editions that can’t do without it. */
function suppliedBy(wanted: readonly Edition[]): ReadonlySet<SupplyName> {
  return withSources(wanted.flatMap(({ artifacts }) => artifacts.flatMap(({ needs }) => needs)));
}
