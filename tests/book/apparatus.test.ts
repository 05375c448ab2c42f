import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import type { Book, Books, SpineItem, TextName } from '../../src/book/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { layBook } from '../manuscript/fixture-book.ts';
import { elementsOf } from './made.ts';

async function booksOf(folder: string, text: TextName = 'reading'): Promise<Books> {
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
  return booksIn(text, manuscript);
}

const partOf = (book: Book | undefined, id: string): SpineItem => {
  const part = book?.spine.find((item) => item.id === id);
  if (!part) throw new Error(`no ${id}`);
  return part;
};
const said = (book: Book | undefined, id: string): string => textOf(partOf(book, id).content);
const withClass = (part: SpineItem, name: string): Element[] =>
  elementsOf([part.content]).filter(({ properties }) =>
    ((properties['className'] as string[] | undefined) ?? []).includes(name),
  );

/** The stock book with files changed. */
async function changed(
  change: Readonly<Record<string, (text: string) => string>>,
): Promise<string> {
  const folder = await layBook();
  for (const [file, edit] of Object.entries(change)) {
    const before = await readFile(join(folder, file), 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`${file} is as it was`);
    await writeFile(join(folder, file), after);
  }
  return folder;
}

const real = await booksOf('manuscripts');
const [seventh, eleventh, twelfth] = real.chapters;

test('a computed date is shown as computed, an inferred one in brackets, a given one as it is', () => {
  expect(said(real.whole, 'congress-07')).toContain('۱۴ و ۱۵ آذر ۱۳۸۸ (۵ و ۶ دسامبر ۲۰۰۹)');
  expect(said(real.whole, 'congress-11')).toContain('[۱۳۹۸ (برابر با ۲۰۱۹–۲۰۲۰)]');
  expect(said(real.whole, 'congress-12')).toContain(
    '[۱۲ تا ۱۴ آذر ۱۴۰۰ (برابر با ۳ تا ۵ دسامبر ۲۰۲۱)]',
  );
});

test('a document’s date stands below its title only where its text lacks one of the calendars', () => {
  const lines = real.whole.spine.flatMap((part) =>
    withClass(part, 'document-date').map((line) => [part.id, textOf(line)]),
  );
  expect(lines).toEqual([
    ['congress-11-01-arash-dashti-and-others', '۲۴ مرداد ۱۳۹۸ (برابر با ۱۵ اوت ۲۰۱۹)'],
  ]);
});

test('a date of one calendar is enough, and the edition has its Gregorian day', async () => {
  const folder = await changed({
    'book.yaml': (text) => text.replace('  gregorian: 2021-11-04\n', ''),
    'letters/01-first-letter.md': (text) => text.replace('  jalali: 1398-05-24\n', ''),
  });
  const { whole } = await booksOf(folder);
  expect(whole.date).toBe('2021-11-04');
  expect(said(whole, 'colophon')).toContain('۱۳ آبان ۱۴۰۰ (برابر با ۴ نوامبر ۲۰۲۱)');
  expect(said(whole, 'letters-01-first-letter')).toContain('۱۵ اوت ۲۰۱۹ (برابر با ۲۴ مرداد ۱۳۹۸)');
});

test('documents that repeat one another name one another, with a link within the same book', () => {
  const target = (book: Book | undefined, id: string): unknown[] =>
    withClass(partOf(book, id), 'repeats').flatMap((aside) =>
      elementsOf([aside]).flatMap(({ properties }) => properties['href'] ?? []),
    );
  for (const [one, other] of [
    ['congress-11-13-aram-qom', 'congress-11-22-aram-qom'],
    ['congress-11-12-shayesteh-dadgar', 'congress-11-24-shayesteh-dadgar'],
    ['congress-11-01-arash-dashti-and-others', 'congress-11-21-teacher-kurdistan'],
    ['congress-11-02-nine-members-iran', 'congress-12-02-sasan-bigari-iran'],
  ] as const) {
    expect(target(real.whole, one)).toEqual([`#${other}`]);
    expect(target(real.whole, other)).toEqual([`#${one}`]);
  }
  const [within] = withClass(partOf(real.whole, 'congress-11-20-vahid-karaj'), 'repeats');
  expect(within && textOf(within)).toContain('سطرهای ۱۸۶ و ۱۸۸ منبع');
  const all = real.whole.spine.filter((part) => withClass(part, 'repeats').length > 0);
  expect(all).toHaveLength(9);
});

