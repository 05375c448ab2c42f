import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { tell } from '../messages/index.ts';
import { readFields } from './fields.ts';
import type { ManuscriptDocument } from './manuscript.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { remarkLintManuscript } from './remark-lint-manuscript.ts';
import { remarkPlainLines } from './remark-plain-lines.ts';
import { documentSchema } from './schemas.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkBlocks)
  .use(remarkPlainLines)
  .use(remarkLintManuscript)
  .freeze();

/** Read a document's file; undefined when its front matter can't be used. All faults are told to `file`. */
export function readDocument(file: VFile, id: string): ManuscriptDocument | undefined {
  const tree: Root = processor.parse(file);
  const [matter, ...children] = tree.children;
  if (matter?.type !== 'yaml') {
    tellMissing(file, tree);
    return undefined;
  }
  processor.runSync(tree, file);
  const { fields } = readFields(matter.value, documentSchema, file, {
    linesAbove: matter.position?.start.line ?? 1,
  });
  return fields && { id, file, fields, tree: { ...tree, children } };
}

/** Fields that were meant to be front matter read as Markdown: it isn't held against the author. */
function tellMissing(file: VFile, tree: Root): void {
  const text = String(file);
  const place = { line: 1, column: 1 };
  if (/^---\s*$/m.test(text.split('\n', 1)[0] as string)) {
    const hint = 'Put a line of three hyphens below the last field.';
    tell(file, 'front-matter-missing', 'The front matter is never ended', { place, hint });
  } else {
    tell(file, 'front-matter-missing', 'The document does not begin with front matter', { place });
    if (!/^\s*---/.test(text)) processor.runSync(tree, file);
  }
}
