import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from './folder.ts';
import { persianPage } from './html.ts';
import { openNetwork } from './network.ts';
import { readPdf } from './pdf.ts';
import { openBrowser } from './press.ts';

declare const document: {
  readonly documentElement: { readonly outerHTML: string };
  readonly body: { readonly innerText: string };
  readonly location: { readonly href: string };
};

const browser = await openBrowser();

const { address: net, requests } = await openNetwork();

/** A file of the machine's that an edition must never show: a red page as an SVG picture. */
async function secretFile(): Promise<string> {
  const file = join(await temporaryFolder(), 'secret.svg');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><text>SECRET</text></svg>`;
  await writeFile(file, svg);
  return pathToFileURL(file).href;
}

const script = `<script>document.body.innerText = 'RAN'; fetch('${net}/fetch')</script>`;
const svg = (inside: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)}`;

/** Each trick gets the address of a file, and is put into the head and into the body. */
const tricks: Record<string, (file: string) => string> = {
  script: () => script,
  'script in an attribute': () => `<img src="data:," onerror="fetch('${net}/handler')">`,
  'script in a frame': () => `<iframe srcdoc="${script.replaceAll('"', '&quot;')}"></iframe>`,
  'script in a data frame': () =>
    `<iframe src="data:text/html,${encodeURIComponent(`REACHED${script}`)}"></iframe>`,
  'frame of a file': (file) => `<iframe src="${file}"></iframe>`,
  'frame of a page': () => `<iframe src="${net}/frame"></iframe>`,
  'picture of a file': (file) => `<img src="${file}">`,
  'picture from the network': () => `<img src="${net}/picture" srcset="${net}/set 2x">`,
  object: (file) => `<object data="${file}"></object><object data="${net}/object"></object>`,
  embed: (file) => `<embed src="${file}"><embed src="${net}/embed">`,
  stylesheet: (file) =>
    `<link rel="stylesheet" href="${net}/sheet"><link rel="stylesheet" href="${file}">`,
  prefetch: () =>
    ['prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'icon', 'modulepreload', 'manifest']
      .map((kind) => `<link rel="${kind}" href="${net}/${kind}">`)
      .join(''),
  preload: () => `<link rel="preload" as="image" href="${net}/preload">`,
  'meta refresh': () => `<meta http-equiv="refresh" content="0; url=${net}/refresh">`,
  'meta refresh to a file': (file) => `<meta http-equiv="refresh" content="0; url=${file}">`,
  'meta refresh to data': () =>
    `<meta http-equiv="refresh" content="0; url=data:text/html,REACHED">`,
  base: () => `<base href="${net}/"><img src="relative">`,
  'CSS import': () => `<style>@import url(${net}/import);</style>`,
  'CSS picture': (file) => `<style>p { background: url(${net}/background), url(${file}) }</style>`,
  'CSS picture in a margin box': (file) =>
    `<style>@page { @top-center { content: url(${net}/margin) url(${file}) } }</style>`,
  'SVG picture with a reference': (file) =>
    `<img src="${svg(`<image href="${net}/svg"/><image href="${file}"/>`)}">`,
  'SVG in the page': (file) =>
    `<svg><image href="${net}/inline"/><image href="${file}"/><use href="${net}/use#x"/></svg>`,
  media: () => `<video hidden src="${net}/video" poster="${net}/poster" autoplay></video>`,
  form: () => `<form action="${net}/form"><input autofocus type="image" src="${net}/input"></form>`,
};

test.each(Object.entries(tricks))('%s comes to nothing', async (_name, trick) => {
  const markup = trick(await secretFile());
  const plain = await browser.load(persianPage('<p>متن کتاب</p>'));
  const page = await browser.load(persianPage(`<p>متن کتاب</p>${markup}`, markup));
  const pdf = await page.print();
  const state = await page.change(
    () => ({ text: document.body.innerText, address: document.location.href }),
    undefined,
  );
  expect(state.text).toContain('متن کتاب');
  expect(state.text).not.toMatch(/RAN|REACHED|SECRET/);
  expect(state.address).toBe('about:blank');
  // Frames and pictures show their text in glyphs of a font: none but ours is in the PDF.
  expect((await readPdf(pdf)).fonts).toEqual((await readPdf(await plain.print())).fonts);
  expect(requests.splice(0)).toEqual([]);
  await page.close();
  await plain.close();
});

test.each([`${net}/font`, 'FILE'])(
  'a font that is not in the page is an error: %s',
  async (url) => {
    const address = url === 'FILE' ? await secretFile() : url;
    const head = `<style>@font-face { font-family: X; src: url(${address}) }</style>`;
    await expect(browser.load(persianPage('<p>متن</p>', head))).rejects.toMatchObject({
      kind: 'page',
      message: expect.stringContaining('font can not be read: X'),
    });
    expect(requests.splice(0)).toEqual([]);
  },
);

test('the trap itself works: with nothing in the way, the server hears a request', async () => {
  await fetch(`${net}/control`);
  expect(requests.splice(0)).toEqual(['/control']);
});