test('a chapter alone says in which other one the repeat is, without a link', () => {
  expect(said(eleventh, 'congress-11-02-nine-members-iran')).toContain('(در «کنگرهٔ دوازدهم»)');
  expect(said(twelfth, 'congress-12-02-sasan-bigari-iran')).toContain('(در «کنگرهٔ یازدهم»)');
  expect(said(real.whole, 'congress-12-02-sasan-bigari-iran')).not.toContain('(در «');
});

test('the editor’s note lists the sources of its own book, with their SHA-256 in groups', async () => {
  const book = await readFile('manuscripts/book.yaml', 'utf8');
  const hashes = [...book.matchAll(/sha256: ([0-9a-f]{64})/g)].map(([, hash]) => hash);
  const shown = (each: Book | undefined): string[] =>
    withClass(partOf(each, 'editor-note'), 'hash').map((hash) => textOf(hash).replaceAll(' ', ''));
  expect(shown(real.whole)).toEqual(hashes);
  expect(shown(seventh)).toEqual([hashes[0]]);
  expect(shown(eleventh)).toEqual([hashes[1]]);
  expect(shown(twelfth)).toEqual(hashes.slice(2));
  for (const hash of withClass(partOf(real.whole, 'editor-note'), 'hash')) {
    expect(hash.properties['dir']).toBe('ltr');
    expect(textOf(hash)).toMatch(/^(?:[0-9a-f]{8} ){7}[0-9a-f]{8}$/);
  }
  const note = said(real.whole, 'editor-note');
  expect(note).toContain('۲۸ سند، از «پیام آرش دشتی');
  expect(note).toContain('؛ ۲۸۲ سطر، ۵۸٬۰۱۰ بایت.');
});

test('it says what was put right, what is lost, undated, inferred, and whose the titles are', () => {
  const note = said(real.whole, 'editor-note');
  expect(note).toMatch(/نیم‌فاصله‌ها [۰-۹٬]+ جا/);
  expect(note).toContain('سطرهای ۱۹۱ و ۲۷۸ از پروندهٔ 000_a990ff2ed8acf3d5.txt در متن نیامده‌اند');
  expect(note).toContain('از ۳۲ سند، ۲۹ سند تاریخ ندارد.');
  expect(note).toContain('تاریخ «کنگرهٔ یازدهم» و «کنگرهٔ دوازدهم»؛ نام نویسندهٔ «پیام به کارگران».');
  expect(note).toContain('عنوان سندها از ویراستار است، جز «گزارش اصغر کریمی به کنگرهٔ هفتم»');
  expect(note).toContain('در «پیام وحید از کرج» یک بند دو بار آمده است.');
  expect(note).toContain('کار ما چاپ بود، نه داوری.');

  const first = said(seventh, 'editor-note');
  expect(first).toContain('هیچ سطری از منبع‌ها کنار گذاشته نشده است.');
  expect(first).toContain('عنوان همهٔ سندها از خود منبع است.');
  expect(first).not.toContain('تاریخ ندارد');
  expect(first).not.toContain('متن‌های همانند');
});

test('of the diplomatic text it says that nothing was put right', async () => {
  const { whole } = await booksOf('manuscripts', 'diplomatic');
  expect(said(whole, 'editor-note')).toContain('این متن عین منبع است');
  expect(said(whole, 'editor-note')).not.toMatch(/نیم‌فاصله‌ها [۰-۹٬]+ جا/);
});

