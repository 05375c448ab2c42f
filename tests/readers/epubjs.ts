import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Loopback } from './loopback.ts';
import type { Place, Reader } from './reader.ts';

const { resolve } = createRequire(import.meta.url);

/** epub.js, which many web libraries read with. */
export const epubjsFolder: string = dirname(resolve('epubjs/dist/epub.min.js'));
export const jszipFolder: string = dirname(resolve('jszip/dist/jszip.min.js'));

/** A page as epub.js's own examples have it: the arrows turn as the package says. */
export const epubjsPage = `<!DOCTYPE html>
<html><head><meta charset="utf-8"/>
<style>html, body, #area { margin: 0; height: 100%; } html { color-scheme: light dark; }</style>
<script src="/jszip/jszip.min.js"></script><script src="/epubjs/epub.min.js"></script></head>
<body><div id="area"></div>
<script>
const book = ePub('/book.epub');
const rendition = book.renderTo('area', { width: '100%', height: '100%', spread: 'none' });
rendition.hooks.content.register((contents) => contents.addStylesheetRules({ html: { 'color-scheme': 'light dark' } }));
let turning;
const turn = (event) => {
  const rtl = book.packaging.metadata.direction === 'rtl';
  if (event.key === 'ArrowLeft') turning = rtl ? rendition.next() : rendition.prev();
  if (event.key === 'ArrowRight') turning = rtl ? rendition.prev() : rendition.next();
};
document.addEventListener('keydown', turn);
rendition.on('keydown', turn);
const placeNow = () => {
  const { start } = rendition.currentLocation();
  const range = rendition.getRange(start.cfi);
  const from = range.startContainer;
  const shown = from.ownerDocument.createRange();
  shown.setStart(from, range.startOffset);
  shown.setEnd(from, Math.min(from.length ?? from.childNodes.length, range.startOffset + 1));
  const block = (from.nodeType === 3 ? from.parentElement : from);
  return {
    file: start.href.replace(/^.*[/]/, ''),
    text: (from.nodeType === 3 ? from.data.slice(range.startOffset) : block.textContent).replace(/\\s+/g, ' ').trim().slice(0, 60),
    x: ([...shown.getClientRects()].find(({ width }) => width > 0) ?? block.getBoundingClientRect()).left,
  };
};
/** It may say where it was, or a place on its way, before it says where it is. */
const settled = async () => {
  let place = JSON.stringify(placeNow());
  for (let same = 0; same < 3; ) {
    await new Promise((go) => setTimeout(go, 50));
    const now = JSON.stringify(placeNow());
    same = now === place ? same + 1 : 0;
    place = now;
  }
  return JSON.parse(place);
};
const moved = (file) => new Promise((done) => {
  const heard = () => {
    if (file !== undefined && placeNow().file !== file) return;
    rendition.off('relocated', heard);
    done(settled());
  };
  rendition.on('relocated', heard);
});
/** What stands in an element, if it is on the page that is shown. */
const shownText = (id) => {
  const [{ document: text, window: frame }] = rendition.getContents();
  const element = text.getElementById(id);
  if (!element) return '';
  const area = document.querySelector('#area .epub-container').getBoundingClientRect();
  const { left } = frame.frameElement.getBoundingClientRect();
  const [box] = element.getClientRects();
  const x = left + (box.left + box.right) / 2;
  return x > area.left && x < area.right ? element.innerText.replace(/\\s+/g, ' ').trim() : '';
};
const opened = book.loaded.navigation.then(() => { const first = moved(); rendition.display(); return first; });
</script></body></html>`;

function clickOn(href: string): string {
  return `rendition.getContents()[0].document
    .querySelector(${JSON.stringify(`a[href="${href}"]`)}).click()`;
}

/** Open a book in a fresh page of that size. */
export async function openInEpubjs(
  browser: Browser,
  { origin }: Loopback,
  viewport: { width: number; height: number },
): Promise<Reader> {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.goto(`${origin}/epubjs.html`);
  await page.evaluate('opened');
  const when = async (file: string, act: string): Promise<Place> =>
    (await page.evaluate(
      `(() => { const moving = moved(${JSON.stringify(file)}); ${act}; return moving; })()`,
    )) as Place;
  const fileNow = (): Promise<unknown> => page.evaluate('placeNow().file');
  let back = '';
  return {
    page,
    press: async (key) => {
      // A key that comes before the text listens is lost; it is pressed again, as one does.
      for (let tries = 0; tries < 10; tries += 1) {
        await page.evaluate('turning = undefined');
        await page.keyboard.press(key);
        const place = await page.evaluate('turning && turning.then(() => placeNow())');
        if (place) return place as Place;
      }
      throw new Error(`${key} turned no page`);
    },
    contents: async () =>
      (await page.evaluate(
        `(function labels(list) {
          return list.flatMap(({ label, subitems }) => [label.trim(), ...labels(subitems)]);
        })(book.navigation.toc)`,
      )) as string[],
    openEntry: (label, file) =>
      when(
        file,
        `const entry = (function find(list) {
          for (const each of list) {
            if (each.label.trim() === ${JSON.stringify(label)}) return each;
            const inner = find(each.subitems);
            if (inner) return inner;
          }
        })(book.navigation.toc); rendition.display(entry.href)`,
      ),
    follow: (href, file) => when(file, clickOn(href)),
    readNote: async (href) => {
      back = String(
        await page.evaluate(`rendition.getContents()[0].document
          .querySelector(${JSON.stringify(`a[href="${href}"]`)}).id`),
      );
      await when(String(await fileNow()), clickOn(href));
      const id = href.slice(href.indexOf('#') + 1);
      return (await page.evaluate(`shownText(${JSON.stringify(id)})`)) as string;
    },
    leaveNote: (file) => when(file, clickOn(`#${back}`)),
    goTo: async (href) =>
      (await page.evaluate(
        `rendition.display(${JSON.stringify(href)}).then(() => placeNow())`,
      )) as Place,
    inText: (expression) =>
      page.evaluate(`((document) => ${expression})(rendition.getContents()[0].document)`),
    setType: async (size) => {
      await page.evaluate(`rendition.themes.fontSize('${size}px'); document.fonts.ready`);
    },
  };
}
