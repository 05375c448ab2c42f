import { dirname } from 'node:path';
import { VFile } from 'vfile';
import { type Book, chooseBooks, type TextName } from './book/index.ts';
import { drawFronts, makeCovers, noCovers } from './cover-production.ts';
import { composeDistribution } from './distribution/index.ts';
import { type Artifact, epubTemplates } from './editions/index.ts';
import { makeEpubs, noEpubs } from './epub-production.ts';
import { colourProfiles, pressSettings } from './finishing/index.ts';
import { liesWithin } from './folders/index.ts';
import { type FontFace, readVazirmatn, textRuler } from './fonts/index.ts';
import {
  pressVersion,
  readTemplates,
  type Templates,
  templateText,
  templateTexts,
} from './installation/index.ts';
import { tellJournalIgnored } from './journal-ignored.ts';
import { linesReportFiles } from './layout/index.ts';
import { type ArtifactAccount, lettersReportFiles, verifyArtifact } from './ledger/index.ts';
import type { Made } from './made.ts';
import { bookState, type EditionName, readBookFolder } from './manuscript/index.ts';
import {
  type AnyMessage,
  hasErrors,
  inWords,
  message,
  severityOf,
  tell,
} from './messages/index.ts';
import { typographyReportFiles } from './normalisation/index.ts';
import { prepareOutput, publish } from './output/index.ts';
import { readPdfText } from './pdf-objects/index.ts';
import { makePdfs, nothingPrinted, type Prints } from './print-production.ts';
import { type CheckedBook, readChecked } from './production/checked-book.ts';
import type { ReportFile } from './reports/index.ts';

/** What is to be built. */
export interface BuildRequest {
  /** The book's folder. */
  readonly book: string;
  /** The output folder. */
  readonly out: string;
  /** The editions wanted; those that the book asks for when it isn't said. */
  readonly editions?: readonly EditionName[] | undefined;
  /** The id of the book or of a chapter, when only that is wanted. */
  readonly only?: string | undefined;
  /** Which text; the reading text when it isn’t said. */
  readonly text?: TextName | undefined;
}

/** What a build did. */
export interface BuildOutcome {
  readonly messages: readonly AnyMessage[];
  /** Whether the output folder was written: not when the content has errors. */
  readonly published: boolean;
  readonly artifacts: readonly Artifact[];
  /** Why no browser could print, when one was needed. */
  readonly browserMissing?: string | undefined;
  /** What the user ought to know of how the browser ran. */
  readonly caution?: string | undefined;
}

/** A request that can't be carried out as it was made. */
export class RequestError extends Error {}

/**
 * Print a book: its folder in, its editions out. The whole flow is here; each
 * step knows only what it is given.
 */
export async function build(request: BuildRequest): Promise<BuildOutcome> {
  const folder = await readBookFolder(request.book);
  const { hash: state } = bookState(folder);
  const text = request.text ?? 'reading';
  const templates = await readTemplates();
  const designs = templateTexts(templates, 'designs');
  const { checked, messages } = await readChecked(folder, text, designs);
  if (!checked) return { messages, published: false, artifacts: [] };

  const books = chooseBooks(checked.books, request.only);
  if (!books) throw new RequestError(`the book has no part “${request.only}”`);
  await requireOutside(request, books);
  await prepareOutput(request.out);
  const fields = checked.manuscript.fields.value;
  const editions = new Set(request.editions ?? fields.editions);
  const faces = await readVazirmatn();

  const prints = await printBooks(books, editions, checked, faces, templates);
  const variants = (['epub', 'kepub'] as const).filter((each) => editions.has(each));
  const needsFronts = variants.length > 0 || editions.has('cover');
  const fronts = await drawFronts(needsFronts ? books : [], faces);
  const epubs =
    variants.length > 0
      ? await makeEpubs(fronts, faces, epubTemplates(templates), prints, fields.epub, variants)
      : noEpubs;
  const covers = editions.has('cover')
    ? await makeCovers(fronts, prints, checked.design, faces, checked.manuscript.path)
    : noCovers;
  const made = [...epubs.made, ...prints.made];
  const accounts = await readBack(made, checked);
  const told = [
    ...messages,
    ...prints.messages,
    ...epubs.messages,
    ...[...fronts.values()].flatMap((front) => front.messages),
    ...covers.messages,
    ...toldOnce(accounts.flatMap((each) => each.messages)),
  ];
  if (bookState(await readBookFolder(request.book)).hash !== state) {
    told.push(
      tell(
        new VFile({ path: checked.manuscript.path }),
        'book-changed',
        'The book was changed while it was printed',
      ),
    );
  }
  if (hasErrors(told)) return { messages: told, published: false, artifacts: [] };

  const artifacts = [
    ...made.map(({ artifact }) => artifact),
    ...prints.proofs,
    ...covers.artifacts,
  ];
  const wanted = new Set(books.map(({ id }) => id));
  const styleOf = (report: string): string => templateText(templates, `reports/${report}.css`);
  const production = {
    source: { book: state, press: pressVersion },
    browser: prints.browser,
    artifacts,
    reports: [
      ...lettersReportFiles(checked.manuscript, checked.books.whole, accounts, styleOf('letters')),
      ...typographyReportFiles(
        checked.books.whole.title,
        checked.reading.records,
        styleOf('typography'),
      ),
      ...(await linesReports(prints, faces, styleOf('lines'))),
    ],
    replaces: (entry: { book: string; edition: string; text?: string }): boolean =>
      wanted.has(entry.book) &&
      editions.has(entry.edition as EditionName) &&
      (entry.text ?? 'reading') === text,
  };
  const { stale } = await publish(
    request.out,
    (read) => composeDistribution(production, read),
    (doubt) => told.push(tellJournalIgnored(request.out, doubt)),
  );
  return {
    messages: [...told, ...stale.map((file) => tellStale(request.out, file))],
    published: true,
    artifacts,
    browserMissing: prints.missing,
    caution: prints.caution,
  };
}

