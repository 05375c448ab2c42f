import { PDFDocument } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../src/messages/index.ts';
import { type PdfLine, readPdfText } from '../../src/pdf-objects/index.ts';
import { repetitions } from '../repetitions.ts';
import { random } from './random.ts';
import { bookOf, bytesOf, verify, verifyPrint } from './verify-kit.ts';

const id = 'congress-12';
const book = bookOf(id);

type Pick = (below: number) => number;

/** Changes to the text of a file that change nothing of what it says. */
const toXhtml: Readonly<Record<string, (xhtml: string, pick: Pick) => string>> = {
  'lines broken elsewhere': (xhtml, pick) =>
    inBody(xhtml, (text) => text.replace(/ /g, (space) => (pick(4) === 0 ? '\n   ' : space))),
  'blocks on lines of their own': (xhtml, pick) =>
    xhtml.replace(/(<\/(?:p|h\d|li|section|header|div)>)/g, (tag) =>
      pick(2) ? `${tag}\n\t` : tag,
    ),
  'other classes and styles': (xhtml, pick) =>
    xhtml.replace(/<p(?=[ >])/g, (tag) => `${tag} style="color: #${100 + pick(900)}"`),
  comments: (xhtml, pick) =>
    xhtml.replace(/<p[ >]/g, (tag) => (pick(2) ? `<!-- ${pick(99)} -->${tag}` : tag)),
  'letters by number': (xhtml, pick) =>
    inBody(xhtml, (text) =>
      text.replace(/[اب]/g, (letter) =>
        pick(9) ? letter : `&#x${letter.charCodeAt(0).toString(16)};`,
      ),
    ),
  'marks apart from their letters (NFD)': (xhtml) => inBody(xhtml, (text) => text.normalize('NFD')),
  'empty elements closed at once': (xhtml, pick) =>
    xhtml.replace(/(<p(?: [^>]*)?>)/g, (tag) => (pick(2) ? `${tag}<a id="x${pick(1e6)}"/>` : tag)),
  'spans round words': (xhtml, pick) =>
    inBody(xhtml, (text) =>
      text.replace(/[\p{L}]{4,}/gu, (word) => (pick(9) ? word : `<span>${word}</span>`)),
    ),
};

describe('harmless changes to EPUBs raise nothing', () => {
  test.each(Object.keys(toXhtml))('%s', async (name) => {
    const pick = random(name.length);
    for (let done = 0; done < repetitions(3, 10); done += 1) {
      const zip = await JSZip.loadAsync(await bytesOf(id, 'epub'));
      for (const file of Object.keys(zip.files).filter((each) => /xhtml$/.test(each))) {
        const xhtml = await (zip.file(file) as JSZip.JSZipObject).async('string');
        zip.file(file, (toXhtml[name] as (typeof toXhtml)[string])(xhtml, pick));
      }
      await expectNothing(await zip.generateAsync({ type: 'uint8array' }));
    }
  });

  test('files in another order, packed in another way', async () => {
    const pick = random(77);
    for (let done = 0; done < repetitions(6, 20); done += 1) {
      const zip = await JSZip.loadAsync(await bytesOf(id, 'epub'));
      const other = new JSZip();
      const names = Object.keys(zip.files);
      const order = done % 2 ? names : names.sort(() => pick(3) - 1);
      for (const name of order) {
        other.file(name, await (zip.file(name) as JSZip.JSZipObject).async('uint8array'));
      }
      other.file('OEBPS/style.css', `p { margin: ${pick(20)}px }`);
      await expectNothing(
        await other.generateAsync({
          type: 'uint8array',
          ...(pick(2)
            ? { compression: 'STORE' as const }
            : { compression: 'DEFLATE' as const, compressionOptions: { level: 1 + pick(9) } }),
        }),
      );
    }
  });

  async function expectNothing(bytes: Uint8Array): Promise<void> {
    const { messages, answers } = await verify(bytes, book);
    expect(messages.map(formatMessage)).toEqual([]);
    expect(answers).toMatchObject({ 'same-text': 'yes', 'same-letters': 'yes' });
  }
});

/** Other ways of breaking the same text into lines and pages. */
const toLines: Readonly<Record<string, (lines: readonly PdfLine[], pick: Pick) => PdfLine[]>> = {
  'lines broken elsewhere': (lines, pick) =>
    lines.flatMap((line) => {
      const spaces = [...line.text.matchAll(/(?<=\S) (?=\S)/g)].map(({ index }) => index);
      const at = spaces[pick(spaces.length || 1)];
      if (at === undefined) return [line];
      const rest = { ...line, continues: false, text: line.text.slice(at + 1) };
      return [{ ...line, text: line.text.slice(0, at) }, rest];
    }),
  'pages broken elsewhere': (lines, pick) => {
    const shift = 1 + pick(3);
    return lines.map((line) => ({ ...line, page: line.page + shift }));
  },
  'every word a line': (lines) =>
    lines.flatMap((line) =>
      line.text
        .split(/(?<=\S) (?=\S)/)
        .map((text, at) => ({ ...line, text, continues: at === 0 && line.continues })),
    ),
  'more spaces': (lines, pick) =>
    lines.map((line) => ({ ...line, text: line.text.replace(/ /g, ' '.repeat(1 + pick(3))) })),
  'marks apart from their letters (NFD)': (lines) =>
    lines.map((line) => ({ ...line, text: line.text.normalize('NFD') })),
  'a space and then the end of the line': (lines, pick) =>
    lines.map((line, at) =>
      lines[at + 1]?.continues || pick(2) ? line : { ...line, text: `${line.text} ` },
    ),
};

describe('harmless changes to PDFs raise nothing', () => {
  test.each(Object.keys(toLines))('%s', async (name) => {
    const print = await readPdfText(await bytesOf(id, 'pdf'));
    const pick = random(name.length);
    for (let done = 0; done < repetitions(4, 16); done += 1) {
      const lines = (toLines[name] as (typeof toLines)[string])(print.lines, pick);
      expect(verifyPrint({ ...print, lines }, book).messages.map(formatMessage)).toEqual([]);
    }
  });

  test('written again, with and without object streams', async () => {
    for (let done = 0; done < repetitions(2, 6); done += 1) {
      const document = await PDFDocument.load(await bytesOf(id, 'pdf'), { updateMetadata: false });
      document.setProducer(`another program ${done}`);
      if (done % 3 === 1) document.setTitle('عنوانی دیگر');
      const bytes = await document.save({ useObjectStreams: done % 2 === 0 });
      const { messages } = await verify(bytes, book);
      expect(messages.map(formatMessage)).toEqual([]);
    }
  });
});

/** Change the texts below `<body>`, tags left alone. */
function inBody(xhtml: string, change: (text: string) => string): string {
  const start = xhtml.indexOf('<body');
  return (
    xhtml.slice(0, start) +
    xhtml.slice(start).replace(/>([^<]*)</g, (_, text: string) => `>${change(text)}<`)
  );
}
