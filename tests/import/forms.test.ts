import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { isReceived, readReceived } from '../../src/import/formats/received.ts';
import { temporaryFolder, write } from './folder.ts';

/** The lines of a received file; of a refused one, why. */
async function linesOf(name: string, content: string | Uint8Array): Promise<string[]> {
  const file = await write(join(await temporaryFolder(), name), content);
  const received = await readReceived(file);
  if (!isReceived(received)) return [`refused: ${received.refusal.case}`];
  return received.lines
    .filter(({ text }) => text !== '')
    .map(({ hint, markdown }) =>
      `${hint?.kind === 'heading' ? '#'.repeat(hint.depth) : (hint?.kind ?? '')} ${markdown}`.trim(),
    );
}

async function packed(files: Record<string, string>): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array' });
}

const chapter = (title: string, text: string): string =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

describe('each form is read as what it is', () => {
  it('EPUB: in the order of its spine, with notes of another file', async () => {
    const bytes = await packed({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      'OPS/book.opf':
        '<package xmlns:dc="x"><metadata><dc:title>باغ</dc:title></metadata><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="f" href="notes.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="f"/></spine></package>',
      'OPS/nav.xhtml':
        '<html><body><nav><ol><li><a href="a.xhtml">یک</a></li></ol></nav></body></html>',
      'OPS/a.xhtml': chapter('یک', 'آب از چشمه می‌آمد.<a id="r1" href="notes.xhtml#fn1">1</a>'),
      'OPS/b.xhtml': chapter('دو', 'جوی از کنار خانه می‌گذشت.'),
      'OPS/notes.xhtml':
        '<html><body><aside id="fn1"><p><a href="a.xhtml#r1">1</a> چشمهٔ بالا.</p></aside></body></html>',
    });
    expect(await linesOf('book.epub', bytes)).toEqual([
      '# باغ',
      '# یک',
      'آب از چشمه می‌آمد.[^1]',
      '# دو',
      'جوی از کنار خانه می‌گذشت.',
      'note چشمهٔ بالا.',
    ]);
  });

  it('EPUB: a percent sign in a name, and folders above, are what they are', async () => {
    const bytes = await packed({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      'OPS/book.opf':
        '<package><manifest><item id="a" href="100%.xhtml" media-type="application/xhtml+xml"/><item id="b" href="../more/%D8%A8.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      'OPS/100%.xhtml': chapter('یک', 'آب.<a id="r1" href="100%.xhtml#fn1">1</a>').replace(
        '</body>',
        '<aside id="fn1"><p><a href="100%.xhtml#r1">1</a> چشمه.</p></aside></body>',
      ),
      'more/ب.xhtml': chapter('دو', 'جوی.'),
    });
    expect(await linesOf('book.epub', bytes)).toEqual([
      '# یک',
      'آب.[^1]',
      '# دو',
      'جوی.',
      'note چشمه.',
    ]);
  });

  it.each([
    ['windows-1251', Buffer.from([0xf1, 0xe0, 0xe4]), 'сад'],
    ['windows-1256', Buffer.from([0xc8, 0xc7, 0xdb]), 'باغ'],
    ['windows-1252', Buffer.from('باغ'), 'باغ'],
    ['x-unknown', Buffer.from('باغ'), 'باغ'],
  ])('a page saved as one file is decoded by what it says: %s', async (charset, word, expected) => {
    const head = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--b"\r\n\r\n----b\r\nContent-Type: text/html;\r\n\tcharset="${charset}"\r\n\r\n<p>`;
    const bytes = Buffer.concat([Buffer.from(head), word, Buffer.from('</p>\r\n----b--')]);
    expect(await linesOf('x.mht', bytes)).toEqual([expected]);
  });

  it('ODT: headings, lists, notes; comments are left out', async () => {
    const bytes = await packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml':
        '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">باغ</text:h><text:p>آب<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>چشمه.</text:p></text:note-body></text:note> آمد.<office:annotation><dc:creator>x</dc:creator><text:p>خوب</text:p></office:annotation></text:p><text:list><text:list-item><text:p>سیب</text:p></text:list-item></text:list></office:text></office:body></office:document-content>'.replace(
          'xmlns:text="t"',
          'xmlns:text="t" xmlns:dc="d"',
        ),
    });
    expect(await linesOf('x.odt', bytes)).toEqual([
      '# باغ',
      'آب[^1] آمد.',
      'list سیب',
      'note چشمه.',
    ]);
  });

  it.each<[string, string, string, string[]]>([
    [
      'FictionBook',
      'x.fb2',
      '<?xml version="1.0"?><FictionBook xmlns="f" xmlns:l="x"><body><title><p>باغ</p></title><section><title><p>آب</p></title><p>از <emphasis>چشمه</emphasis> آمد.<a l:href="#n1" type="note">1</a></p><poem><stanza><v>در این باغ هر شب</v><v>چراغی نهند</v></stanza></poem></section></body><body name="notes"><section id="n1"><title><p>1</p></title><p>بالا.</p></section></body></FictionBook>',
      [
        '# باغ',
        '## آب',
        'از *چشمه* آمد.[^1]',
        'verse در این باغ هر شب',
        'verse چراغی نهند',
        'note بالا.',
      ],
    ],
    [
      'TEI',
      'x.xml',
      '<TEI xmlns="t"><teiHeader><titleStmt><title>باغ</title></titleStmt></teiHeader><text><body><div><head>آب</head><p>از چشمه آمد.<note>بالا.</note></p><lg><l><seg>در این باغ</seg><seg>هر شب</seg></l></lg></div></body></text></TEI>',
      ['# باغ', '## آب', 'از چشمه آمد.[^1]', 'verse در این باغ    هر شب', 'note بالا.'],
    ],
    [
      'the source of a wiki',
      'x.wiki',
      "== آب ==\n'''باغ''' در [[شیراز|شهر شیراز]] بود.<ref>بالا.</ref>\n{{ب|در این باغ|هر شب}}\n[[رده:باغ]]",
      ['## آب', '**باغ** در شهر شیراز بود.[^1]', 'verse در این باغ    هر شب', 'note بالا.'],
    ],
    [
      'a page saved as one file',
      'x.mht',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--b"\r\n\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
        Buffer.from('<meta charset="utf-8"><h1>باغ</h1><p>در شیراز بود.</p>').toString('base64') +
        '\r\n----b--',
      ['# باغ', 'در شیراز بود.'],
    ],
    [
      'Rich Text',
      'x.rtf',
      "{\\rtf1\\ansi\\ansicpg1256{\\fonttbl{\\f0\\fcharset178 Nazanin;}}{\\header \\u1576?}\\f0 \\rtlch\\u1576?\\u1575?\\u1594?\\par \\'c8\\'c7\\'db \\{1\\}\\par}",
      ['باغ', 'باغ {1}'],
    ],
  ])('%s', async (_, name, content, expected) => {
    const lines = await linesOf(name, content);
    expect(lines.map((line) => line.replace(/\u00A0/g, ' '))).toEqual(expected);
  });

  it('a chat: who and when, then what was said; what the program says is left out', async () => {
    const chat =
      '12/03/2022, 21:04 - Messages and calls are end-to-end encrypted.\n12/03/2022, 21:05 - نسرین: سلام\nو درود\n12/03/2022, 21:07 - بهروز: <Media omitted>\n12/03/2022, 21:08 - بهروز: ساعت ۹:۳۰: موافقم\n';
    expect(await linesOf('chat.txt', chat)).toEqual([
      'speech **نسرین** (12/03/2022, 21:05)',
      'speech – سلام',
      'speech و درود',
      'speech **بهروز** (12/03/2022, 21:08)',
      'speech – ساعت ۹:۳۰: موافقم',
    ]);
  });

  it('a channel: a document each, with its day', async () => {
    const json = JSON.stringify({
      name: 'باغ',
      messages: [
        { type: 'service', actor: 'باغ' },
        {
          type: 'message',
          date: '2022-05-01T10:00:00',
          from: 'باغ',
          text: ['روز ', { type: 'bold', text: 'برفی' }],
        },
        { type: 'message', date: '2022-05-02T10:00:00', from: 'باغ', text: 'روز بارانی' },
      ],
    });
    const file = await write(join(await temporaryFolder(), 'result.json'), json);
    const received = await readReceived(file);
    expect(isReceived(received) && received.starts).toEqual([
      { line: 1, author: 'باغ', date: '2022-05-01' },
      { line: 3, author: 'باغ', date: '2022-05-02' },
    ]);
  });
});

describe('what the press can’t read is refused by name', () => {
  it.each([
    ['book.tex', '\\documentclass{book}\n\\begin{document}باغ', 'latex'],
    ['~$letter.docx', '\u0005user', 'lock-file'],
    ['book.inp', 'InPage', 'foreign'],
    ['data.json', '{"a": 1}', 'json'],
    ['x.xml', '<?xml version="1.0"?><other>باغ</other>', 'xml'],
    ['x.fb2', '<?xml version="1.0"?><FictionBook><body>', 'xml-damaged'],
  ])('%s', async (name, content, why) => {
    expect(await linesOf(name, content)).toEqual([`refused: ${why}`]);
  });
});
