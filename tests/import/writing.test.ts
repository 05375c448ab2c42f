import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeBooks } from '../../src/book/index.ts';
import { appendToList } from '../../src/import/writing/append-yaml.ts';
import { checkLetters } from '../../src/ledger/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { RequestError } from '../../src/production/index.ts';
import { repetitions } from '../repetitions.ts';
import { root } from '../root.ts';
import {
  bookYaml,
  contentsOf,
  copyOfTheBook,
  emptyBook,
  temporaryFolder,
  write,
} from './folder.ts';
import { runInto } from './import.ts';

const letter = `نامه به همسایه

سلام همسایه‌ی عزیز

دیروز باران آمد و باغچه را آب برد؛ امروز هر دو باید آن را از نو بکاریم.

با احترام
مریم کاشانی
۳ مهر ۱۳۹۹
`;

async function received(text: string | Uint8Array, name = 'letter.txt'): Promise<string> {
  return write(join(await temporaryFolder(), name), text);
}

describe('what import writes', () => {
  it('is the source byte for byte, its document, and two lists made longer', async () => {
    const book = await emptyBook();
    const { status, out } = await runInto(book, [await received(letter)]);
    expect(status).toBe(0);
    expect(out).toContain('01-nameh-beh-hmsaieh.md');
    const files = await contentsOf(book);
    expect(Object.keys(files)).toEqual([
      'book.yaml',
      'one/01-nameh-beh-hmsaieh.md',
      'one/chapter.yaml',
      'sources/letter.txt',
    ]);
    expect(Buffer.from(files['sources/letter.txt'] as string, 'latin1').toString()).toBe(letter);
    const chapter = parse(await readFile(join(book, 'one/chapter.yaml'), 'utf8'));
    expect(chapter.documents).toEqual(['01-nameh-beh-hmsaieh.md']);
  });

  it('says who, when and which lines, in front of the text', async () => {
    const book = await emptyBook();
    await runInto(book, [await received(letter)]);
    const document = await readFile(join(book, 'one/01-nameh-beh-hmsaieh.md'), 'utf8');
    const matter = parse(document.split('---')[1] as string);
    expect(matter).toEqual({
      title: 'نامه به همسایه',
      kind: 'message',
      authors: [{ name: 'مریم کاشانی' }],
      date: { written: '۳ مهر ۱۳۹۹', jalali: '1399-07-03', gregorian: '2020-09-24' },
      source: { file: 'letter.txt', lines: '1-9' },
    });
    expect(document).toContain(':::closing\nبا احترام\n:::');
    expect(document).toContain(':::signature\nمریم کاشانی\n\n۳ مهر ۱۳۹۹\n:::');
  });

  it('leaves every comment and every line of book.yaml where it is', async () => {
    const book = await emptyBook();
    await runInto(book, [await received(letter)]);
    const after = await readFile(join(book, 'book.yaml'), 'utf8');
    const lines = after.split('\n').map((line) => line.trim());
    for (const line of bookYaml.replace('sources: []', 'sources:').split('\n')) {
      expect(lines).toContain(line.trim());
    }
    expect(after.startsWith(bookYaml.slice(0, bookYaml.indexOf('sources:')))).toBe(true);
  });

  it('counts on from the documents of the chapter', async () => {
    const book = await emptyBook();
    await runInto(book, [await received(letter)]);
    await runInto(book, [await received(letter.replace('دیروز', 'پریروز'), 'second.txt')]);
    const chapter = parse(await readFile(join(book, 'one/chapter.yaml'), 'utf8'));
    expect(chapter.documents).toEqual(['01-nameh-beh-hmsaieh.md', '02-nameh-beh-hmsaieh-2.md']);
  });

  it('keeps a file that is no UTF-8 and puts its text beside it', async () => {
    const book = await emptyBook();
    const bytes = Buffer.from(`\uFEFF${letter}`, 'utf16le');
    await runInto(book, [await received(bytes)]);
    const files = await contentsOf(book);
    expect(files['sources/letter.txt']).toBe(bytes.toString('latin1'));
    expect(Buffer.from(files['sources/letter.txt.txt'] as string, 'latin1').toString()).toBe(
      letter,
    );
    const { sources } = parse(await readFile(join(book, 'book.yaml'), 'utf8'));
    expect(sources[0]).toMatchObject({ file: 'letter.txt.txt', original: { file: 'letter.txt' } });
  });
});

