import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { blocks, htmlList } from '../manuscript/index.ts';

/** Elements that Markdown and its notes bring beside those that may be written as HTML. */
const elements = [...htmlList.keys(), 'section'];

/** Classes that the press’s own elements have before they are put into their section. */
const classes = [
  ...Object.keys(blocks),
  'line',
  'hemistich',
  'second',
  'stanza',
  'name',
  'role',
  'notes-title',
  'data-footnote-backref',
  'footnotes',
  'contains-task-list',
  'task-list-item',
  'correction',
  'addition',
  'deletion',
  'doubt',
  'gap',
];

const schema: Schema = {
  tagNames: elements,
  attributes: {
    '*': [
      'dir',
      'lang',
      'id',
      ['className', ...classes, /^language-/],
      ['role', /^doc-/],
      'align',
      'ariaDescribedBy',
      'ariaLabel',
    ],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref'],
    abbr: ['title'],
    figcaption: ['dataApparatus'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    section: ['dataFootnotes'],
    span: ['dataWas', 'dataMark', 'dataApparatus'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    time: ['dateTime'],
  },
  // No list at all would be any scheme; pictures have none.
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['none'] },
  strip: ['script', 'style', 'template', 'iframe'],
  clobber: [],
};

/**
 * The second fence before everything that is made of a document: whatever element,
 * attribute or address the press doesn’t know of is gone behind it, whoever
 * let it through.
 */
export function rehypeOnlyListed(): (tree: Root) => Root {
  return (tree) => sanitize(tree, schema) as Root;
}
