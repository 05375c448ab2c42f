import type { DocumentStart } from '../formats/rich-lines.ts';
import type { KnownLines } from '../lines/known-lines.ts';
import { wordsOf } from '../lines/sentence.ts';
import { dateOfLine, type FoundDate } from '../parts/date-line.ts';
import { readStructure, type Structure } from '../parts/structure.ts';
import { kindOfDocument, nameDocument } from '../parts/title.ts';
import { halvesOf } from '../verse/couplet.ts';
import { type Decision, decided } from './decision.ts';
import type { Block, Passage, PlannedDocument } from './plan.ts';

/** A document's plan, and what has to be said of it. */
export interface DocumentPlan {
  readonly document: PlannedDocument;
  readonly decisions: readonly Decision[];
}

/**
 * Plans one document.
 * @param headlines the first lines of all, where it is one of several in a file: one that several
 *   share says the occasion, and the title names who it is by
 * @param start what the source itself says of the document, beside its text
 */
export function planDocument(
  passages: readonly Passage[],
  known: KnownLines,
  headlines: readonly string[],
  start?: DocumentStart,
): DocumentPlan {
  const structure = readStructure(passages, known);
  const { head, tail } = structure;
  const headings = structure.blocks.filter(({ kind }) => kind === 'heading').length;
  const text = passages.map(({ plain }) => plain).join('\n');
  const greets = structure.blocks.some((block) => block.kind === 'salutation');
  const kind = kindOfDocument(head.title?.plain, text, greets ? 0 : headings);
  const names = tail.names.length > 0 ? tail.names : head.byline ? [head.byline] : [];
  const first = structure.blocks.find((block) => block.kind === 'paragraph')?.groups[0]?.[0];
  const ownTitle = tail.names.length === 0 || !isOccasion(head.title, headlines);
  const naming = nameDocument({
    headline: head.title,
    names,
    offices: tail.offices,
    first: first ?? passages[0],
    half: halfOf(structure, known),
    kind,
    ownTitle,
  });
  const given = naming.why === 'words' ? start?.title : undefined;
  const { title, why, sure } =
    given === undefined ? naming : ({ title: given, why: 'given', sure: true } as const);
  const date = head.date ?? tail.date ?? (start?.date ? dateOfLine(start.date) : undefined);
  const told = start?.author ? [{ name: start.author }] : [];
  const from = passages[0]?.from ?? 1;
  return {
    document: {
      title,
      kind,
      authors: naming.authors.length > 0 ? naming.authors : told,
      place: naming.place,
      date: date && { written: date.written, jalali: date.jalali, gregorian: date.gregorian },
      from,
      to: passages.at(-1)?.to ?? from,
      blocks: structure.blocks.map((block, index) =>
        asWritten(block, ownTitle && index === 0, names),
      ),
    },
    decisions: [
      {
        ...decided('import-title', { title, why, sure }),
        line: head.title?.from ?? from,
      },
      ...structure.decisions,
      ...tellEnds(structure, date),
    ],
  };
}

/** A poem without a title is called by its first half. */
function halfOf({ head, blocks }: Structure, { verseOf }: KnownLines): string | undefined {
  const first = blocks[head.blocks.length];
  const line = first?.groups[0]?.[0]?.lines[0];
  if (!line || first?.kind !== 'verse') return undefined;
  return verseOf(line)?.form === 'lines'
    ? undefined
    : (halvesOf(line.text, true)?.[0] ?? line.text);
}

/** «پیام به کنگره …», above each of many messages, says the occasion and not which of them it is. */
function isOccasion(title: Passage | undefined, headlines: readonly string[]): boolean {
  if (!title || title.lines[0]?.hint || headlines.length < 2) return false;
  if (!/^(?:پیام|خطاب|به مناسبت|بمناسبت|نامه)/.test(title.plain)) return false;
  const words = occasionWords(title.plain);
  const others = headlines.filter((each) => each !== title.plain).map(occasionWords);
  const same = headlines.length - others.length - 1;
  const alike = others.filter((other) => words.some((word) => other.includes(word))).length;
  return words.length === 0 || same > 0 || alike > 0;
}

/** Words of a headline that name an occasion, without those that all headlines have. */
function occasionWords(plain: string): string[] {
  return wordsOf(plain).filter(
    (word) =>
      word.length > 3 && !/^(?:پیام|پیامی|خطاب|مناسبت|بمناسبت|نامه|برای|درباره|سرگشاده)/.test(word),
  );
}

/** A headline under an editor's title is a subtitle; one that names the author is somebody else's. */
function asWritten(block: Block, isTitle: boolean, names: readonly Passage[]): Block {
  if (block.kind !== 'title' || isTitle) return block;
  const text = block.groups
    .flat()
    .map(({ plain }) => plain)
    .join(' ');
  const introduces = /[:：]$/.test(text) && names.some(({ plain }) => text.includes(plain));
  return { ...block, kind: introduces ? 'standfirst' : 'subtitle' };
}

function tellEnds({ head, tail, blocks }: Structure, date: FoundDate | undefined): Decision[] {
  const decisions: Decision[] = [];
  const [name] = tail.names;
  if (name) {
    const last = tail.names.at(-1) as Passage;
    const isShort = last.plain.length <= 60;
    const signed = { case: 'signed', names: tail.names.length, short: isShort } as const;
    const decision = decided('import-signature', { ...signed, sure: isShort });
    decisions.push({ ...decision, line: name.from });
  } else if (blocks.some(({ kind }) => kind === 'salutation')) {
    const line = blocks[0]?.groups[0]?.[0]?.from ?? 1;
    decisions.push({ ...decided('import-signature', { case: 'unsigned', sure: false }), line });
  }
  for (const { kind, groups } of tail.blocks) {
    const rule =
      kind === 'slogans' ? 'import-slogans' : kind === 'contact' ? 'import-contact' : undefined;
    const line = groups[0]?.[0]?.from ?? 1;
    if (rule) decisions.push({ ...decided(rule, { sure: true }), line });
  }
  if (date) {
    const passage = [...head.blocks, ...tail.blocks]
      .flatMap(({ groups }) => groups.flat())
      .find(({ plain }) => plain.includes(date.written));
    const { written, jalali, gregorian, guessed } = date;
    const found = { written, jalali, gregorian, guessed, sure: !guessed };
    decisions.push({ ...decided('import-date', found), line: passage?.from ?? 1 });
  }
  for (const { kind, groups } of head.blocks) {
    if (kind !== 'byline' && kind !== 'epigraph' && kind !== 'subtitle') continue;
    const line = groups[0]?.[0]?.from ?? 1;
    const decision = decided('import-head', { case: kind, sure: kind === 'byline' });
    decisions.push({ ...decision, line });
  }
  return decisions;
}