describe('import', () => {
  it('writes nothing on a dry run, and says every reason', async () => {
    const book = await emptyBook();
    const before = await contentsOf(book);
    const { status, out, err } = await runInto(book, [await received(letter)], { dryRun: true });
    expect(status).toBe(0);
    expect(out).toContain('nothing was written');
    for (const rule of ['line-mode', 'title', 'salutation', 'signature', 'date']) {
      expect(err).toContain(`[import-${rule}]`);
    }
    expect(await contentsOf(book)).toEqual(before);
  });

  it('says what is doubtful first', async () => {
    const book = await emptyBook();
    const source = join(root, 'manuscripts/sources/000_a990ff2ed8acf3d5.txt');
    const { err } = await runInto(book, [source], { dryRun: true });
    const heads = err.split('\n').filter((line) => line.includes(' info '));
    const firstSure = heads.findIndex((line) => !line.includes('Perhaps: '));
    expect(firstSure).toBeGreaterThan(3);
    expect(heads.slice(firstSure).some((line) => line.includes('Perhaps: '))).toBe(false);
  });

  it('overwrites no document and no source', async () => {
    const book = await emptyBook();
    await write(join(book, 'one/01-nameh-beh-hmsaieh.md'), 'mine');
    await runInto(book, [await received(letter)]);
    expect(await readFile(join(book, 'one/01-nameh-beh-hmsaieh.md'), 'utf8')).toBe('mine');

    const other = await emptyBook();
    await write(join(other, 'sources/letter.txt'), 'another');
    const before = await contentsOf(other);
    const { status, err } = await runInto(other, [await received(letter)]);
    expect(status).toBe(1);
    expect(err).toContain('[import-exists]');
    expect(await contentsOf(other)).toEqual(before);
  });

  it('writes nothing of any file when one of them is refused', async () => {
    const book = await emptyBook();
    const before = await contentsOf(book);
    const scan = await received('%PDF-1.4 …', 'scan.pdf');
    const { status } = await runInto(book, [await received(letter), scan]);
    expect(status).toBe(1);
    expect(await contentsOf(book)).toEqual(before);
  });

  it('knows a file that the book has, whatever it is called', async () => {
    const book = await emptyBook();
    await runInto(book, [await received(letter)]);
    const before = await contentsOf(book);
    const { status, err } = await runInto(book, [await received(letter, 'again.txt')]);
    expect(status).toBe(0);
    expect(err).toContain('sources/letter.txt');
    expect(await contentsOf(book)).toEqual(before);
  });

  it('shows what a newer version of a source changes, and keeps the editor’s work', async () => {
    const book = await copyOfTheBook();
    const before = await contentsOf(book);
    const name = '000_a990ff2ed8acf3d5.txt';
    const old = await readFile(join(root, 'manuscripts/sources', name), 'utf8');
    const lines = old.split('\n');
    lines[54] = 'نسترن ارغوانی از شیراز';
    lines.splice(185, 0, 'یک سطر تازه');
    const file = await received(lines.join('\n'), name);
    const { status, err } = await runInto(book, [file], { into: 'congress-11' });
    expect(status).toBe(0);
    expect(err).toContain(
      'line 55 read otherwise; it belongs to “congress-11/04-nastaran-arghavani.md”',
    );
    expect(err).toContain('“نسترن ارغوانی از شیراز”');
    expect(err).toContain('lines were added');
    expect(err).toContain(
      '“congress-11/28-behrouz-mehrabadi.md”, lines 266 to 275, would be lines 267 to 276',
    );
    expect(await contentsOf(book)).toEqual(before);
  });

  it('obeys the editor who knows better', async () => {
    const two = `${letter}\n***\nسلام مریم\nباغچه را فردا با هم می‌کاریم و دیگر نگران باران نمی‌شویم.\nزهرا\n`;
    const documents = async (options: Parameters<typeof runInto>[2]): Promise<number> => {
      const { out } = await runInto(await emptyBook(), [await received(two)], options);
      return out.split('\n').filter((line) => line.includes('.md')).length;
    };
    expect(await documents({})).toBe(2);
    expect(await documents({ oneDocument: true })).toBe(1);
    expect(await documents({ splitAt: [5, 7, 12] })).toBe(4);
  });

  it.each([
    [{ into: 'two' }, 'no chapter “two”'],
    [{ wrapped: true, paragraphPerLine: true }, 'contradict'],
    [{ splitAt: [3], oneDocument: true }, 'contradict'],
  ])('refuses a call that makes no sense: %o', async (options, said) => {
    const file = await received(letter);
    const call = runInto(await emptyBook(), [file], options);
    await expect(call).rejects.toThrow(RequestError);
    await expect(runInto(await emptyBook(), [file], options)).rejects.toThrow(said);
  });
});

