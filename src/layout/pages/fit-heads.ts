import type { Book } from '../../book/index.ts';
import type { PrintPage } from '../../browser/index.ts';
import type { Design } from '../design/design.ts';
import { headsOf } from '../design/design-furniture.ts';

/** Running heads as they are printed: for each that is wider than the measure, what fits of it. */
export type FittedHeads = ReadonlyMap<string, string>;

const pixelsPerMillimetre = 96 / 25.4;

/** Cut the heads of a book that are wider than its measure, at a word, with «…». */
export async function fitHeads(book: Book, design: Design, page: PrintPage): Promise<FittedHeads> {
  const heads = headsOf(design, book);
  const { trim, margins, head } = design;
  const width = (trim.width - margins.inside - margins.outside) * pixelsPerMillimetre;
  const fitted = await page.change(fitInPage, { heads, width, size: head.size });
  return new Map(
    heads.flatMap((text, index) => {
      const fits = fitted[index];
      return fits === undefined || fits === text ? [] : [[text, fits] as const];
    }),
  );
}

/** Runs inside the browser, so it may use nothing but its argument; width in px, size in pt. */
function fitInPage(asked: { heads: string[]; width: number; size: number }): string[] {
  const { document } = globalThis as unknown as { document: BrowserDocument };
  const ruler = document.createElement('span');
  ruler.setAttribute(
    'style',
    `position: absolute; visibility: hidden; white-space: nowrap; font: 400 ${asked.size}pt/1 var(--families)`,
  );
  document.body.append(ruler);
  const widthOf = (text: string): number => {
    ruler.textContent = text;
    return ruler.getBoundingClientRect().width;
  };
  const fitted = asked.heads.map((head) => {
    let text = head;
    const words = head.split(' ');
    while (widthOf(text) > asked.width && words.length > 0) {
      words.pop();
      text = `${words.join(' ')}…`;
    }
    return text;
  });
  ruler.remove();
  return fitted;
}

interface BrowserElement {
  textContent: string | null;
  setAttribute(name: string, value: string): void;
  append(node: BrowserElement): void;
  getBoundingClientRect(): { width: number };
  remove(): void;
}
interface BrowserDocument {
  readonly body: BrowserElement;
  createElement(name: string): BrowserElement;
}
