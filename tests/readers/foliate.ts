import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Loopback } from './loopback.ts';
import type { Place, Reader } from './reader.ts';

/** foliate-js, the engine of Foliate and others, under its own page (`reader.html`). */
export const foliateFolder: string = dirname(
  createRequire(import.meta.url).resolve('foliate-js/view.js'),
);

/** It takes no key and goes nowhere until a turn is over, which only the promise of that turn says. */
const witness = `
const define = customElements.define.bind(customElements);
customElements.define = (name, element, options) => {
  if (name === 'foliate-paginator') {
    for (const turn of ['next', 'prev']) {
      const own = element.prototype[turn];
      element.prototype[turn] = function (...given) {
        return (globalThis.turning = own.apply(this, given));
      };
    }
  }
  define(name, element, options);
};
`;

/** What is run in the page: where the reader is, and promises that it moves. */
const probe = `
globalThis.placeNow = () => {
  const { view } = globalThis.reader;
  const [{ index }] = view.renderer.getContents();
  const { range } = view.lastLocation;
  const rect = [...range.getClientRects()].find(({ width }) => width > 0) ?? { left: 0 };
  return {
    file: view.book.sections[index].id.replace(/^.*[/]/, ''),
    text: range.toString().replace(/\\s+/g, ' ').trim().slice(0, 60),
    x: rect.left,
  };
};
globalThis.reader.view.renderer.addEventListener('relocate', ({ detail: { reason } }) => {
  if (reason === 'page') queueMicrotask(() => (globalThis.turned = globalThis.placeNow()));
});
globalThis.moved = (file) => new Promise((done) => {
  const { view } = globalThis.reader;
  const heard = () => queueMicrotask(() => {
    const place = globalThis.placeNow();
    if (place.file !== file) return;
    view.renderer.removeEventListener('relocate', heard);
    done(place);
  });
  view.renderer.addEventListener('relocate', heard);
});
`;

/** Notes over the page, as Foliate itself has them: its handler draws them, a dialog holds them. */
const notes = `import('/foliate-js/footnotes.js').then(({ FootnoteHandler }) => {
  const { view } = globalThis.reader;
  const handler = new FootnoteHandler();
  const dialog = document.createElement('dialog');
  Object.assign(dialog.style, { width: '80%', height: '40%', padding: 0, direction: 'rtl' });
  document.body.append(dialog);
  handler.addEventListener('before-render', ({ detail: { view: note } }) => {
    note.style.cssText = 'display: block; height: 100%';
    dialog.replaceChildren(note);
    note.renderer.setAttribute('flow', 'scrolled');
    note.renderer.setStyles('html { color-scheme: light dark; }');
  });
  handler.addEventListener('render', ({ detail }) => {
    dialog.showModal();
    globalThis.noteOpened?.(detail);
  });
  view.addEventListener('link', (event) => handler.handle(view.book, event));
  globalThis.noteDialog = dialog;
})`;

function clickOn(href: string): string {
  return `globalThis.reader.view.renderer.getContents()[0].doc
    .querySelector(${JSON.stringify(`a[href="${href}"]`)}).click()`;
}

/** Open a book in a fresh page of that size. */
export async function openInFoliate(
  browser: Browser,
  { origin }: Loopback,
  viewport: { width: number; height: number },
): Promise<Reader> {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(witness);
  await page.goto(`${origin}/foliate-js/reader.html?url=/book.epub`);
  await page.waitForFunction('globalThis.reader?.view?.lastLocation?.range');
  await page.evaluate(probe);
  await page.evaluate(notes);
  const when = async (file: string, act: () => Promise<unknown>): Promise<Place> => {
    await page.evaluate('globalThis.turning');
    const moving = page.evaluate(`globalThis.moved(${JSON.stringify(file)})`);
    await act();
    return (await moving) as Place;
  };
  return {
    page,
    press: async (key) => {
      // A key that comes while the reader is still busy is lost; it is pressed again, as one does.
      for (let tries = 0; tries < 10; tries += 1) {
        await page.evaluate(
          'Promise.resolve(globalThis.turning).then(() => (globalThis.turned = undefined))',
        );
        await page.keyboard.press(key);
        await page.evaluate('globalThis.turning');
        const place = await page.evaluate('globalThis.turned');
        if (place) return place as Place;
      }
      throw new Error(`${key} turned no page`);
    },
    contents: async () =>
      (await page.evaluate(
        `[...document.querySelectorAll('#toc-view [role=treeitem]')].map((each) => each.textContent.trim())`,
      )) as string[],
    openEntry: (label, file) =>
      when(file, () =>
        page.evaluate(
          `[...document.querySelectorAll('#toc-view [role=treeitem]')]
            .find((each) => each.textContent.trim() === ${JSON.stringify(label)}).click()`,
        ),
      ),
    follow: (href, file) => when(file, () => page.evaluate(clickOn(href))),
    readNote: async (href) => {
      await page.evaluate('globalThis.turning');
      return (await page.evaluate(`new Promise((done) => {
        globalThis.noteOpened = ({ target, type, view }) => {
          // Without a target the handler shows the whole file.
          const words = view.renderer.getContents()[0].doc.body.innerText;
          done(target && type === 'footnote' ? words.replace(/\\s+/g, ' ').trim() : '');
        };
        ${clickOn(href)};
      })`)) as string;
    },
    leaveNote: async () => {
      await page.keyboard.press('Escape');
      await page.waitForFunction('!globalThis.noteDialog.open');
      return (await page.evaluate('globalThis.placeNow()')) as Place;
    },
    goTo: async (href) => {
      await page.evaluate('globalThis.turning');
      await page.evaluate(`globalThis.reader.view.goTo(${JSON.stringify(`OEBPS/${href}`)})`);
      const place = (await page.evaluate('globalThis.placeNow()')) as Place;
      if (place.file !== href.replace(/#.*/, '')) throw new Error(`at ${place.file}, not ${href}`);
      return place;
    },
    inText: (expression) =>
      page.evaluate(
        `((document) => ${expression})(globalThis.reader.view.renderer.getContents()[0].doc)`,
      ),
    setType: async (size) => {
      // Its own sheet hides notes, which open over the page.
      const css = `@namespace epub "http://www.idpf.org/2007/ops";
        html { color-scheme: light dark; font-size: ${size}px !important; }
        aside[epub|type~="footnote"] { display: none; }`;
      await page.evaluate(
        `globalThis.reader.view.renderer.setStyles(${JSON.stringify(css)}); document.fonts.ready`,
      );
    },
  };
}
