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
import { documentSchema } from './schemas.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkBlocks)
  .use(remarkLintManuscript)
  .freeze();

/** Read a document's file; undefined when its front matter can't be used. All faults are told to `file`. */
export function readDocument(file: VFile, id: string): ManuscriptDocument | undefined {
  const parsed: Root = processor.parse(file);
  const tree = processor.runSync(parsed, file) as Root;
  const [matter, ...children] = tree.children;
  if (matter?.type !== 'yaml') {
    tell(file, 'front-matter-missing', 'The document has no front matter', {
      place: { line: 1, column: 1 },
    });
    return undefined;
  }
  const fields = readFields(matter.value, documentSchema, file, {
    linesAbove: matter.position?.start.line ?? 1,
  });
  return fields && { id, file, fields, tree: { ...tree, children } };
}
