import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { lastResortFamily } from '../../src/browser/index.ts';
import { persianPage } from './html.ts';
import { readPdf } from './pdf.ts';
import { openBrowser } from './press.ts';

declare const document: { body: { textContent: string; append(text: string): void } };

const browser = await openBrowser();

async function print(html: string): Promise<Uint8Array> {
  const page = await browser.load(html);
  try {
    return await page.print();
  } finally {
    await page.close();
  }
}

test('says which browser it is', () => {
  expect(browser.version).toMatch(/^Chromium \d+\.\d+\.\d+\.\d+$/);
});

describe('fonts', () => {
  test('are those of the page alone', async () => {
    const pdf = await readPdf(await print(persianPage('<h1>کتاب</h1><p>می‌خواهم</p>')));
    expect(pdf).toEqual({ pages: 1, fonts: ['Vazirmatn-Bold', 'Vazirmatn-Regular'] });
  });

  test('of margin boxes are loaded though no element uses them', async () => {
    const head = `<style>@page { @top-center { content: 'سر'; font: 700 9pt V } }</style>`;
    const pdf = await readPdf(await print(persianPage('<p>متن</p>', head)));
    expect(pdf.fonts).toEqual(['Vazirmatn-Bold', 'Vazirmatn-Regular']);
  });

  test('of the system are not to be had, by name or as a fallback', async () => {
    const body = '<p style="font-family: DejaVu Sans, Arial, sans-serif">abc سلام 漢字 😀</p>';
    const pdf = await readPdf(await print(persianPage(body)));
    expect(pdf.fonts).toEqual([lastResortFamily]);
  });

  test('that can not be read are an error', async () => {
    const bad =
      '<style>@font-face { font-family: Bad; src: url(data:font/ttf;base64,AAAA) }</style>';
    await expect(browser.load(persianPage('<p>متن</p>', bad))).rejects.toMatchObject({
      name: 'BrowserError',
      kind: 'page',
    });
  });
});

test('prints the same bytes twice, but for the dates', async () => {
  const html = persianPage('<h1>کتاب</h1><p>می‌خواهم</p>');
  const [one, two] = [await print(html), await print(html)].map((bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll(/\(D:[^)]*\)/g, '()'),
  );
  expect(two).toBe(one);
});

test('tags the PDF and gives it an outline and the size the page asks for', async () => {
  const pdf = await PDFDocument.load(await print(persianPage('<h1>کتاب</h1>')));
  const keys = pdf.catalog.keys().map(String);
  expect(keys).toEqual(expect.arrayContaining(['/StructTreeRoot', '/Outlines', '/Lang']));
  expect(Math.round(pdf.getPage(0).getWidth())).toBe(420);
});

describe('change', () => {
  test('runs our function with its argument and gives back what it returns', async () => {
    const page = await browser.load(persianPage('<p>یک</p>'));
    const text = await page.change((more: string) => {
      document.body.append(more);
      return document.body.textContent;
    }, 'دو');
    expect(text).toBe('یکدو');
    await page.close();
  });

  test('throws what the function throws, as one clear error', async () => {
    const page = await browser.load(persianPage('<p>یک</p>'));
    const failing = page.change(() => {
      throw new Error('no such heading');
    }, undefined);
    await expect(failing).rejects.toMatchObject({
      kind: 'page',
      message: expect.stringContaining('no such heading'),
    });
    await page.close();
  });
});

test('pages know nothing of each other', async () => {
  const [one, two] = await Promise.all([
    browser.load(persianPage('<p>یک</p>')),
    browser.load(persianPage('<p>دو</p>')),
  ]);
  const text = (): string => document.body.textContent;
  expect(await one.change(text, undefined)).toBe('یک');
  await one.close();
  expect(await two.change(text, undefined)).toBe('دو');
  await two.close();
  await two.close();
});

test("the clock and the language of the page are not the user's", async () => {
  const page = await browser.load(persianPage(''));
  const settings = await page.change(() => {
    const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
    return { timeZone, locale };
  }, undefined);
  expect(settings).toEqual({ timeZone: 'UTC', locale: 'en-US' });
  await page.close();
});
