import { hasErrors, type Message, message } from '../messages/index.ts';
import type { CheckedBook } from './checked-book.ts';
import { type MadeArtifacts, makeArtifacts } from './make-artifacts.ts';
import type { PlannedArtifact } from './plan-build.ts';
import type { PressBrowser } from './press-browser.ts';
import type { PressKit } from './press-kit.ts';
import { naturalSpaceOf } from './reports.ts';
import { type SupplyOf, suppliesOf } from './supplies.ts';
import { digested, Workshop } from './workshop/index.ts';

/** Make all files of a plan, of supplies that they share. */
export async function makePlan(
  plan: readonly PlannedArtifact[],
  { manuscript, design }: CheckedBook,
  { digest, faces, templates }: PressKit,
  browser: PressBrowser,
): Promise<MadeArtifacts> {
  const workshop = new Workshop(digest);
  const fields = manuscript.fields.value;
  const supplies = new Map<string, SupplyOf>();
  for (const { book } of plan) {
    if (supplies.has(book.id)) continue;
    const sources = { book: digested(book), fields, design, faces, templates };
    supplies.set(book.id, suppliesOf(sources, workshop.ask, browser));
  }
  const made = await makeArtifacts(plan, {
    fields,
    supplyOf: ({ id }) => supplies.get(id) as SupplyOf,
    account: {
      sources: manuscript.sources,
      contentsDepth: design.contents.depth,
      naturalSpace: naturalSpaceOf(faces.value),
    },
  });
  const told = [...workshop.told, ...made.messages, ...tellBrowser(browser, manuscript.path)];
  return { ...made, messages: once(told) };
}

function tellBrowser({ insteadOfPinned, version }: PressBrowser, file: string): Message[] {
  if (insteadOfPinned === undefined || version === undefined) return [];
  return [message(file, 'browser-not-pinned', { browser: version, reason: insteadOfPinned })];
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
