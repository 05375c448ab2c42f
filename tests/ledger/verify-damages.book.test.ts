import type { Element, Text } from 'hast';
import JSZip from 'jszip';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import {
  type ArtifactReading,
  compareLetters,
  type PrintReading,
  readArtifact,
  verifyReading,
} from '../../src/ledger/index.ts';
import { inWords, type Message } from '../../src/messages/index.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import type { SourceText } from '../../src/sources/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { repetitions } from '../repetitions.ts';
import { random } from './random.ts';
import {
  bookOf,
  bytesOf,
  damagedBook,
  damages,
  manuscript,
  mostTrials,
  options,
  verify,
  verifyPrint,
} from './verify-kit.ts';

const names = Object.keys(damages);
const whole = bookOf('congresses');

function reasons(messages: readonly Message[]): string[] {
  return messages.map((message) => inWords(message).reason);
}

describe('damages to manuscripts', () => {
  test.each(names)('%s: a true copy is not the damaged book', async (name) => {
    const epub = await reading('epub');
    const pdf = await reading('pdf');
    const pick = random(name.length * 7);
    for (let done = 0; done < repetitions(2, 6); done += 1) {
      const damage = damages[name] as (typeof damages)[string];
      const { book, before, after } = damagedBook(whole, damage, pick);
      for (const copy of [epub, pdf]) {
        const { answers, messages } = verifyReading(copy, book, options);
        expect(answers['same-text'], `${before} → ${after}`).toBe('no');
        expect(reasons(messages)[0]).toContain('same text');
      }
      if (skeleton(before) !== skeleton(after)) expect(unlikeSources(book)).toHaveLength(1);
    }
  });

  test('what a correction prints altered: the letters of the source are there, and others printed', async () => {
    const copies = [await reading('epub'), await reading('pdf')];
    const pick = random(17);
    for (let done = 0; done < repetitions(2, 6); done += 1) {
      const spine = structuredClone(whole.spine) as Book['spine'];
      const corrections = spine.flatMap(({ content }) => printedCorrections(content));
      const text = corrections[pick(corrections.length)] as Text;
      const characters = [...text.value];
      if (!damages['a letter replaced']?.(characters, pick)) throw new Error(text.value);
      text.value = characters.join('');
      const book = { ...whole, spine };
      for (const copy of copies) {
        expect(verifyReading(copy, book, options).answers['same-text'], text.value).toBe('no');
      }
      expect(unlikeSources(book)).toEqual([]);
    }
  });

  test('a document missing, doubled or moved', async () => {
    const copies = [await reading('epub'), await reading('pdf')];
    const pick = random(5);
    for (let done = 0; done < repetitions(3, 12); done += 1) {
      const spine = [...whole.spine];
      const places = spine.flatMap(({ kind }, at) => (kind === 'document' ? [at] : []));
      const at = places[pick(places.length - 1)] as number;
      const document = spine[at] as Book['spine'][number];
      if (done % 3 === 0) spine.splice(at, 1);
      else if (done % 3 === 1) spine.splice(at, 0, document);
      else {
        spine.splice(at, 1);
        spine.push(document);
      }
      for (const copy of copies) {
        const { answers } = verifyReading(copy, { ...whole, spine }, options);
        expect(answers, document.id).toMatchObject({ 'same-text': 'no', 'same-letters': 'no' });
      }
    }
  });

  function unlikeSources(book: Book): string[] {
    return book.spine.flatMap(({ id, content, source }) => {
      const text = source && (manuscript.sources.get(source.file) as SourceText);
      return text && compareLetters(content, text, source.lines) ? [id] : [];
    });
  }
});

