import { expect, it } from 'vitest';
import { palettePng } from '../../src/covers/palette-png.ts';
import { contentOf, loadPdf } from '../../src/pdf-objects/index.ts';
import { persianPage } from '../browser/html.ts';
import { openBrowser } from '../browser/press.ts';
import { templates } from '../installation/templates.ts';

it('pictures keep their proportions, in a line and in a figure, whatever they are wider than', async () => {
  const size = { width: 1600, height: 400 };
  const pixels = new Uint8Array(size.width * size.height);
  const png = palettePng({ ...size, colours: [[20, 120, 40]], pixels });
  const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const picture = `<img src="${data}" width="1600" height="400" alt="">`;
  const variables =
    ':root { --measure: 400px; --free-edge: 0px; --body: 11pt; --leading: 16pt; --depth: 600px; --families: serif; --indent: 5mm; --small-size: 9pt }';
  const browser = await openBrowser();
  const page = await browser.load(
    persianPage(
      `<p>در ${picture} ده</p><figure>${picture}</figure>`,
      `<style>${variables}\n${templates.bookCss}</style>`,
    ),
  );
  const document = await loadPdf(await page.print());
  await browser.close();
  const [first] = document.getPages();
  const painted = contentOf(first as never).matchAll(
    /([\d.]+) 0 0 -?([\d.]+) [-\d.]+ [-\d.]+ cm\s(?:(?! cm\s)[\s\S])*? Do\b/g,
  );
  const boxes = [...painted].map(([, width, height]) => [Number(width), Number(height)] as const);
  expect(boxes).toHaveLength(2);
  // The browser puts edges on whole pixels.
  for (const [width, height] of boxes) expect(Math.abs(width / 4 - height)).toBeLessThan(1);
});
