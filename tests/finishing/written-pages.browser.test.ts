import { expect, it } from 'vitest';
import type { Reuse } from '../../src/digests/index.ts';
import { copyableText } from '../../src/finishing/index.ts';
import { loadPdf } from '../../src/pdf-objects/index.ts';
import { saveToLoad } from '../../src/pdf-writing/index.ts';
import { unpacked } from '../../src/production/workshop/index.ts';
import { persianPage } from '../browser/html.ts';
import { openBrowser } from '../browser/press.ts';

const pages = ['یک کتاب کوچک، «ما» و abc. ', 'دو باغ بزرگ، ۱۲ درخت. ', 'سه نامه، X1 و پایان. '];

function printOf(texts: readonly string[]): string {
  const html = texts.map((text) => `<p>${text.repeat(8)}</p>`).join('');
  return persianPage(html, '<style>p { break-after: page }</style>');
}

it('a page that stays as it was is not written anew, and the file has the same bytes', async () => {
  const browser = await openBrowser();
  const print = async (texts: readonly string[]): Promise<Uint8Array> => {
    const page = await browser.load(printOf(texts));
    const bytes = await page.print();
    await page.close();
    return bytes;
  };
  const before = await print(pages);
  // The second page has other words of the same letters, and stands among the same others.
  const changed = pages.with(1, 'دو بزرگ باغ، ۱۲ درخت. ');
  const after = await print(changed);
  await browser.close();

  const written = async (bytes: Uint8Array, reuse: Reuse) => {
    const document = await loadPdf(bytes);
    let made = 0;
    copyableText(document, [], true, (kind, input, make, isWhole) =>
      reuse(
        kind,
        input,
        () => {
          made += 1;
          return make();
        },
        isWhole,
      ),
    );
    return { bytes: Buffer.from(saveToLoad(document)), made };
  };

  const empty = unpacked(undefined);
  const first = await written(before, empty.reuse);
  expect(first.made).toBe(3);
  const packed = empty.packed();
  const same = unpacked(packed);
  const again = await written(before, same.reuse);
  expect(again.made).toBe(0);
  expect(same.packed()).toBeUndefined();
  expect(again.bytes.equals(first.bytes)).toBe(true);

  const pack = unpacked(packed);
  const known = await written(after, pack.reuse);
  expect(known.made).toBe(1);
  const anew = await written(after, unpacked(undefined).reuse);
  expect(anew.made).toBe(3);
  expect(known.bytes.equals(anew.bytes)).toBe(true);
  expect(pack.packed()).toBeDefined();

  // What can’t be read is as good as nothing.
  expect((await written(after, unpacked(Buffer.from('nothing')).reuse)).made).toBe(3);
});