test('without words of the editor’s, the note is the press’s own; with a title, it has that one', async () => {
  const bare = partOf((await booksOf(await layBook())).whole, 'editor-note');
  expect(bare.title).toBe('یادداشت ویراستار');
  expect(textOf(bare.content)).toMatch(/^یادداشت ویراستارمنبع‌ها/);
  const own = partOf((await booksOf(await layBook('editor-note-valid'))).whole, 'editor-note');
  expect(textOf(own.content)).toMatch(/^سخن ویراستار\s*این دو نامه/);
  const levels = elementsOf([own.content]).filter(({ tagName }) => /^h\d$/.test(tagName));
  expect(levels.map(({ tagName }) => tagName).join(' ')).toMatch(/^h1( h2)+$/);
});

test('authors stand in the order of the alphabet, by their surnames', () => {
  const headings = elementsOf([partOf(real.whole, 'authors').content])
    .filter(({ tagName }) => tagName === 'strong')
    .map(textOf);
  expect(headings).toHaveLength(39);
  const at = (name: string): number => headings.indexOf(name);
  expect(at('آرام')).toBeGreaterThanOrEqual(0);
  expect(at('آرام')).toBeLessThan(at('ارغوانی، نسترن'));
  expect(at('بیگری، ساسان')).toBeLessThan(at('پرستو'));
  expect(at('ژیلا')).toBeLessThan(at('سامیر'));
  expect(at('[کنگرهٔ دوازدهم حزب کمونیست کارگری]')).toBeGreaterThan(at('قهرمانی، همایون'));
  expect(at('رویا (۱)')).toBe(at('رویا (۲)') - 1);
});

test('nobody is taken for somebody else because of a name', async () => {
  const signature = '  - name: گل‌نسا\n';
  const authorsOf = async (person: string): Promise<string[]> => {
    const folder = await changed({
      'letters/02-answer.md': (text) =>
        text.replace('kind: message\n', `kind: message\nauthors:\n${signature}${person}`),
      'letters/01-first-letter.md': (text) =>
        text.replace(signature, `${signature}    fileAs: گل‌نسا\n${person}`),
    });
    const { whole } = await booksOf(folder);
    return elementsOf([partOf(whole, 'authors').content])
      .filter(({ tagName }) => tagName === 'strong')
      .map(textOf);
  };
  expect(await authorsOf('')).toEqual(['گل‌نسا (۱)', 'گل‌نسا (۲)']);
  expect(await authorsOf('    person: golnesa\n')).toEqual(['گل‌نسا']);
});

test('the colophon says what the manuscript says, and nothing else', async () => {
  const bare = said((await booksOf(await layBook())).whole, 'colophon');
  for (const label of ['چاپ', 'شمارگان', 'تماس', 'نشانی', 'بازنشر', 'شابک', 'به کوشش']) {
    expect(bare.split('گزارش چاپ').join('')).not.toContain(label);
  }
  const folder = await changed({
    'book.yaml': (text) =>
      `${text}printing: 1\nprintRun: 1500\ncontact: press@example.org\nsite: https://example.org/kongre\nlicence:\n  name: پروانهٔ CC BY 4.0\n  url: https://creativecommons.org/licenses/by/4.0/\n  spdx: CC-BY-4.0\n`,
  });
  const colophon = partOf((await booksOf(folder)).whole, 'colophon');
  const text = textOf(colophon.content);
  expect(text).toContain('چاپنخست');
  expect(text).toContain('شمارگان۱٬۵۰۰ نسخه');
  expect(text).toContain('بازنشر: پروانهٔ CC BY 4.0، https://creativecommons.org/licenses/by/4.0/');
  const isolated = elementsOf([colophon.content])
    .filter(({ tagName, properties }) => tagName === 'bdi' && properties['dir'] === 'ltr')
    .map(textOf);
  expect(isolated).toContain('https://example.org/kongre');
  expect(text).not.toContain('همهٔ حقوق محفوظ');
});
