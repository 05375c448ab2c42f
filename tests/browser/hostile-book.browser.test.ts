import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { temporaryFolder } from './folder.ts';
import { persianPage } from './html.ts';
import { openNetwork } from './network.ts';
import { openBrowser } from './press.ts';

// What the manuscript room would never let through, all at once and as it was
// written: should one of it ever get past, the browser is the last fence.
const browser = await openBrowser();

const { address: net, requests } = await openNetwork();

const tricks = (file: string): string => `
  <script>document.body.prepend('RAN'); fetch('${net}/fetch'); new Image().src = '${net}/image'</script>
  <script src="${net}/script.js"></script><script type="module">import '${net}/module.js'</script>
  <iframe src="${file}" width="400" height="100"></iframe><iframe src="${net}/frame"></iframe>
  <iframe srcdoc="RAN<script>fetch('${net}/srcdoc')</script>"></iframe>
  <object data="${file}" type="text/plain"></object><object data="${net}/object"></object>
  <embed src="${file}" type="text/plain"><embed src="${net}/embed">
  <meta http-equiv="refresh" content="0; url=${net}/refresh"><meta http-equiv="refresh" content="0; url=${file}">
  <link rel="prefetch" href="${net}/prefetch"><link rel="preload" as="image" href="${net}/preload">
  <link rel="dns-prefetch" href="${net}/dns"><link rel="preconnect" href="${net}"><link rel="prerender" href="${net}/prerender">
  <link rel="stylesheet" href="${net}/sheet.css"><link rel="icon" href="${net}/icon"><link rel="manifest" href="${net}/manifest">
  <base href="${net}/base/"><img src="relative.png">
  <svg width="10" height="10"><script>fetch('${net}/svg')</script><image href="${file}"/><image href="${net}/svg-image"/>
    <foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${file}"></iframe></foreignObject><use href="${net}/use.svg#x"/></svg>
  <math><maction actiontype="statusline" xlink:href="${net}/math"><mi>x</mi></maction></math>
  <img src="${net}/img" srcset="${net}/srcset 2x" onerror="fetch('${net}/onerror')"><img src="${file}">
  <img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${net}/in-svg"/><style>@import url(${net}/svg-import)</style></svg>`)}">
  <picture><source srcset="${net}/source"><img src="${net}/picture"></picture>
  <style>@import url(${net}/import.css);
    p { background: url(${net}/background); list-style: url(${file}); cursor: url(${net}/cursor) }
    p::before { content: url(${net}/content) } @page { @top-left { content: url(${net}/margin) } }</style>
  <p style="background: url(${net}/attribute); border-image: url(${file}) 1">متن</p>
  <a href="javascript:fetch('${net}/javascript')" ping="${net}/ping" autofocus onfocus="fetch('${net}/focus')">متن</a>
  <a href="data:text/html,<script>fetch('${net}/data')</script>">متن</a><a href="${net}/link">متن</a><a href="${file}">متن</a>
  <form action="${net}/form"><input type="image" src="${net}/input"><button formaction="${net}/button" autofocus>متن</button></form>
  <video src="${net}/video" poster="${net}/poster" autoplay><track default src="${net}/track"></video><audio src="${net}/audio" autoplay></audio>
  <table background="${net}/table"><tr><td background="${net}/cell">متن</td></tr></table>
  <template><script>fetch('${net}/template')</script></template><noscript><img src="${net}/noscript"></noscript>
  <body background="${net}/body" onload="fetch('${net}/onload')"><details open ontoggle="fetch('${net}/toggle')">متن</details>
  <p>پایان کتاب</p>
  <textarea>متن <xmp> <plaintext> <!-- `;

test('a book of nothing but tricks prints its text, and asks nobody for anything', async () => {
  const file = join(await temporaryFolder(), 'marker.txt');
  await writeFile(file, 'MARKER-OF-A-FILE');
  const markup = tricks(pathToFileURL(file).href);
  const page = await browser.load(persianPage(`<p>آغاز کتاب</p>${markup}`));
  const pdf = await page.print();
  await page.close();
  const { lines, furniture } = await readPdfText(pdf);
  const text = [...lines, ...furniture].map((line) => line.text).join('\n');
  expect(text).toContain('آغاز کتاب');
  expect(text).toContain('پایان کتاب');
  expect(text).not.toMatch(/MARKER|REACHED|RAN/);
  expect(Buffer.from(pdf).includes('MARKER')).toBe(false);
  expect(requests).toEqual([]);
});

test('the server would have heard', async () => {
  await fetch(`${net}/control`);
  expect(requests.splice(0)).toEqual(['/control']);
});