describe('damages to EPUBs', () => {
  test.each(names)('%s', async (name) => {
    const pick = random(name.length * 11);
    for (let done = 0; done < repetitions(2, 6); done += 1) {
      const { bytes, file } = await damageEpub((xhtml) => damageXhtml(xhtml, name, pick), pick);
      const { answers, messages } = await verify(bytes, bookOf('congress-11'));
      expect(answers['same-text'], name).toBe('no');
      expect(
        reasons(messages).some((reason) => reason.includes(file)),
        reasons(messages).join('\n'),
      ).toBe(true);
      expect(answers['same-letters'], name).toBe(/letter/.test(name) ? 'no' : 'yes');
    }
  });

  test('two paragraphs exchanged', async () => {
    const pick = random(23);
    for (let done = 0; done < repetitions(2, 6); done += 1) {
      const { bytes } = await damageEpub((xhtml) => exchangeParagraphs(xhtml, pick), pick);
      const { answers } = await verify(bytes, bookOf('congress-11'));
      expect(answers).toMatchObject({ 'same-text': 'no', 'same-letters': 'no' });
    }
  });

  test('a document missing from the spine, doubled in it, or in another place', async () => {
    const book = bookOf('congress-12');
    for (let done = 0; done < repetitions(3, 6); done += 1) {
      const zip = await JSZip.loadAsync(await bytesOf('congress-12', 'epub'));
      const opf = await (zip.file('OEBPS/content.opf') as JSZip.JSZipObject).async('string');
      const refs = [...opf.matchAll(/<itemref [^>]*>\n?/g)].map(([ref]) => ref).slice(-3);
      const ref = refs[done % 2] as string;
      const last = refs.at(-1) as string;
      // No item may stand twice in a spine (EPUB 3.3, 5.7.2): a copy of it can.
      const [, id = ''] = /idref="([^"]+)"/.exec(ref) ?? [];
      const [item = '', href = ''] =
        new RegExp(`<item id="${id}" href="([^"]+)"[^>]*>`).exec(opf) ?? [];
      const again = item.replace(id, 'again').replace(href, 'again.xhtml');
      const document = await (zip.file(`OEBPS/${href}`) as JSZip.JSZipObject).async('string');
      if (done % 3 === 1) zip.file('OEBPS/again.xhtml', document);
      const changed = [
        opf.replace(ref, ''),
        opf.replace(item, item + again).replace(ref, ref + ref.replace(id, 'again')),
        opf.replace(ref, '').replace(last, last + ref),
      ][done % 3] as string;
      expect(changed).not.toBe(opf);
      zip.file('OEBPS/content.opf', changed);
      const { answers, messages } = await verify(
        await zip.generateAsync({ type: 'uint8array' }),
        book,
      );
      expect(answers).toMatchObject({ 'same-text': 'no', 'same-letters': 'no' });
      const said = reasons(messages).join('\n');
      expect(said).toContain(['missing', 'a second time', 'moved'][done % 3]);
    }
  });
});

describe('damages to extracted PDF text', () => {
  test.each(names)('%s', async (name) => {
    const print = await printOf('congresses');
    const pick = random(name.length * 13);
    for (let done = 0; done < repetitions(2, 6); ) {
      const lines = [...print.lines];
      const at = pick(lines.length);
      const line = lines[at] as (typeof lines)[number];
      const characters = [...line.text];
      const damage = damages[name] as (typeof damages)[string];
      if (!/\p{L}/u.test(line.text) || !damage(characters, pick)) continue;
      lines[at] = { ...line, text: characters.join('') };
      const { answers, messages } = verifyPrint({ ...print, lines }, whole);
      expect(answers['same-text'], `${line.text} → ${characters.join('')}`).toBe('no');
      // What the last line of a page has lost at its end is missing before the next page.
      const next = print.lines[at + 1]?.page ?? line.page;
      expect([line.page, next].map((page) => `Page ${page} `)).toContain(
        /^Page \d+ /.exec(reasons(messages)[0] ?? '')?.[0],
      );
      done += 1;
    }
  });

  test('two lines exchanged', async () => {
    const print = await printOf('congresses');
    const pick = random(29);
    for (let done = 0; done < repetitions(2, 6); ) {
      const lines = [...print.lines];
      const [a, b] = [pick(lines.length), pick(lines.length)];
      if (skeleton(lines[a]?.text ?? '') === skeleton(lines[b]?.text ?? '')) continue;
      [lines[a], lines[b]] = [lines[b] as never, lines[a] as never];
      expect(verifyPrint({ ...print, lines }, whole).answers['same-text']).toBe('no');
      done += 1;
    }
  });

  test('a document missing or doubled', async () => {
    const print = await printOf('congresses');
    const parts = whole.spine.filter(({ kind }) => kind === 'document');
    const pick = random(31);
    for (let done = 0; done < repetitions(2, 6); done += 1) {
      const part = parts[pick(parts.length - 1)] as Book['spine'][number];
      const page = print.destinations.get(part.id) as number;
      const from = print.lines.findIndex((line) => line.page === page);
      const passage = print.lines.slice(from, from + 30);
      const lines =
        done % 2 === 0
          ? print.lines.toSpliced(from, passage.length)
          : print.lines.toSpliced(from, 0, ...passage);
      const { answers, messages } = verifyPrint({ ...print, lines }, whole);
      expect(answers).toMatchObject({ 'same-text': 'no', 'same-letters': 'no' });
      expect(reasons(messages)[0]).toContain(done % 2 === 0 ? 'missing' : 'a second time');
    }
  });

  test('a running head, a folio, a mark that isn’t the book’s', async () => {
    const print = await printOf('congresses');
    const furniture = print.furniture.map((line, at) =>
      at === 20 ? { ...line, text: 'سرصفحه‌ای دیگر' } : line,
    );
    const { answers, messages } = verifyPrint({ ...print, furniture }, whole);
    expect(answers).toMatchObject({ 'same-text': 'no', 'same-letters': 'yes' });
    expect(messages[0]?.rule).toBe('edition-furniture');
  });
});

