import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';
import { openBrowser } from '../browser/press.ts';
import { printTexts } from './printed-book.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

it('calls in a row stand from right to left, and one behind a Latin word on its left', async () => {
  const { print } = await printTexts(
    browser,
    'در یک جا[^1][^2] و پس از Times[^3] بود.\n\n[^1]: الف.\n\n[^2]: ب.\n\n[^3]: پ.',
  );
  const places = await placesOf(print);
  const [first, second, latin, third] = ['۱', '۲', 'Times', '۳'].map((text) => places.get(text));
  expect(second).toBeLessThan(Number(first));
  expect(latin).toBeLessThan(Number(second));
  expect(third).toBeLessThan(Number(latin));
});

/** Points: calls are smaller, the numbers of notes and folios aren’t. */
const small = 8;

/** Where each word and each call of a print stands that is painted by itself, from the left. */
async function placesOf(bytes: Uint8Array): Promise<Map<string, number>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const places = new Map<string, number>();
  for (let number = document.numPages; number > 0; number -= 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items.toReversed()) {
      if (!('str' in item) || (/\p{Nd}/u.test(item.str) && item.height > small)) continue;
      places.set(item.str.trim(), item.transform[4]);
    }
  }
  await task.destroy();
  return places;
}
