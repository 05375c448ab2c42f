import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TextName } from '../../src/book/index.ts';
import { type AnyArtifact, artifactFile, editionNamed } from '../../src/editions/index.ts';
import {
  type ArtifactAccount,
  findBook,
  readArtifact,
  verifyArtifact,
} from '../../src/ledger/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { damages } from '../ledger/damages.ts';
import { random } from '../ledger/random.ts';
import { type MadeBook, madeBook } from './made-page.ts';

let made: MadeBook;
let html: string;
beforeAll(async () => {
  made = await madeBook();
  html = await made.page();
});

const readPrint = (): Promise<never> => Promise.reject(new Error('no PDF'));

function verify(page: string, name: TextName = 'reading'): Promise<ArtifactAccount> {
  const { sources } = made.manuscript;
  const artifact = { file: 'copy.html', bytes: Buffer.from(page) };
  return verifyArtifact(artifact, made.books[name], { sources, readPrint });
}

/** The page with a text in the place of another, which it has. */
function changed(from: string | RegExp, to: string): string {
  const result = html.replace(from, () => to);
  expect(result).not.toBe(html);
  return result;
}

describe('a web edition', () => {
  it.each(['reading', 'diplomatic'] as const)('says what the %s text says', async (name) => {
    const page = name === 'reading' ? html : await made.page(name);
    const { form, answers, messages } = await verify(page, name);
    expect(messages.map(formatMessage)).toEqual([]);
    expect(form).toBe('web');
    expect(answers).toEqual({
      'same-bytes': 'not-asked',
      'same-text': 'yes',
      'same-letters': 'yes',
    });
    const reading = await readArtifact({ file: 'x', bytes: Buffer.from(page) }, { readPrint });
    expect(findBook(reading, [made.books.reading, made.books.diplomatic])?.text).toBe(name);
  });

  it('is the same each time', async () => {
    expect(await made.page()).toBe(html);
  });

  it('has in itself all that it needs, and allows itself nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hashes = [...html.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)].map(
      ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    expect(policy.replaceAll('&#x27;', "'")).toBe(
      [
        "default-src 'none'",
        `style-src ${hashes[0]} ${hashes[1]}`,
        `script-src ${hashes[2]}`,
        'font-src data:',
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    );
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    expect(html.match(/ (?:src|href)="(?!data:|#|https?:|mailto:|tel:)[^"]*"/g)).toBeNull();
    expect(html.match(/ style="/)).toBeNull();
  });

  it('begins to be text early, with faces and script at its end', () => {
    const [text, faces, script] = ['<main>', '@font-face', '<script>'].map((each) =>
      html.indexOf(each),
    ) as [number, number, number];
    expect(Buffer.byteLength(html.slice(0, text))).toBeLessThan(20_000);
    expect(faces).toBeGreaterThan(html.indexOf('</main>'));
    expect(script).toBeGreaterThan(faces);
  });

  it('says as much of the book as has arrived, wherever it is cut', () => {
    const bytes = Buffer.from(html);
    const whole = textOf(html);
    const end = Buffer.byteLength(html.slice(0, html.indexOf('</main>')));
    let longest = 0;
    for (let at = 5_000; at < bytes.length; at += Math.ceil(bytes.length / 24)) {
      const said = textOf(
        bytes
          .subarray(0, at)
          .toString('utf8')
          .replace(/\uFFFD$/, ''),
      );
      // Of a reference that was cut, such as «&amp;», the last signs may be others.
      expect(whole.startsWith(said.slice(0, -5)), String(at)).toBe(true);
      expect(said.length).toBeGreaterThanOrEqual(longest);
      longest = said.length;
      if (at > end) expect(said).toBe(whole);
    }
  });

  it('cites by the address of the site, where there is one, and never by its own', async () => {
    const artifact = editionNamed('web')?.artifacts[0] as AnyArtifact;
    for (const [site, name] of [
      ['https://example.org/books/', 'reading'],
      ['https://example.org/books///', 'diplomatic'],
      ['https://example.org/books', 'diplomatic'],
    ] as const) {
      const address = `https://example.org/books/${artifactFile(made.books[name], artifact)}`;
      expect(await made.page(name, site)).toContain(`"address":"${address}"`);
    }
    expect(html).not.toContain('"address"');
    expect(html).not.toMatch(/location\.(?:href|origin|pathname)|document\.URL|baseURI/);
  });
});

/** The page with its policy before something else. */
function movedPolicy(before: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html)?.[0] ?? '';
  return changed(policy, '').replace(before, () => policy + before);
}

describe('a web edition that was altered', () => {
  it.each(Object.keys(damages))('%s is found', async (name) => {
    const pieces = html.split(/(?<=<main>)|(?=<\/main>)|(<[^<>]*>)/);
    const from = pieces.findIndex((piece) => piece?.startsWith('<section id="colophon"'));
    const to = pieces.indexOf('</main>');
    const pick = random(name.length);
    for (let tries = 0; tries < 500; tries += 1) {
      const at = from + pick(to - from);
      const piece = pieces[at] ?? '';
      if (piece.startsWith('<') || !/\p{L}{4}/u.test(piece)) continue;
      const characters = [...piece];
      if (!damages[name]?.(characters, pick)) continue;
      const damaged = pieces.with(at, characters.join('')).join('');
      const { answers, messages } = await verify(damaged);
      expect(answers['same-text'], `${piece} → ${characters.join('')}`).toBe('no');
      expect(messages.length).toBeGreaterThan(0);
      return;
    }
    throw new Error('nothing could be damaged so');
  });

  it.each<[string, () => string]>([
    ['a hidden paragraph', () => changed(/<p id="marks-02-notes--l\d+"/, '<p hidden')],
    ['a word before the text', () => changed('<main>', 'نخست<main>')],
    ['a word behind the text', () => changed('</main>', '</main><p>پایان</p>')],
    ['another word in the bar', () => changed('>فهرست</a>', '>فهرست‌ها</a>')],
    [
      'text that only shows without a script',
      () => changed('<main>', '<noscript>نه</noscript><main>'),
    ],
    ['another title', () => changed(/<title[^>]*>/, '<title dir="rtl">دیگر ')],
    ['another identifier', () => changed('content="urn:uuid:', 'content="urn:uuid:0')],
    [
      'a script of somebody’s',
      () => changed('<main>', '<script src="https://example.org/x.js"></script><main>'),
    ],
    ['a second script', () => changed('<main>', '<script>1</script><main>')],
    [
      'a picture from elsewhere',
      () => changed(/src="data:[^"]*"/, 'src="https://example.org/x.png"'),
    ],
    [
      'a style sheet from elsewhere',
      () => changed('<main>', '<link rel="stylesheet" href="//example.org/x.css"><main>'),
    ],
    ['something that listens', () => changed('<main>', '<main onclick="alert(1)">')],
    ['a form', () => changed('<main>', '<form action="https://example.org"></form><main>')],
    [
      'a way to somewhere else',
      () => changed('<main>', '<meta http-equiv="refresh" content="0"><main>'),
    ],
    ['a policy that allows more', () => changed('font-src data:', 'font-src *')],
    ['a policy behind the text', () => movedPolicy('</body>')],
    ['a policy behind a style sheet', () => movedPolicy('</head>')],
    ['a policy at the head of the body', () => movedPolicy('<nav')],
    ...[
      '@import url(https://example.org/x.css)',
      '@import "https://example.org/x.css"',
      '@\\69mport "https://example.org/x.css"',
      'p{background:url(https://example.org/x)}',
      "p{background:URL( '//example.org/x')}",
      'p{background:\\75 rl(//example.org/x)}',
      'p{content:"/*"}q{background:url(https://example.org/x)}s{content:"*/"}',
      'p{background:-webkit-image-set("https://example.org/x" 1x)}',
      '@font-face{font-family:x;src:url(data:,x),url(x)}',
    ].map((css): [string, () => string] => [
      css,
      () => changed('</main>', `</main><style>${css}</style>`),
    ]),
    ...[
      '<svg><image href="https://example.org/x"></image></svg>',
      '<svg><image xlink:href="https://example.org/x"></image></svg>',
      '<svg><use href="https://example.org/x#x"></use></svg>',
      '<svg><rect fill="url(https://example.org/x)"></rect></svg>',
      '<svg><a xlink:href="javascript:alert(1)"></a></svg>',
      '<a href="java&#9;script:alert(1)"></a>',
      '<img alt="" srcset="data:,x 1x, https://example.org/x 2x">',
      '<link rel="preload" as="image" href="data:," imagesrcset="https://example.org/x 1x">',
      '<p style="background:url(https://example.org/x)"></p>',
      '<p style="display:none"></p>',
      '<div><template shadowrootmode="open">پنهان</template></div>',
    ].map((tags): [string, () => string] => [tags, () => changed('</main>', `${tags}</main>`)]),
    [
      'another word behind many of the bar’s own',
      () => changed('</nav>', `${'<a href="#contents">فهرست</a>'.repeat(60)}<a>دیگر</a></nav>`),
    ],
    ['no policy', () => changed(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')],
  ])('%s is found', async (_, damage) => {
    const { answers, messages } = await verify(damage());
    expect(answers['same-text']).toBe('no');
    expect(messages.length).toBeGreaterThan(0);
  });

  it('says that a page is cut off, and that one isn’t in order', async () => {
    const told = async (page: string): Promise<string> =>
      (await verify(page)).messages.map(formatMessage).join();
    for (const part of [0.3, 0.6, 0.9, 0.999])
      expect(await told(html.slice(0, Math.floor(html.length * part)))).toMatch(
        /cut off|where they ought/,
      );
    expect(await told(changed('</main>', '</div>'))).toContain('don’t end where they ought to');
    expect(await told(`<!doctype html>${'<div>'.repeat(5_000)}`)).toContain('too deeply');
    const forming = Array.from({ length: 20_000 }, (_, id) => `<b id=${id}><p>`).join('');
    expect(await told(`<!doctype html>${forming}`)).toMatch(/too deeply|cut off/);
  });

  it('finds a letter that was changed with its source reading', async () => {
    const { answers } = await verify(changed(/data-was="(?=[^"])/, 'data-was="ژ'));
    expect(answers['same-letters']).toBe('no');
  });
});

/** What a browser would show of a page, or of the beginning of one. */
function textOf(page: string): string {
  interface Node {
    readonly nodeName: string;
    readonly value?: string;
    readonly childNodes?: readonly Node[];
  }
  const read = (node: Node): string => {
    if (node.nodeName === '#text') return node.value ?? '';
    if (['head', 'style', 'script'].includes(node.nodeName)) return '';
    return (node.childNodes ?? []).map(read).join('');
  };
  return read(parse(page) as unknown as Node);
}
