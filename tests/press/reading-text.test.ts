import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readDocument, readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { booksIn, readingText } from '../../src/production/reading-text.ts';
import { layBook } from '../manuscript/fixture-book.ts';

const front = (more = ''): string =>
  `---\ntitle: می گذرد\nkind: message\n${more}source:\n  file: letters.txt\n  lines: 1-7\n---\n\n`;

/** What becomes of a document’s Markdown; half-spaces are written as “|”. */
async function put(markdown: string, more = ''): Promise<string[]> {
  const { manuscript } = await readManuscriptAt(await layBook());
  const [chapter] = manuscript?.chapters ?? [];
  const file = new VFile({ path: 'letters/01.md', value: front(more) + markdown });
  const document = readDocument(file, 'letters-01');
  if (!manuscript || !chapter || !document) throw new Error(file.messages.join('\n'));
  const chapters = [{ ...chapter, documents: [document] }];
  const reading = readingText({ ...manuscript, chapters });
  return textsOf(reading.manuscript.chapters[0]?.documents[0]?.tree as Root);
}

function textsOf(node: object): string[] {
  if ('value' in node) return [String(node.value).replaceAll('\u200C', '|')];
  return 'children' in node ? (node.children as object[]).flatMap(textsOf) : [];
}

describe('the reading text', () => {
  it.each([
    ['می گذرد', ['می|گذرد']],
    ['# می گذرد:', ['می|گذرد']],
    [':::verse\nمی گذرد / كتاب ها\n:::', ['می|گذرد / کتاب|ها']],
    ['| می گذرد |\n| --- |\n| كتاب ها |', ['می|گذرد', 'کتاب|ها']],
    ['<div>می گذرد</div>', ['می|گذرد']],
    ['<ul><li>می گذرد</li></ul>', ['می|گذرد']],
    ['<span translate="no">می گذرد</span> می گذرد', ['می گذرد', ' می|گذرد']],
    ['<span lang="ar">كتاب</span> كتاب', ['كتاب', ' کتاب']],
    ['<code>می گذرد</code> و `می گذرد`', ['می گذرد', ' و ', 'می گذرد']],
    ['می گذرد[^ed1]\n\n[^ed1]: می گذرد', ['می|گذرد', 'می گذرد']],
    ['می گذرد[^1]\n\n[^1]: می گذرد', ['می|گذرد', 'می|گذرد']],
    ['{~~گنگره~>کنگره~~} ها', ['کنگره', '|ها']],
    ['می {~~گزرد~>گذرد~~} كه', ['می|', 'گذرد', ' که']],
  ])('%s', async (markdown, wanted) => {
    expect(await put(markdown)).toEqual(wanted);
  });

  it('leaves what a document protects', async () => {
    expect(await put('می گذرد و می رود', 'protect: [می گذرد]\n')).toEqual(['می گذرد و می|رود']);
  });

  it('goes by the switches of the book, and leaves the manuscript as it was', async () => {
    const folder = await layBook('typography-valid');
    const { manuscript } = await readManuscriptAt(folder);
    if (!manuscript) throw new Error('the fixture has errors');
    const before = JSON.stringify(manuscript.chapters.map(({ documents }) => documents));
    const { records } = readingText(manuscript);
    expect(JSON.stringify(manuscript.chapters.map(({ documents }) => documents))).toBe(before);
    expect(records.map(({ path }) => path)).toEqual([
      'letters/01-first-letter.md',
      'letters/02-answer.md',
    ]);
    const rules = new Set(records.flatMap(({ changes }) => changes.map(({ rule }) => rule)));
    expect(rules).not.toContain('digits');
    const [one, other] = [booksIn('reading', manuscript), booksIn('diplomatic', manuscript)];
    expect(one.whole.identifier).not.toBe(other.whole.identifier);
    expect(one.chapters.map(({ text }) => text)).toEqual(['reading']);
  });

  it('is told where a rule isn’t one', async () => {
    const folder = await layBook();
    await writeFile(join(folder, 'book.yaml'), 'typography: { rules: { half-space-me: true } }\n');
    const { messages } = await readManuscriptAt(folder);
    expect(messages.map(formatMessage).join('\n')).toContain('half-space-me');
  });
});