describe('refusals', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'PDF'],
    ['an old Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old word processor'],
    ['Rich Text without a letter', '{\\rtf1\\ansi }', 'no text'],
    [
      'half a UTF-8 text',
      Buffer.concat([Buffer.from(letter), Buffer.from([0xd8])]),
      'ends in the middle',
    ],
    [
      'half a UTF-16 text',
      Buffer.from(`\uFEFF${letter}`, 'utf16le').subarray(0, 101),
      'ends in the middle',
    ],
    ['a damaged packed file', Buffer.from('PK\u0003\u0004 nothing'), 'damaged'],
    ['bytes', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 97) % 256)), ''],
    ['lost letters', `${letter}\uFFFD${letter}`, 'were lost'],
    ['symbols only', '*** --- ***', 'not a letter'],
    [
      'visual order',
      [...'این نامه از خانه به شهر آمد که با آن برای این است '.repeat(9)].reverse().join(''),
      'visual order',
    ],
    ['shapes in visual order', 'ﻡﻼﺳ ﺏﺎﺘﻛ ﻦﯾﺍ ﺯﺍ ﻡﻼﺳ', 'visual order'],
  ])('%s', async (_, content, said) => {
    const book = await emptyBook();
    const before = await contentsOf(book);
    const { status, err } = await runInto(book, [await received(content)]);
    expect(status).toBe(1);
    expect(err).toContain('[import-refused]');
    expect(err).toContain(said);
    expect(await contentsOf(book)).toEqual(before);
  });
});

describe('a list in YAML', () => {
  it.each([
    [
      'a: 1\nlist:\n  - x # why\n  - y\n\n# below\nb: 2\n',
      'a: 1\nlist:\n  - x # why\n  - y\n  - z\n\n# below\nb: 2\n',
    ],
    ['list: []\n', 'list:\n  - z\n'],
    ['list:\n- x', 'list:\n- x\n- z\n'],
    ['list:\r\n  - x\r\nb: 2\r\n', 'list:\r\n  - x\r\n  - z\r\nb: 2\r\n'],
  ])('%j gets one more item', (yaml, expected) => {
    expect(appendToList(yaml, 'list', ['z'])).toBe(expected);
  });

  it('is made where there is none, and made longer where it is on one line', () => {
    expect(parse(appendToList('a: 1\n', 'list', ['z']))).toEqual({ a: 1, list: ['z'] });
    expect(parse(appendToList('list: [x] # c\n', 'list', ['z']))).toEqual({ list: ['x', 'z'] });
    expect(appendToList('list: [x] # c\n', 'list', ['z'])).toContain('# c');
  });
});

it('a long file is imported, one of 10 MB too', async () => {
  const source = await readFile(join(root, 'manuscripts/sources/004_841252fed7ecd300.txt'), 'utf8');
  const book = await emptyBook();
  const file = await received(`${source}\n`.repeat(repetitions(4, 160)), 'long.txt');
  const { status } = await runInto(book, [file]);
  expect(status).toBe(0);
});

it('verse becomes lines of two halves, and stanzas keep apart', async () => {
  const poem = `کوچه\n\nدلم مانده در کوچه‌ی کودکی\t\tهمان کوچه‌ی تنگ و آن کوچکی\nپدر نان گرمی به دستم نهاد      که بوی تنورش نرفت از نهاد\n\nگذشت آن همه روز و ما مانده‌ایم / چو یک نامه‌ی خوانده جا مانده‌ایم\n`;
  const book = await emptyBook();
  await runInto(book, [await received(poem, 'poem.txt')]);
  const { manuscript } = await readManuscriptAt(book);
  if (!manuscript) throw new Error('the book can’t be read');
  const whole = makeBooks(manuscript).whole;
  expect(checkLetters(manuscript, whole)).toEqual([]);
  const html = JSON.stringify(whole.spine.find(({ kind }) => kind === 'document')?.content);
  expect(html.match(/"line","hemistich"/g)).toHaveLength(6);
  expect(html.match(/"second"/g)).toHaveLength(3);
  expect(html.match(/"stanza"/g)).toHaveLength(1);
});

it('a line that the text doesn’t have is no place to split it', async () => {
  const book = await emptyBook();
  const file = await received('سلام دوستان\n\nاین یک نامه است.\n', 'short.txt');
  const { status, err } = await runInto(book, [file], { splitAt: [200] });
  expect(status).toBe(1);
  expect(err).toContain('There is no line 200');
});