/** What is printed in the place of a source’s reading. */
function printedCorrections(content: Element): Text[] {
  const texts: Text[] = [];
  visit(content, 'element', ({ properties, children }) => {
    if (!properties['dataWas']) return;
    for (const child of children) {
      if (child.type === 'text' && skeleton(child.value) !== '') texts.push(child);
    }
  });
  return texts;
}

const readings = new Map<string, Promise<ArtifactReading>>();

/** What is read of a true copy, once: nothing here changes it. */
function reading(suffix: 'epub' | 'pdf'): Promise<ArtifactReading> {
  const known =
    readings.get(suffix) ??
    bytesOf('congresses', suffix).then((bytes) =>
      readArtifact({ file: `copy.${suffix}`, bytes }, options),
    );
  readings.set(suffix, known);
  return known;
}

const prints = new Map<string, Promise<PrintReading>>();

function printOf(id: string): Promise<PrintReading> {
  const known = prints.get(id) ?? bytesOf(id, 'pdf').then((bytes) => readPdfText(bytes));
  prints.set(id, known);
  return known;
}

/** Change one XHTML file of an EPUB, one that the change can be made to. */
async function damageEpub(
  change: (xhtml: string) => string | undefined,
  pick: (below: number) => number,
): Promise<{ readonly bytes: Uint8Array; readonly file: string }> {
  const zip = await JSZip.loadAsync(await bytesOf('congress-11', 'epub'));
  const files = Object.keys(zip.files).filter((name) =>
    /(?:congress-11-.*|colophon)\.xhtml$/.test(name),
  );
  for (let trial = 0; trial < mostTrials; trial += 1) {
    const file = files[pick(files.length)] as string;
    const xhtml = await (zip.file(file) as JSZip.JSZipObject).async('string');
    const changed = change(xhtml);
    if (changed === undefined || changed === xhtml) continue;
    zip.file(file, changed);
    return { bytes: await zip.generateAsync({ type: 'uint8array' }), file };
  }
  throw new Error('there is nothing that could be damaged so');
}

function damageXhtml(
  xhtml: string,
  name: string,
  pick: (below: number) => number,
): string | undefined {
  const body = xhtml.indexOf('<body');
  // Entities stay whole; an editor's title is no letter of a source.
  const texts = [...xhtml.matchAll(/<(?:p|h3|dd)[^>]*>([^<&]{8,})</g)].filter(
    ({ index }) => index > body,
  );
  const match = texts[pick(texts.length)];
  if (!match) return undefined;
  const characters = [...(match[1] as string)];
  const damage = damages[name] as (typeof damages)[string];
  if (!damage(characters, pick)) return undefined;
  const start = match.index + match[0].indexOf('>') + 1;
  return (
    xhtml.slice(0, start) + characters.join('') + xhtml.slice(start + (match[1] as string).length)
  );
}

function exchangeParagraphs(xhtml: string, pick: (below: number) => number): string | undefined {
  const paragraphs = [...xhtml.matchAll(/<p[ >].*?<\/p>/gs)].map(([paragraph]) => paragraph);
  const [a, b] = [paragraphs[pick(paragraphs.length)], paragraphs[pick(paragraphs.length)]];
  if (!a || !b || a === b) return undefined;
  return xhtml
    .replace(a, '\0')
    .replace(b, () => a)
    .replace('\0', () => b);
}
