import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { placeIn, tell } from '../messages/index.ts';
import { remarkCriticMarkup } from './criticmarkup/remark-critic-markup.ts';
import { remarkLintCriticMarkup } from './criticmarkup/remark-lint-critic-markup.ts';
import { remarkWholeWords } from './criticmarkup/remark-whole-words.ts';
import { remarkHtmlIds } from './html/html-ids.ts';
import { remarkRawHtml } from './html/remark-raw-html.ts';
import { tellWrittenDate } from './lint-date.ts';
import type { ManuscriptDocument } from './manuscript.ts';
import { crowdedLine } from './markdown/crowded-passage.ts';
import { mayHaveTables, remarkNoTables } from './markdown/gfm-tables.ts';
import { tooDeepAt, tooDeepLine } from './markdown/nesting-depth.ts';
import { remarkBlocks } from './markdown/remark-blocks.ts';
import { remarkLinkEnds } from './markdown/remark-link-ends.ts';
import { remarkLintManuscript } from './markdown/remark-lint-manuscript.ts';
import { remarkPlainLines } from './markdown/remark-plain-lines.ts';
import { documentSchema } from './schema/document-schema.ts';
import { noXmlCharacter } from './xml-characters.ts';
import { readFields } from './yaml/fields.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkLinkEnds)
  .use(remarkBlocks)
  .use(remarkPlainLines)
  .use(remarkCriticMarkup)
  .freeze();
const withoutTables = parser().use(remarkNoTables).freeze();

/**
 * Read a document's file, without its pictures; undefined when its front matter can't
 * be used. All faults are told to `file`.
 */
export function readDocument(file: VFile, id: string): ManuscriptDocument | undefined {
  const tree = parseMarkdown(file);
  if (!tree) return undefined;
  const stages = unified()
    .use(remarkLintCriticMarkup)
    .use(remarkRawHtml)
    .use(remarkHtmlIds, { id })
    .use(remarkLintManuscript)
    .use(remarkWholeWords);
  const [matter] = tree.children;
  if (matter?.type !== 'yaml') {
    tellMissing(file, () => stages.runSync(tree, file));
    return undefined;
  }
  stages.runSync(tree, file);
  const { fields } = readFields(matter.value, documentSchema, file, {
    linesAbove: matter.position?.start.line ?? 1,
  });
  if (fields?.value.date)
    tellWrittenDate(file, fields.value.date, placeIn(fields, 'date', 'written'));
  const below = { ...tree, children: tree.children.slice(1) };
  if (!fields) return undefined;
  return { id, path: file.path, text: String(file), fields, tree: below, pictures: new Map() };
}

/** The tree of a file of Markdown; undefined when there can be none, which was told. */
export function parseMarkdown(file: VFile): Root | undefined {
  tellControls(file);
  return parse(file);
}

/** Markdown that is nested thousands of levels deep is more than its parser can hold. */
function parse(file: VFile): Root | undefined {
  let place: Point | undefined = tooDeepLine(String(file));
  const crowded = place ? undefined : crowdedLine(String(file));
  if (crowded) {
    tell(file, 'markdown-crowded', {}, crowded);
    return undefined;
  }
  try {
    const reader = mayHaveTables(String(file)) ? parser : withoutTables;
    const tree = place ? undefined : reader.parse(file);
    place ??= tree && tooDeepAt(tree);
    if (!place) return tree;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    place = { line: 1, column: 1 };
  }
  tell(file, 'markdown-too-deep', { case: 'text' }, place);
  return undefined;
}

function tellControls(file: VFile): void {
  String(file)
    .split('\n')
    .forEach((text, index) => {
      const at = text.search(noXmlCharacter);
      if (at === -1) return;
      const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
      const place = { line: index + 1, column: at + 1 };
      tell(file, 'control-character', { case: 'text', code }, place);
    });
}

/** Fields that were meant to be front matter read as Markdown: it isn't held against the author. */
function tellMissing(file: VFile, lint: () => void): void {
  const text = String(file);
  const place = { line: 1, column: 1 };
  if (/^---\s*$/m.test(text.split('\n', 1)[0] as string)) {
    tell(file, 'front-matter-missing', { case: 'open' }, place);
  } else {
    tell(file, 'front-matter-missing', { case: 'none' }, place);
    if (!/^\s*---/.test(text)) lint();
  }
}
