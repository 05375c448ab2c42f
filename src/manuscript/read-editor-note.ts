import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../messages/index.ts';
import { remarkHtmlIds } from './html/html-ids.ts';
import { remarkRawHtml } from './html/remark-raw-html.ts';
import type { EditorNote } from './manuscript.ts';
import { remarkLintManuscript } from './markdown/remark-lint-manuscript.ts';
import { parseMarkdown } from './read-document.ts';

/** Read the editor’s own words; all faults are told to `file`. */
export function readEditorNote(file: VFile): EditorNote | undefined {
  const tree = parseMarkdown(file);
  if (!tree) return undefined;
  const stages = unified()
    .use(remarkRawHtml)
    .use(remarkHtmlIds, { id: 'editor-note' })
    .use(remarkLintManuscript);
  stages.runSync(tree, file);
  visit(tree, ['footnoteReference', 'image', 'imageReference', 'yaml'], ({ type, position }) => {
    const holds = type === 'footnoteReference' ? 'notes' : type === 'yaml' ? 'fields' : 'pictures';
    tell(file, 'editor-note-plain', { holds }, position);
  });
  return { path: file.path, tree };
}
