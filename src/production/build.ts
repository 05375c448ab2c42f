import { bookState, readBookFolder } from '../book-folder/index.ts';
import { isPaged } from '../distribution/index.ts';
import { liesWithin } from '../folders/index.ts';
import { hasErrors, type Message, message } from '../messages/index.ts';
import { prepareOutput } from '../output/index.ts';
import type { BuildOutcome, BuildRequest } from './build-request.ts';
import { checkBooklet } from './check-booklet.ts';
import { readChecked } from './checked-book.ts';
import { chosenBooks } from './chosen-books.ts';
import { keepFinished } from './finished-build.ts';
import type { PlannedArtifact } from './plan-build.ts';
import { readPressKit } from './press-kit.ts';
import { RequestError } from './request-error.ts';
import { openWorkplace } from './workplace.ts';
import { unwatched } from './workshop/index.ts';

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
  const workplace = await openWorkplace(request, folder, kit.digest);
  try {
    const { documents, lines, browser, store } = workplace;
    const text = request.text ?? 'reading';
    const { checked, messages: ofText } = readChecked(folder, text, kit.designs, documents.reuse);
    if (!checked) return nothingWritten(ofText);
    const { checkSigns } = await import('./check-signs.ts');
    const wanted = request.editions ?? checked.editions;
    const signs = await checkSigns(folder, checked, wanted);
    const messages = [...ofText, ...signs, ...checkBooklet(checked, wanted)];
    if (hasErrors(messages)) return nothingWritten(messages);
    const { title } = checked.books.whole;

    const { planBuild, requireDocument } = await import('./plan-build.ts');
    const books = chosenBooks(checked, text, request.only);
    requireDocument(books, request.editions);
    const plan = planBuild(books, checked.editions, request.editions, {
      fields: checked.manuscript.fields.value,
      design: checked.design,
    });
    await requireOutside(request, plan);
    await prepareOutput(request.out);

    const { makePlanned } = await import('./make-planned.ts');
    const made = await makePlanned(plan, checked, kit, workplace, watch);
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
    const { missing: browserMissing } = browser;
    const lacksBrowser = browserMissing !== undefined;
    const { handOut } = await import('./hand-out.ts');
    const handedOut = await handOut(
      request.out,
      production,
      checked,
      kit,
      workplace,
      { lacksBrowser, onix: request.onix },
      watch,
    );
    const outcome: BuildOutcome = {
      ...handedOut,
      messages: [...told, ...handedOut.messages],
      failed: made.failed,
      browserMissing,
      caution: printed ? browser.caution : undefined,
    };
    await Promise.all([documents.keep(title), lines.keep(title)]);
    if (store) await keepFinished(store, title, request, { production, told, outcome });
    return outcome;
  } finally {
    await workplace.close();
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
