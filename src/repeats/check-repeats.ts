import { basename } from 'node:path';
import type { Manuscript, ManuscriptDocument, RepeatFields } from '../manuscript/index.ts';
import { type Message, message, placeIn } from '../messages/index.ts';
import { findRepeats } from './find-repeats.ts';
import { foldedWords } from './folded-words.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A passage, and which document it is in. */
interface Place extends Passage {
  readonly document: number;
}

/** Two places that say the same. */
interface Found {
  readonly first: Place;
  readonly second: Place;
  readonly words: number;
}

/**
 * Look for texts that the documents of a book share, and hold what is found against what
 * their front matter declares: each is told that only one of the two knows of.
 */
export function checkRepeats(manuscript: Manuscript): Message[] {
  const documents = manuscript.chapters.flatMap((chapter) => chapter.documents);
  const places = documents.flatMap(({ tree }, document) =>
    passagesOf(tree).map((passage): Place => ({ ...passage, document })),
  );
  const byPair = new Map<string, Found[]>();
  for (const { first, second, words } of findRepeats(places.map((place) => place.words))) {
    const found = { first: places[first] as Place, second: places[second] as Place, words };
    const pair = `${found.first.document} ${found.second.document}`;
    byPair.set(pair, [...(byPair.get(pair) ?? []), found]);
  }
  const messages: Message[] = [];
  for (const found of byPair.values()) {
    const open = found.filter((each) => !isDeclared(each, documents, manuscript));
    if (open.length > 0) messages.push(tellUndeclared(open, documents));
  }
  const foundBetween = (a: number, b: number): boolean =>
    byPair.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
  documents.forEach((document, index) => {
    document.fields.value.repeats.forEach((declared, at) => {
      const other = documents.findIndex(({ id }) => id === declared.document);
      const told = tellDeclared(document, declared, at, other, foundBetween(index, other));
      if (told) messages.push(told);
    });
  });
  return messages;
}

function tellDeclared(
  { id, path, fields }: ManuscriptDocument,
  { document, lines }: RepeatFields,
  index: number,
  other: number,
  isFound: boolean,
): Message | undefined {
  const place = placeIn(fields, 'repeats', index, 'document');
  if (other === -1) {
    return message(path, 'repeat-unknown', { document }, place);
  }
  if (document === id && !lines) {
    return message(path, 'field-missing', { case: 'repeat-lines' }, place);
  }
  if (isFound) return undefined;
  return message(path, 'repeat-missing', { document }, place);
}

/** Whether either document names the other; within one, whether the lines named hold the passages. */
function isDeclared(
  { first, second }: Found,
  documents: readonly ManuscriptDocument[],
  { sources }: Manuscript,
): boolean {
  const [one, other] = [documents[first.document], documents[second.document]];
  if (!one || !other) return false;
  const names = (from: ManuscriptDocument, to: ManuscriptDocument): RepeatFields[] =>
    from.fields.value.repeats.filter(({ document }) => document === to.id);
  if (one !== other) return names(one, other).length + names(other, one).length > 0;
  const source = sources.get(one.fields.value.source.file)?.lines ?? [];
  return names(one, one).some(({ lines = [] }) => {
    const words = lines.map(({ from, to }) => foldedWords(source.slice(from - 1, to).join(' ')));
    return words.filter((each) => sharesWords(each, first.words, second.words)).length > 1;
  });
}

/** Whether lines of a source hold either of two passages that say the same. */
function sharesWords(lines: readonly string[], ...passages: (readonly string[])[]): boolean {
  return findRepeats([lines, ...passages]).some(({ first }) => first === 0);
}

function tellUndeclared(
  found: readonly Found[],
  documents: readonly ManuscriptDocument[],
): Message {
  const most = found.reduce((best, each) => (each.words > best.words ? each : best));
  const { first, second } = most;
  const [one, other] = [documents[first.document], documents[second.document]] as [
    ManuscriptDocument,
    ManuscriptDocument,
  ];
  const data = {
    words: most.words,
    file: basename(one.path),
    line: first.place.line,
    more: found.length - 1,
    document: one.id,
    within: one === other,
  };
  return message(other.path, 'repeat-undeclared', data, second.place);
}
