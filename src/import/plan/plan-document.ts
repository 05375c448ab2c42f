import type { KnownLines } from '../lines/known-lines.ts';
import type { FoundDate } from '../parts/date-line.ts';
import { readStructure, type Structure } from '../parts/structure.ts';
import { kindOfDocument, nameDocument } from '../parts/title.ts';
import type { Decision } from './decision.ts';
import type { Block, Passage, PlannedDocument } from './plan.ts';

/** A document's plan, and what has to be said of it. */
export interface DocumentPlan {
  readonly document: PlannedDocument;
  readonly decisions: readonly Decision[];
}

/** Plans one document; where it is one of several in a file, the title names who it is by. */
export function planDocument(
  passages: readonly Passage[],
  known: KnownLines,
  oneOfSeveral: boolean,
): DocumentPlan {
  const structure = readStructure(passages, known);
  const { head, tail } = structure;
  const headings = structure.blocks.filter(({ kind }) => kind === 'heading').length;
  const text = passages.map(({ plain }) => plain).join('\n');
  const greets = structure.blocks.some((block) => block.kind === 'salutation');
  const kind = kindOfDocument(head.title?.plain, text, greets ? 0 : headings);
  const names = tail.names.length > 0 ? tail.names : head.byline ? [head.byline] : [];
  const first = structure.blocks.find((block) => block.kind === 'paragraph')?.groups[0]?.[0];
  const ownTitle = !oneOfSeveral || tail.names.length === 0 || !isOccasion(head.title);
  const naming = nameDocument({
    headline: head.title,
    names,
    offices: tail.offices,
    first: first ?? passages[0],
    kind,
    ownTitle,
  });
  const date = head.date ?? tail.date;
  const from = passages[0]?.from ?? 1;
  return {
    document: {
      title: naming.title,
      kind,
      authors: naming.authors,
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
        rule: 'import-title',
        line: head.title?.from ?? from,
        reason: `the document is called “${naming.title}”: ${naming.reason}`,
        sure: naming.sure,
      },
      ...structure.decisions,
      ...tellEnds(structure, date),
    ],
  };
}

/** «پیام به کنگره …», above each of many messages, says the occasion and not which of them it is. */
function isOccasion(title: Passage | undefined): boolean {
  return (
    title !== undefined &&
    !title.lines[0]?.hint &&
    /^(?:پیام|خطاب|به مناسبت|بمناسبت|نامه)/.test(title.plain)
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
    const what =
      tail.names.length > 1 ? `${tail.names.length} names sign` : 'this is the signature';
    decisions.push({
      rule: 'import-signature',
      line: name.from,
      reason: `${what}: ${isShort ? 'short, without a verb or an end, and the text ends here' : 'the text ends with it'}`,
      sure: isShort,
    });
  } else if (blocks.some(({ kind }) => kind === 'salutation')) {
    const line = blocks[0]?.groups[0]?.[0]?.from ?? 1;
    const reason = 'this text greets somebody, but no signature was found under it';
    decisions.push({ rule: 'import-signature', line, reason, sure: false });
  }
  for (const { kind, groups } of tail.blocks) {
    const rule =
      kind === 'slogans' ? 'import-slogans' : kind === 'contact' ? 'import-contact' : undefined;
    const reason =
      kind === 'slogans' ? 'slogans, each on a line of its own' : 'addresses and numbers';
    if (rule) decisions.push({ rule, line: groups[0]?.[0]?.from ?? 1, reason, sure: true });
  }
  if (date) {
    const passage = [...head.blocks, ...tail.blocks]
      .flatMap(({ groups }) => groups.flat())
      .find(({ plain }) => plain.includes(date.written));
    const reason = `“${date.written}” is ${date.jalali} in the Jalali calendar, ${date.gregorian} in the Gregorian`;
    decisions.push({
      rule: 'import-date',
      line: passage?.from ?? 1,
      reason: date.guessed ? `${reason}; the century is a guess` : reason,
      sure: !date.guessed,
    });
  }
  for (const { kind, groups } of head.blocks) {
    if (kind !== 'byline' && kind !== 'epigraph' && kind !== 'subtitle') continue;
    const line = groups[0]?.[0]?.from ?? 1;
    const what = {
      byline: 'a name under the title',
      epigraph: 'a motto above the text',
      subtitle: 'a second headline',
    };
    decisions.push({ rule: 'import-head', line, reason: what[kind], sure: kind === 'byline' });
  }
  return decisions;
}
