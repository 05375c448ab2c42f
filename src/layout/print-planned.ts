import type { PrintPage } from '../browser/index.ts';
import { type ParsedPdf, parsePdf } from '../pdf-objects/index.ts';
import { marginTexts } from './design/page-rules.ts';
import type { Sheet } from './design/sheet.ts';
import { showPart } from './in-browser/show-part.ts';
import type { PrintPart } from './pages/print-parts.ts';
import type { Page, Print } from './pagination.ts';

/** Prints, and what was read of them as if they were one. */
export interface PlannedPrint extends Omit<ParsedPdf, 'bytes'> {
  readonly prints: readonly Print[];
}

/**
 * Print pages that the browser was told to end where they were planned to: in parts, if there are
 * several, each of which is read while the next one is printed.
 * @param tellPages told how many pages are printed so far
 */
export async function printPlanned(
  page: PrintPage,
  parts: readonly PrintPart[],
  pages: readonly Page[],
  { areaHeight }: Pick<Sheet, 'areaHeight'>,
  tellPages: (pages: number) => void,
): Promise<PlannedPrint> {
  const begins = parts.flatMap((part) => part.begins ?? []);
  const reading: Promise<ParsedPdf>[] = [];
  for (const [part, { from, to }] of parts.entries()) {
    if (parts.length > 1) {
      await page.change(showPart, {
        part,
        begins,
        top: from * areaHeight,
        height: (to - from) * areaHeight,
        marginTexts: marginTexts(pages.slice(from, to)),
      });
    }
    const printing = page.print();
    printing.catch(() => undefined); // it may fail while the part before is read
    await reading.at(-1);
    reading.push(printing.then(parsePdf));
    await printing;
    tellPages(to);
  }
  return asOne(parts, await Promise.all(reading));
}

function asOne(parts: readonly PrintPart[], read: readonly ParsedPdf[]): PlannedPrint {
  const destinations = new Map<string, number>();
  const heights = new Map<string, number>();
  let pageCount = 0;
  for (const part of read) {
    for (const [name, page] of part.destinations) destinations.set(name, pageCount + page);
    for (const [name, height] of part.heights) heights.set(name, height);
    pageCount += part.pageCount;
  }
  return {
    prints: parts.map(({ from, to }, part) => ({
      from,
      to,
      bytes: (read[part] as ParsedPdf).bytes,
    })),
    pageCount,
    destinations,
    heights,
    fonts: new Set(read.flatMap(({ fonts }) => [...fonts])),
    textScales: read.flatMap(({ textScales }) => textScales),
  };
}
