import type { Book } from '../book/index.ts';
import { isPaged } from '../distribution/index.ts';
import { hasErrors, type Message, message } from '../messages/index.ts';
import type { BuildEvent } from './build-event.ts';
import type { CheckedBook } from './checked-book.ts';
import { type BookSources, type MadeArtifacts, makeArtifacts } from './make-artifacts.ts';
import type { PlannedArtifact } from './plan-build.ts';
import type { PressBrowser } from './press-browser.ts';
import type { PressKit } from './press-kit.ts';
import { naturalSpaceOf } from './reports.ts';
import { suppliesOf } from './supplies.ts';
import type { Workplace } from './workplace.ts';
import { digested, type Watch, Workshop } from './workshop/index.ts';

/** Make all that is planned, of supplies that the files share. */
export async function makePlanned(
  plan: readonly PlannedArtifact[],
  { manuscript, design, books: { whole } }: CheckedBook,
  { digest, faces, templates }: PressKit,
  { browser, hands, lines, pages, kept: keptOf }: Workplace,
  watch: Watch<BuildEvent>,
): Promise<MadeArtifacts> {
  const kept = keptOf(manuscript.fields.value.title);
  const workshop = new Workshop(digest, { watch, kept });
  const fields = manuscript.fields.value;
  const books = new Map<string, BookSources>();
  const wholeBook = digested(whole);
  for (const { book: value } of plan) {
    if (books.has(value.id)) continue;
    const book = digested(value);
    const ask = workshop.askingFor(value.id);
    const sources = { book, whole: wholeBook, fields, design, faces, templates };
    const makers = { workshop, ask, browser, hands, lines: lines.reuse, pages };
    const supplyOf = suppliesOf(sources, makers);
    const account = digested({
      sources: new Map(
        value.sources.flatMap(({ file }) => {
          const source = manuscript.sources.get(file);
          return source ? [[file, source] as const] : [];
        }),
      ),
      contentsDepth: design.contents.depth,
      naturalSpace: naturalSpaceOf(faces.value),
    });
    books.set(value.id, { book, supplyOf, ask, account });
  }
  const of = ({ id }: Book): BookSources => books.get(id) as BookSources;
  watch.tell({ kind: 'plan', files: plan.map(({ file }) => file) });
  const made = await makeArtifacts(plan, { fields, of, hands }, watch);
  await kept.settled();
  const printed = made.artifacts.some(isPaged);
  const told = [
    ...workshop.told,
    ...made.messages,
    ...(printed ? tellBrowser(browser, manuscript.path) : []),
  ];
  return { ...made, messages: withoutRepeats(told, plan[0]?.book.id) };
}

function tellBrowser({ insteadOfPinned, version }: PressBrowser, file: string): Message[] {
  if (insteadOfPinned === undefined || version === undefined) return [];
  return [message(file, 'browser-not-pinned', { browser: version, reason: insteadOfPinned })];
}

/**
 * What is told of the whole book is told again of the chapter that it stands in: once is enough.
 * @param whole the id of the book that holds the others
 */
function withoutRepeats(messages: readonly Message[], whole: string | undefined): Message[] {
  const known = new Set<string>();
  const key = (each: Message, id: string | undefined): string =>
    JSON.stringify([id, each.rule, each.place, { ...each.data, book: undefined }]);
  return messages.filter((each) => {
    if (hasErrors([each])) return true;
    const id = /^[^./]+/.exec(each.file)?.[0];
    if (known.has(key(each, id)) || known.has(key(each, whole))) return false;
    known.add(key(each, id));
    return true;
  });
}
