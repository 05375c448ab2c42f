import { stringify } from 'yaml';
import { itemMark } from '../parts/list.ts';
import type { Block, Passage, PlannedDocument } from '../plan/plan.ts';
import { withTabs } from '../verse/couplet.ts';
import { escapeLineStart } from './escape.ts';

/** A planned document as the manuscript keeps it: front matter, then Markdown. */
export function writeDocument(document: PlannedDocument, source: string): string {
  const { title, kind, authors, place, date, from, to, blocks } = document;
  const lines = from === to ? String(from) : `${from}-${to}`;
  const fields = {
    title: oneLine(title),
    kind,
    ...(authors.length > 0 && {
      authors: authors.map(({ name, role }) => ({
        name: oneLine(name),
        ...(role !== undefined && { role: oneLine(role) }),
      })),
    }),
    ...(place !== undefined && { place: oneLine(place) }),
    ...(date && { date: { ...date, written: oneLine(date.written) } }),
    source: { file: source, lines },
  };
  const matter = stringify(fields, { lineWidth: 0 });
  return `---\n${matter}---\n\n${blocks.map(writeBlock).join('\n\n')}\n`;
}

/** A field holds one line, of spaces one kind, and Persian letters: it is the editor’s, not the source’s. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک');
}

function writeBlock({ kind, groups, depth }: Block): string {
  const passages = groups.flat();
  switch (kind) {
    case 'title':
    case 'heading':
      return `${'#'.repeat(kind === 'title' ? 1 : (depth ?? 2))} ${inHeading(passages)}`;
    case 'paragraph':
      return passages.map(spokenOf).join('\n\n');
    case 'bullets':
      return passages.map((passage) => `- ${escapeLineStart(withoutBullet(passage))}`).join('\n');
    case 'code':
      return writeCode(passages);
    case 'quote':
      return passages.map((passage) => `> ${textOf(passage)}`).join('\n>\n');
    case 'break':
      return '***';
    case 'table':
      return writeTable(passages);
    case 'notes':
      return passages.map(writeNote).join('\n\n');
    default: {
      const write = kind === 'verse' ? verseOf : kind === 'signature' ? columnsBelow : textOf;
      const inner = groups.map((group) => group.map(write).join('\n')).join('\n\n');
      return `:::${kind}\n${inner}\n:::`;
    }
  }
}

function textOf({ markdown }: Passage): string {
  return escapeLineStart(markdown);
}

/** A space stands between the dash and what is said. */
function spokenOf(passage: Passage): string {
  const text = textOf(passage);
  const isSpoken = passage.lines[0]?.hint?.kind === 'speech';
  return isSpoken ? text.replace(/^(ـ+|[–—―])(?=[^\s–—―ـ])/, '$1 ') : text;
}

/** Names side by side stand below one another: a page has one column. */
function columnsBelow(passage: Passage): string {
  return textOf(passage).replace(/\s{3,}|\t+/g, '\n');
}

/** However the two halves of a couplet were parted, a tab parts them now. */
function verseOf(passage: Passage): string {
  return withTabs(textOf(passage));
}

/** Code stands as it is, between more backquotes than there are in it. */
function writeCode(passages: readonly Passage[]): string {
  const hint = passages[0]?.lines[0]?.hint;
  const text = passages.map(({ lines }) => lines[0]?.code ?? '').join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${hint?.kind === 'code' ? hint.language : ''}\n${text}\n${fence}`;
}

/** A `#` at the end of a heading would count as Markdown's own. */
function inHeading(passages: readonly Passage[]): string {
  const text = passages.map(({ markdown }) => markdown).join(' ');
  return text.replace(/(?<=^|\s)(#+)$/, '\\$1');
}

/** A bullet is a sign of the list and set anew; a number is text and stays. */
function withoutBullet({ text, plain, markdown }: Passage): string {
  const mark = itemMark(plain);
  if (mark?.kind !== 'bullet' || !plain.startsWith(text.slice(0, mark.length))) return markdown;
  return markdown.replace(/^(?:\\?[^\p{L}\p{N}\s\\])+\s+/u, '');
}

function writeTable(rows: readonly Passage[]): string {
  const [head = '', ...body] = rows.map(({ markdown }) => markdown);
  const columns = (head.replace(/\\\|/g, '').match(/\|/g)?.length ?? 2) - 1;
  return [head, `|${' --- |'.repeat(columns)}`, ...body].join('\n');
}

function writeNote({ markdown, lines }: Passage): string {
  const hint = lines[0]?.hint;
  return `[^${hint?.kind === 'note' ? hint.label : '1'}]: ${escapeLineStart(markdown)}`;
}
