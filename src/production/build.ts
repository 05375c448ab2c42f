import type { Book, TextName } from '../book/index.ts';
import { type Artifact, isPaged, type Production } from '../distribution/index.ts';
import { liesWithin } from '../folders/index.ts';
import { readVazirmatn } from '../fonts/index.ts';
import { readPress, readTemplates, type Templates, templateTexts } from '../installation/index.ts';
import { bookState, readBookFolder } from '../manuscript/index.ts';
import { hasErrors, type Message, message } from '../messages/index.ts';
import { prepareOutput } from '../output/index.ts';
import { type CheckedBook, readChecked } from './checked-book.ts';
import { tellJournalIgnored } from './journal-ignored.ts';
import { type MadeArtifacts, makeArtifacts } from './make-artifacts.ts';
import { type PlannedArtifact, planBuild } from './plan-build.ts';
import { PressBrowser } from './press-browser.ts';
import { PoorerOutput, publishBuild } from './publish-build.ts';
import { booksIn } from './reading-text.ts';
import { naturalSpaceOf } from './reports.ts';
import { RequestError } from './request-error.ts';
import { suppliesOf } from './supplies.ts';
import { digested, Workshop } from './workshop/index.ts';

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
}

/** What a build did. */
export interface BuildOutcome {
  readonly messages: readonly Message[];
  /** Whether the output folder was written: not when the content has errors. */
  readonly published: boolean;
  readonly artifacts: readonly Artifact[];
  /** Files that could not be made, or didn’t say what the book says. */
  readonly failed: readonly string[];
  /** Why no browser could print, when one was needed. */
  readonly browserMissing?: string | undefined;
  /** What the output would have lost for want of a browser; nothing was written then. */
  readonly poorer?: readonly string[] | undefined;
  /** What the user ought to know of how the browser ran. */
  readonly caution?: string | undefined;
}

/**
 * Print a book: its folder in, its editions out. The whole flow is here: read and check the
 * folder; plan the files; make each of them by itself, of supplies that are made once, and read it
 * back; write what came out, and what speaks of the whole folder.
 * @throws RequestError, OutputError
 */
export async function build(request: BuildRequest): Promise<BuildOutcome> {
  const { text = 'reading', out } = request;
  const folder = await readBookFolder(request.book);
  const state = bookState(folder).hash;
  const templates = await readTemplates();
  const { checked, messages } = readChecked(folder, text, templateTexts(templates, 'designs'));
  if (!checked) return { messages, published: false, artifacts: [], failed: [] };
  const plan = planBuild(checked.books, checked.editions, request);
  await requireOutside(request, plan);
  await prepareOutput(out);

  const press = (await readPress()).digest;
  const browser = new PressBrowser();
  try {
    const made = await make(plan, checked, browser, press, templates);
    const told = [...messages, ...made.messages, ...toldOf(browser, checked)];
    if (bookState(await readBookFolder(request.book)).hash !== state) {
      told.push(message(checked.manuscript.path, 'book-changed', {}));
      return { messages: told, published: false, artifacts: [], failed: [] };
    }
    const production = {
      source: { book: state, press },
      // One that died whenever it was put to work has printed nothing.
      browser: made.artifacts.some(isPaged) ? browser.version : undefined,
      artifacts: made.artifacts,
      planned: plan.map(({ file }) => file).filter((file) => !made.missing.includes(file)),
    };
    return await handOut(out, production, checked, made, told, browser, templates);
  } finally {
    await browser.close();
  }
}

/** Each planned file, made of supplies that the books of the plan share. */
async function make(
  plan: readonly PlannedArtifact[],
  { manuscript, design }: CheckedBook,
  browser: PressBrowser,
  press: string,
  templates: Templates,
): Promise<MadeArtifacts> {
  const workshop = new Workshop(press);
  const faces = digested(await readVazirmatn());
  const fields = manuscript.fields.value;
  const supplies = new Map(
    [...new Set(plan.map(({ book }) => book))].map((book) => {
      const sources = { book: digested(book), fields, design, faces, templates };
      return [book.id, suppliesOf(sources, workshop.ask, browser)] as const;
    }),
  );
  const made = await makeArtifacts(plan, {
    fields,
    supplyOf: ({ id }) => supplies.get(id) as ReturnType<typeof suppliesOf>,
    account: {
      sources: manuscript.sources,
      contentsDepth: design.contents.depth,
      naturalSpace: naturalSpaceOf(faces.value),
    },
  });
  return { ...made, messages: once([...workshop.told, ...made.messages]) };
}

async function handOut(
  out: string,
  production: Production,
  { manuscript, reading }: CheckedBook,
  made: MadeArtifacts,
  told: readonly Message[],
  browser: PressBrowser,
  templates: Templates,
): Promise<BuildOutcome> {
  const { failed } = made;
  const { missing: browserMissing, caution } = browser;
  const outcome = { failed, browserMissing, caution };
  const sources = {
    manuscript,
    book: booksIn('reading', manuscript, reading).whole,
    records: reading.records,
    faces: await readVazirmatn(),
    templates,
  };
  try {
    const doubts: Message[] = [];
    const { artifacts, stale } = await publishBuild(
      out,
      production,
      sources,
      browserMissing !== undefined,
      (doubt) => doubts.push(tellJournalIgnored(out, doubt)),
    );
    const left = stale.map((file) => message(`${out}/${file}`, 'artifact-stale', {}));
    return { ...outcome, artifacts, messages: [...told, ...doubts, ...left], published: true };
  } catch (error) {
    if (!(error instanceof PoorerOutput)) throw error;
    return { ...outcome, artifacts: [], messages: told, published: false, poorer: error.files };
  }
}

function toldOf(
  { insteadOfPinned, version }: PressBrowser,
  { manuscript }: CheckedBook,
): Message[] {
  if (insteadOfPinned === undefined || version === undefined) return [];
  const data = { browser: version, reason: insteadOfPinned };
  return [message(manuscript.path, 'browser-not-pinned', data)];
}

/** What is told of a book is told again of its chapters; once is enough. */
function once(messages: readonly Message[]): Message[] {
  const known = new Set<string>();
  return messages.filter((each) => {
    const key = JSON.stringify([each.rule, each.data]);
    const again = known.has(key);
    known.add(key);
    return hasErrors([each]) || !again;
  });
}

/** The output would be taken for a part of the book, and change the state that it was made from. */
async function requireOutside(
  { book, out }: BuildRequest,
  plan: readonly PlannedArtifact[],
): Promise<void> {
  const books = new Set(plan.map(({ book: { id } }: { readonly book: Book }) => `${out}/${id}`));
  for (const folder of [out, ...books]) {
    if (await liesWithin(folder, book)) {
      throw new RequestError(`the output folder “${folder}” lies in the book’s own folder`);
    }
  }
}
