import type { Element, ElementContent } from 'hast';
import type { Block, Flow } from './block.ts';

/** Between the cells of a row. */
const between = '؛ ';
/** What stands in an empty cell, so that one knows that it is empty. */
const nothing = '—';

interface Cell {
  readonly element: Element;
  /** Counted from 0; a cell may be several wide, and one above it several high. */
  readonly column: number;
}

/**
 * A table row by row, each a line in which every cell is named by the head of its column: who
 * hears it sees no columns. The heads stand before it once as they are.
 */
export function tableBlocks(table: Element, flow: Flow): Block[] {
  const captions = childrenOf(table, ['caption']).flatMap(({ children }) => flow(children));
  const sections = childrenOf(table, ['thead', 'tbody', 'tfoot']);
  const heads = sections.filter(({ tagName }) => tagName === 'thead').flatMap(rowsOf);
  const rows = sections.filter(({ tagName }) => tagName !== 'thead').flatMap(rowsOf);
  const names = new Map<number, string>();
  for (const { element, column } of placed(heads).flat()) {
    const name = nameOf(element, flow);
    if (name !== '') names.set(column, name);
  }
  const lines = [
    ...(names.size === 0 ? [] : placed(heads)).map((row) =>
      row.map(({ element }) => wordsOf(element, flow) || nothing),
    ),
    ...placed(rows).map((row) =>
      row.map(({ element, column }) => {
        const name = names.get(column);
        const words = wordsOf(element, flow) || nothing;
        return name === undefined ? words : `${name}: ${words}`;
      }),
    ),
  ].map((cells) => cells.join(between));
  return lines.length > 0 ? [...captions, { lines, space: 1 }] : captions;
}

/** The cells of rows, each in its column. */
function placed(rows: readonly Element[]): Cell[][] {
  const taken = new Map<number, Set<number>>();
  return rows.map((row, at) => {
    let column = 0;
    return childrenOf(row, ['th', 'td']).map((element): Cell => {
      while (taken.get(at)?.has(column)) column += 1;
      const cell = { element, column };
      const [wide, high] = [spanOf(element, 'colSpan'), spanOf(element, 'rowSpan')];
      for (let below = 1; below < high; below += 1) {
        const row = taken.get(at + below) ?? new Set<number>();
        for (let within = 0; within < wide; within += 1) row.add(column + within);
        taken.set(at + below, row);
      }
      column += wide;
      return cell;
    });
  });
}

/** HTML allows 1000 columns and 65534 rows. */
function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
}

function wordsOf({ children }: Pick<Element, 'children'>, flow: Flow): string {
  return flow(children)
    .flatMap(({ lines }) => lines)
    .join(' ')
    .trim();
}

function nameOf({ children }: Element, flow: Flow): string {
  return wordsOf({ children: withoutCalls(children) }, flow).replace(/\s*:$/, '');
}

/** A head’s notes are called where it stands itself, and not in each row. */
function withoutCalls(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.properties['dataFootnoteRef'] !== undefined) return [];
    return [{ ...node, children: withoutCalls(node.children) }];
  });
}

function rowsOf(section: Element): Element[] {
  return childrenOf(section, ['tr']);
}

function childrenOf({ children }: Element, names: readonly string[]): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}
