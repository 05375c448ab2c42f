import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { makeBooks } from '../../src/book/index.ts';
import { htmlList, type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { hasErrors, messagesIn } from '../../src/messages/index.ts';
import { layBook } from '../manuscript/fixture-book.ts';
import { body, elementsOf, made } from './made.ts';

const net = 'http://127.0.0.1:9';
const secret = 'file:///etc/passwd';

const tricks: Readonly<Record<string, string>> = {
  script: `<script>fetch('${net}/fetch')</script>`,
  'script within a line': `متن <script src="${net}/x.js"></script> متن`,
  'script that hides its end': '<script><!-- <script> </script> alert(1)</script>',
  'script in capitals': '<SCRIPT\n>alert(1)</SCRIPT\n>',
  'script in two pieces': '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'event handlers':
    '<b onclick="alert(1)" OnMouseOver=alert(1) onfocus autofocus tabindex=0>متن</b>',
  'handler behind a slash': '<img/src="x"/onerror=alert(1)>',
  'attribute injection': `<a href="https://example.org/" title='"><script>alert(1)</script>'>متن</a>`,
  'attribute injection in a name': '<span "><script>alert(1)</script>" lang=fa>متن</span>',
  'attribute given twice': '<a href="https://example.org/" href="javascript:alert(1)">متن</a>',
  frame: `<iframe src="${secret}"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  'frame set': `<frameset><frame src="${secret}"></frameset>`,
  object: `<object data="${secret}" type="text/html"><param name="src" value="${net}"></object>`,
  embed: `<embed src="${secret}"><applet code="${net}/x.class"></applet>`,
  'meta refresh': `<meta http-equiv="refresh" content="0; url=${net}/">`,
  links: `<link rel="prefetch" href="${net}/"><link rel="stylesheet" href="${net}/x.css"><link rel=preconnect href=${net}>`,
  base: `<base href="${net}/">`,
  'SVG with a script': `<svg onload="alert(1)"><script>alert(1)</script><image href="${secret}"/><use href="${net}/#x"/></svg>`,
  'SVG with HTML in it': `<svg><foreignObject><iframe src="${secret}"></iframe></foreignObject></svg>`,
  'SVG with a style': `<svg><style><img src="</style><img src=${net} onerror=alert(1)>"></style></svg>`,
  'mathematics with a link': `<math href="javascript:alert(1)"><mtext><a xlink:href="${net}">متن</a></mtext></math>`,
  'mathematics that is none': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  'picture from the network': `<img src="${net}/x.png" alt="x" srcset="${net}/y.png 2x">`,
  'picture of a file': `<img src="${secret}" alt="x" lowsrc="${secret}" dynsrc="${secret}">`,
  'Markdown picture': `![x](${net}/x.png) ![x](${secret}) ![x](data:image/svg+xml,<svg/>)`,
  'picture in picture': `<picture><source srcset="${net}/x.png"><img src="${net}/y.png" alt="x"></picture>`,
  media: `<video src="${net}/v" poster="${net}/p" autoplay><track src="${net}/t"></video><audio src="${net}/a" autoplay></audio><bgsound src="${net}/b">`,
  'style attribute': `<p style="background: url(${net}/x)">متن</p><div style="behavior: url(#x)">متن</div>`,
  'style sheet': `<style>@import url(${net}/x.css); p { background: url(${secret}) }</style>`,
  'background attribute': `<table background="${net}/x.png"><tr><td background="${net}/y.png">متن</td></tr></table>`,
  'script address': '<a href="javascript:alert(1)">متن</a><a href=" javascript:alert(1)">متن</a>',
  'script address with a tab':
    '<a href="java&#9;script:alert(1)">متن</a><a href="&#1;javascript:alert(1)">متن</a>',
  'script address as references': '<a href="&#x6A;&#97;vascript&colon;alert(1)">متن</a>',
  'other addresses':
    '<a href="data:text/html,x">متن</a><a href="vbscript:x">متن</a><a href="blob:x">متن</a>',
  'file address': `<a href="${secret}">متن</a><a href="//example.org/">متن</a><a href="/etc/passwd">متن</a>`,
  'Markdown addresses': `[متن](javascript:alert(1)) [متن](${secret}) [متن](JaVaScRiPt:alert(1)) [متن](&#106;avascript:alert(1)) <javascript:alert(1)>`,
  'Markdown address by name': '[متن][x]\n\n[x]: javascript:alert(1)',
  ping: `<a href="https://example.org/" ping="${net}/ping" download rel=opener target=_blank>متن</a>`,
  form: `<form action="${net}/form"><input type="image" src="${net}/i" autofocus formaction="javascript:x"><button formaction="${net}">متن</button><select><option>متن</select></form>`,
  template: '<template><script>alert(1)</script></template>',
  noscript: `<noscript><p title="</noscript><img src=x onerror=alert(1)>">متن</noscript>`,
  'raw text': `<xmp><script>alert(1)</script></xmp><listing><b onclick=x>متن</b></listing>`,
  'text that never ends': `<textarea><script>alert(1)</script>`,
  'plain text that never ends': `<plaintext><script>alert(1)</script>`,
  'title that never ends': `<title><style><script>alert(1)</script>`,
  'comment in a comment': '<!--> <script>alert(1)</script> -->',
  'comment that ends early': '<!-- --!> <script>alert(1)</script> -->',
  'a declaration': '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>',
  'a processing instruction': '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>',
  CDATA: '<![CDATA[<script>alert(1)</script>]]>',
  'null characters': '<scr\0ipt>alert(1)</scr\0ipt><b\0 onclick\0=x>متن</b>',
  'unfinished tag': '<p title="متن" onclick="',
  'less-than signs': '<<script>alert(1)//<</script>',
  'namespaced names': '<svg:script>alert(1)</svg:script><html:iframe src="file:///etc/passwd"/>',
  'custom elements': '<x-y is="z" slot="s" part="p">متن</x-y>',
  'popover and dialog':
    '<dialog open>متن</dialog><div popover id=x>متن</div><button popovertarget=x>متن</button>',
  'frames by Markdown code':
    '```html\n<script>alert(1)</script>\n```\n\n`<script>alert(1)</script>`',
};

/** Pictures are told when they are read; of an attribute that is given twice, HTML takes the first. */
const unsaid = new Set(['Markdown picture', 'attribute given twice']);

const names = new Set([...htmlList.keys(), 'header', 'section']);
const attributes = new Set(
  'id className role dir lang href title dateTime colSpan rowSpan start src alt width height dataApparatus'.split(
    ' ',
  ),
);

test.each(Object.entries(tricks))('comes to nothing: %s', (name, markdown) => {
  for (const text of [markdown, `متن پیش ${markdown} متن پس`, `- ${markdown}\n\n> ${markdown}`]) {
    const { part, file } = made(text);
    if (hasErrors(messagesIn(file)) || !part) continue;
    // It is told, or it is no HTML at all: then it stands there as text.
    const isText = /[<[]|alert/.test(textOf(part.content));
    if (!unsaid.has(name)) expect(isText || file.messages.length > 0).toBe(true);
    for (const { tagName, properties } of elementsOf([part.content])) {
      expect(names).toContain(tagName);
      for (const [name, value] of Object.entries(properties)) {
        if (name === 'dataSource') continue;
        expect(attributes, tagName).toContain(name);
        // An address that stands in the text is a link, whatever else stands there.
        expect(String(value)).not.toMatch(/script:|file:|data:|127\.0\.0\.1.*\.png/i);
      }
      if (properties['href'] !== undefined)
        expect(String(properties['href'])).toMatch(/^(?:https?:|mailto:|tel:|#)/);
      expect(properties['src']).toBeUndefined();
    }
  }
});

test.each([['Markdown addresses'], ['Markdown address by name']])(
  'is an error: %s; and if nobody asked, the second fence holds',
  (name) => {
    const { part, file } = made(tricks[name] as string);
    expect(hasErrors(messagesIn(file))).toBe(true);
    for (const { properties } of elementsOf(part ? [part.content] : []))
      expect(properties['href']).toBeUndefined();
  },
);

test('what the ledger goes by is the press’s alone', () => {
  const words = 'این سخن در هیچ منبعی نیست';
  const cheats = [
    `<span data-apparatus="">${words}</span>`,
    `<div data-apparatus hidden data-was="" data-source="x.txt#L1-L2">${words}</div>`,
    `<p role="doc-toc" class="notes-title" data-footnotes="" data-folio-of="x">${words}</p>`,
    `<section data-apparatus>${words}</section>`,
    `<p aria-hidden="true" data-footnote-backref>${words}</p>`,
  ];
  for (const cheat of cheats) {
    const elements = elementsOf(body(cheat));
    const keys = elements.flatMap(({ properties }) => Object.keys(properties));
    expect(keys.filter((key) => key !== 'id')).toEqual([]);
    expect(textOf({ type: 'root', children: body(cheat) })).toContain(words);
  }
});

test('a heading’s caption of HTML counts as text of the source, a caption of Markdown doesn’t', async () => {
  const folder = await layBook('html-everything-valid');
  const { manuscript } = await readManuscriptAt(folder);
  const { spine } = makeBooks(manuscript as Manuscript).whole;
  const captions = elementsOf(spine.map(({ content }) => content)).filter(
    ({ tagName }) => tagName === 'figcaption',
  );
  expect(captions.map(({ properties }) => properties['dataApparatus'])).toEqual([undefined]);
});

test('no id is another’s: not the press’s own, not twice', () => {
  const { part } = made(
    '<p id="contents">یک</p>\n\n<p id="x">دو</p>\n\n<div id="x">سه</div>\n\n<a href="#x">چهار</a><span id="letters-02-answer">پنج</span>[^ed1]\n\n<p id="user-content-fn-1">شش</p>\n\n[^ed1]: هفت',
  );
  const ids = elementsOf(part ? [part.content] : []).flatMap(
    ({ properties }) => properties['id'] ?? [],
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual([
    'letters-02-answer',
    'letters-02-answer--a-contents',
    'letters-02-answer--a-x',
    expect.stringMatching(/--l\d+-3$/),
    expect.stringMatching(/--l\d+-4$/),
    'letters-02-answer--a-letters-02-answer',
    expect.any(String),
    'letters-02-answer--a-user-content-fn-1',
    'letters-02-answer--notes',
    expect.any(String),
  ]);
  const links = elementsOf(part ? [part.content] : []).filter(({ tagName }) => tagName === 'a');
  for (const { properties } of links) expect(ids).toContain(String(properties['href']).slice(1));
});

test('HTML can’t reach out of the passage in which it stands', () => {
  const sections = body(
    'متن[^ed1] <b>باز\n\n</div></section></p>\n\n<div>\n\nیک\n\nدو</div></section>\n\n[^ed1]: </aside></li></ol></section> <div>پانوشت',
  );
  const notes = sections.filter(({ tagName }) => tagName === 'section');
  expect(notes).toHaveLength(1);
  const shown = notes[0]?.children.filter((child) => child.type === 'element');
  expect(shown?.map(({ tagName }) => tagName)).toEqual(['h3', 'aside']);
  for (const part of shown ?? []) expect(part.properties['dataApparatus']).toBe('');
  expect(textOf(notes[0] as Element)).toContain('پانوشت');
  expect(sections.at(-1)).toBe(notes[0]);
});

test('the same book is made of it twice', async () => {
  const folder = await layBook('html-everything-valid');
  const path = join(folder, 'letters/01-first-letter.md');
  await writeFile(path, await readFile(path));
  const books = await Promise.all(
    [1, 2].map(
      async () => makeBooks((await readManuscriptAt(folder)).manuscript as Manuscript).whole,
    ),
  );
  expect(JSON.stringify(books[1])).toBe(JSON.stringify(books[0]));
});
