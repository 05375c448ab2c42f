import type { PrintPage } from '../browser/index.ts';
import { type ParsedPdf, parsePdf } from '../pdf-objects/index.ts';
import { joinPrints } from '../pdf-writing/index.ts';
import { marginTexts } from './design/page-rules.ts';
import type { Sheet } from './design/sheet.ts';
import { showPart } from './in-browser/show-part.ts';
import type { PrintPart } from './pages/print-parts.ts';
import type { Page } from './pagination.ts';

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
): Promise<ParsedPdf> {
  if (parts.length === 1) return parsePdf(await page.print());
  const begins = parts.flatMap((part) => part.begins ?? []);
  const reading: Promise<ParsedPdf>[] = [];
  for (const [part, { from, to }] of parts.entries()) {
    await page.change(showPart, {
      part,
      begins,
      top: from * areaHeight,
      height: (to - from) * areaHeight,
      marginTexts: marginTexts(pages.slice(from, to)),
    });
    const printing = page.print();
    printing.catch(() => undefined); // it may fail while the part before is read
    await reading.at(-1);
    reading.push(printing.then(parsePdf));
    await printing;
    tellPages(to);
  }
  return joined(await Promise.all(reading));
}

/** What was read of the parts, as if it had been read of the whole. */
function joined(parts: readonly ParsedPdf[]): ParsedPdf {
  const destinations = new Map<string, number>();
  const heights = new Map<string, number>();
  let pageCount = 0;
  for (const part of parts) {
    for (const [name, page] of part.destinations) destinations.set(name, pageCount + page);
    for (const [name, height] of part.heights) heights.set(name, height);
    pageCount += part.pageCount;
  }
  return {
    bytes: joinPrints(parts.map(({ bytes }) => bytes)),
    pageCount,
    destinations,
    heights,
    fonts: new Set(parts.flatMap(({ fonts }) => [...fonts])),
    textScales: parts.flatMap(({ textScales }) => textScales),
  };
}