function printBooks(
  books: readonly Book[],
  editions: ReadonlySet<EditionName>,
  { manuscript, design }: CheckedBook,
  faces: readonly FontFace[],
  templates: Templates,
): Promise<Prints> {
  const screen = editions.has('pdf');
  const settings = pressSettings(manuscript.fields.value.print, colourProfiles(templates));
  const press = editions.has('print') ? settings : undefined;
  const proof = editions.has('proof') ? settings : undefined;
  if (!screen && !press && !proof) return Promise.resolve(nothingPrinted);
  const styleSheet = templateText(templates, 'print/book.css');
  return makePdfs(books, { screen, press, proof }, design, faces, styleSheet);
}

/** Check a book's folder for everything that a build would refuse. */
export async function check(book: string): Promise<readonly AnyMessage[]> {
  const designs = templateTexts(await readTemplates(), 'designs');
  return (await readChecked(await readBookFolder(book), 'reading', designs)).messages;
}

/** Nothing is handed on that wasn't read back from its bytes and held against the book. */
async function readBack(made: readonly Made[], checked: CheckedBook): Promise<ArtifactAccount[]> {
  const accounts: ArtifactAccount[] = [];
  for (const { artifact, book, pages } of made) {
    const { sources } = checked.manuscript;
    const contentsDepth = checked.design.contents.depth;
    const options = { sources, readPrint: readPdfText, contentsDepth, pages };
    accounts.push(await verifyArtifact(artifact, book, options));
  }
  return accounts;
}

/** Of the two PDFs of a book, the same warning is told of one. */
function toldOnce(messages: readonly AnyMessage[]): AnyMessage[] {
  const known = new Set<string>();
  return messages.filter((each) => {
    const { reason } = inWords(each);
    const key = `${dirname(each.file ?? '')} ${reason}`;
    const again = known.has(key);
    known.add(key);
    return severityOf(each) === 'error' || !again;
  });
}

/** How the lines of the print came out; nothing where nothing was printed. */
async function linesReports(
  { measured }: Prints,
  faces: readonly FontFace[],
  css: string,
): Promise<ReportFile[]> {
  const [face] = faces;
  if (measured.length === 0 || !face) return [];
  const naturalSpace = textRuler(faces).widthOf(' ', face.weight);
  return linesReportFiles(measured, { naturalSpace, face }, css);
}

/** The output would be taken for a part of the book, and change the state that it was made from. */
async function requireOutside(request: BuildRequest, books: readonly Book[]): Promise<void> {
  const folders = [request.out, ...books.map(({ id }) => `${request.out}/${id}`)];
  for (const folder of folders) {
    if (await liesWithin(folder, request.book)) {
      throw new RequestError(`the output folder “${folder}” lies in the book’s own folder`);
    }
  }
}

function tellStale(out: string, file: string): AnyMessage {
  return message(`${out}/${file}`, 'artifact-stale', {});
}
