import type { Element, ElementContent } from 'hast';
import { labels } from '../../book/index.ts';
import type { Block } from './block.ts';
import { isInline, textOfInline } from './inline-text.ts';
import { listBlocks } from './lists.ts';
import { tableBlocks } from './tables.ts';

/** A paragraph keeps this from the one before it. */
const betweenParagraphs = 1;
/** And a heading this, by which it is seen to be one. */
const beforeHeadings = 2;

/** Paragraphs of these classes are lines of one block. */
const lineClasses = ['line', 'name', 'role', 'entry', 'writer', 'work'];

/** The blocks of an element, in the order of reading. */
export function blocksOf(element: Element): Block[] {
  if (element.properties['hidden'] !== undefined) return [];
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return paragraph(element.children, beforeHeadings);
    case 'p':
    case 'caption':
      return paragraph(element.children);
    case 'ul':
    case 'ol':
      return listBlocks(element, flow);
    case 'table':
      return tableBlocks(element, flow);
    case 'dl':
      return termBlocks(element);
    case 'pre':
      return code(element);
    case 'hr':
      // Three asterisks would be read out; dashes are passed over.
      return [{ lines: ['— — —'], space: betweenParagraphs }];
    case 'blockquote':
      return quotation(element);
    case 'figcaption':
      return paragraph([text(labels.captioned(textOfInline(element.children)))]);
    default:
      return flow(element.children);
  }
}

/** The blocks of a row of nodes; what stands within a line makes paragraphs of its own. */
export function flow(nodes: readonly ElementContent[]): Block[] {
  const blocks: Block[] = [];
  let run: ElementContent[] = [];
  let before: Element | undefined;
  const close = (): void => {
    blocks.push(...paragraph(run));
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node);
      continue;
    }
    close();
    if (node.type !== 'element') continue;
    const own = blocksOf(node);
    const last = blocks.at(-1);
    const [first] = own;
    if (last && first && before && goesOn(before, node)) {
      const gap = classesOf(node).includes('stanza') ? [''] : [];
      const lines = first.lines.map((line) => indentOf(node) + line);
      blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...gap, ...lines] };
    } else blocks.push(...own);
    if (own.length > 0) before = node;
  }
  close();
  return blocks;
}

/** Whether a line goes on in the block of the line before it. */
function goesOn(before: Element, after: Element): boolean {
  return [before, after].every((element) =>
    classesOf(element).some((name) => lineClasses.includes(name)),
  );
}

/**
 * A couplet’s halves are two lines, for a gap within one is neither heard nor seen on a narrow
 * screen; the second stands further in, so that one sees which belong together.
 */
function indentOf(element: Element): string {
  const classes = classesOf(element);
  return classes.includes('second') ? '    ' : classes.includes('work') ? '  ' : '';
}

function paragraph(nodes: readonly ElementContent[], space = betweenParagraphs): Block[] {
  const lines = textOfInline(nodes).split('\n');
  return lines.some((line) => line !== '') ? [{ lines, space }] : [];
}

/** An indent of one line is no sign of a quotation, and isn’t heard. */
function quotation(element: Element): Block[] {
  const blocks = flow(element.children);
  if (classesOf(element).includes('epigraph') || blocks.length === 0) return blocks;
  const [first, ...rest] = blocks;
  return [
    { lines: [labels.quotation], space: betweenParagraphs },
    ...(first ? [{ ...first, space: 0 }] : []),
    ...rest,
    { lines: [labels.endOfQuotation], space: 0 },
  ];
}

/** Terms and what is said of them, a line for each. */
function termBlocks(list: Element): Block[] {
  const lines: string[] = [];
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    const words = flow(child.children)
      .flatMap((block) => block.lines)
      .join(' ');
    if (child.tagName === 'dt') lines.push(words.endsWith(':') ? words : `${words}:`);
    else lines.push(`${lines.pop() ?? ''} ${words}`.trim());
  }
  return lines.length > 0 ? [{ lines, space: betweenParagraphs }] : [];
}

function code(element: Element): Block[] {
  const lines = textOfInline(element.children, true).replace(/\n+$/, '').split('\n');
  return lines.some((line) => line.trim() !== '')
    ? [{ lines, space: betweenParagraphs, code: true }]
    : [];
}

function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
