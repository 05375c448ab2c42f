import type { XmlElement } from '@rgrove/parse-xml';
import type { ElementContent } from 'hast';
import { numeral } from '../numerals.ts';
import { childrenOf, descendantsOf } from '../xml/xml-tree.ts';

/** How a level of a list is numbered (ODF 1.3, 16.32): what stands around a number, and how many levels it shows. */
interface NumberStyle {
  readonly format: string;
  readonly before: string;
  readonly behind: string;
  readonly shown: number;
  readonly start: number;
}

interface OpenList {
  readonly name: string;
  readonly style: NumberStyle | undefined;
  count: number;
  /** The number of an item that has no text yet. */
  label: string;
}

/** The lists around a paragraph, and the numbers that a program would compute. */
export class Lists {
  private readonly styles = new Map<string, NumberStyle>();
  /** How far a list had come that another one goes on with. */
  private readonly counts = new Map<string, number>();
  private readonly around: OpenList[] = [];

  constructor(roots: readonly XmlElement[]) {
    for (const list of roots.flatMap((root) => descendantsOf(root, 'list-style'))) {
      for (const level of childrenOf(list, 'list-level-style-number')) {
        const { attributes } = level;
        const format = attributes['style:num-format'] ?? '';
        if (format === '') continue;
        this.styles.set(`${list.attributes['style:name']} ${attributes['text:level'] ?? '1'}`, {
          format,
          before: attributes['style:num-prefix'] ?? '',
          behind: attributes['style:num-suffix'] ?? '',
          shown: Number(attributes['text:display-levels'] ?? 1),
          start: Number(attributes['text:start-value'] ?? 1),
        });
      }
    }
  }

  /** A list begins; says whether its items have numbers. */
  open({ attributes }: XmlElement): boolean {
    const name = attributes['text:style-name'] ?? this.around.at(-1)?.name ?? '';
    const key = `${name} ${this.around.length + 1}`;
    const style = this.styles.get(key);
    const goesOn =
      attributes['text:continue-numbering'] === 'true' ||
      attributes['text:continue-list'] !== undefined;
    const count = (goesOn ? this.counts.get(key) : undefined) ?? (style?.start ?? 1) - 1;
    this.around.push({ name, style, count, label: '' });
    return style !== undefined;
  }

  /** The innermost list ends. */
  close(): void {
    const closed = this.around.pop();
    if (closed) this.counts.set(`${closed.name} ${this.around.length + 1}`, closed.count);
  }

  /** Whether the innermost list has numbers. */
  isNumbered(): boolean {
    return this.around.at(-1)?.style !== undefined;
  }

  /** An item begins; says whether it has a number. */
  item({ attributes }: XmlElement): boolean {
    const list = this.around.at(-1);
    if (!list?.style) return false;
    const start = attributes['text:start-value'];
    list.count = start === undefined ? list.count + 1 : Number(start);
    const { before, behind, shown } = list.style;
    const numbers = this.around
      .slice(-Math.max(1, shown))
      .flatMap(({ style, count }) => (style ? [numeral(count, formatOf(style.format))] : []));
    list.label = `${before}${numbers.join('.')}${behind} `;
    return true;
  }

  /** The number of the item that the next paragraph is the first of. */
  label(): ElementContent[] {
    const list = this.around.at(-1);
    const value = list?.label ?? '';
    if (list) list.label = '';
    return value === '' ? [] : [{ type: 'text', value }];
  }
}

function formatOf(format: string): string {
  if (/^[اأ]/.test(format)) return /ج/.test(format.slice(0, 8)) ? 'arabicAbjad' : 'arabicAlpha';
  const names: Readonly<Record<string, string>> = {
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  };
  return names[format] ?? 'decimal';
}
