import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBookFolder } from '../../src/book-folder/index.ts';
import { decodePicture } from '../../src/manuscript/pictures/decode-picture.ts';
import { PictureFault } from '../../src/manuscript/pictures/picture.ts';
import { findPictureFile } from '../../src/manuscript/pictures/picture-file.ts';
import { repetitions } from '../repetitions.ts';
import { layBook } from './fixture-book.ts';

const book = fileURLToPath(new URL('../fixtures/manuscripts/picture-valid/in', import.meta.url));
const png = await readFile(join(book, 'letters/shelf.png'));
const jpeg = decodePicture(await readFile(join(book, 'images/قفسه.jpg'))).bytes;

function segment(code: number, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content as string, 'latin1');
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

function chunk(type: string, content: string): Buffer {
  const bytes = Buffer.concat([Buffer.from(type), Buffer.from(content, 'latin1')]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(bytes.length - 4, 0);
  frame.writeUInt32BE(crc(bytes), 4);
  return Buffer.concat([frame.subarray(0, 4), bytes, frame.subarray(4)]);
}

/** As PNG's specification says it, bit by bit. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

describe('what a camera noted', () => {
  const gps = 'Exif\0\0II*\0\x08\0\0\0\0\0 35.6892N 51.3890E Canon EOS 5D 0123456789';

  test('is not handed on: JPEG', () => {
    const noted = Buffer.concat([
      jpeg.subarray(0, 2),
      segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01ABCDEF'),
      segment(0xe1, gps),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>amina</x:xmpmeta>'),
      segment(0xe2, 'MPF\0second picture'),
      segment(0xed, 'Photoshop 3.0\x008BIM caption'),
      segment(0xe0, 'JFXX\0thumbnail'),
      segment(0xfe, 'made by amina'),
      jpeg.subarray(2),
      Buffer.from('video behind the end'),
    ]);
    const { bytes, width, height, mediaType } = decodePicture(noted);
    const text = Buffer.from(bytes).toString('latin1');
    for (const word of [
      'Exif',
      'Canon',
      'xmp',
      'amina',
      'MPF',
      'Photoshop',
      'JFXX',
      'video',
      'ABCDEF',
    ])
      expect(text).not.toContain(word);
    expect({ width, height, mediaType }).toEqual({
      width: 40,
      height: 30,
      mediaType: 'image/jpeg',
    });
    // The picture itself is byte for byte what it was.
    expect(bytes.subarray(2 + 18)).toEqual(jpeg.subarray(2));
  });

  test('is not handed on: PNG', () => {
    const noted = Buffer.concat([
      png.subarray(0, 33),
      chunk('tEXt', 'Author\0amina'),
      chunk('zTXt', 'Comment\0\0x'),
      chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0amina'),
      chunk('tIME', '\x07\xe9\x01\x01\0\0\0'),
      chunk('eXIf', gps.slice(6)),
      chunk('prVt', 'amina'),
      png.subarray(33),
      Buffer.from('behind the end: amina'),
    ]);
    expect(decodePicture(noted)).toMatchObject({ width: 40, height: 30, mediaType: 'image/png' });
    expect(Buffer.from(decodePicture(noted).bytes).equals(png)).toBe(true);
  });

  test('leaves a picture that holds nothing else as it is, also the second time', () => {
    expect(Buffer.from(decodePicture(png).bytes).equals(png)).toBe(true);
    expect(decodePicture(decodePicture(jpeg).bytes).bytes).toEqual(jpeg);
  });
});

test('the letters of a camera’s note may stand either way round', () => {
  for (const [order, number] of [
    ['II*\0\x08\0\0\0\x01\0', '\x12\x01\x03\0\x01\0\0\0\x08\0\0\0'],
    ['MM\0*\0\0\0\x08\0\x01', '\x01\x12\0\x03\0\0\0\x01\0\x08\0\0'],
  ] as const) {
    const turned = Buffer.concat([
      jpeg.subarray(0, 2),
      segment(0xe1, `Exif\0\0${order}${number}`),
      jpeg.subarray(2),
    ]);
    expect(() => decodePicture(turned)).toThrow('picture-turned');
  }
});

// A file from anywhere: whatever is wrong with it is a fault in words, and nothing else.
test.each([
  ['PNG', png],
  ['JPEG', jpeg],
])('a damaged %s is a fault or a picture, never another error', (_, whole) => {
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
  fc.assert(
    fc.property(damage, fc.nat(whole.length), fc.boolean(), (changes, end, cut) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      try {
        decodePicture(cut ? bytes.subarray(0, end) : bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(PictureFault);
      }
    }),
    { seed: 5, numRuns: repetitions(300, 2000) },
  );
});

/** What the first document of a book finds behind an address. */
async function finder(folder: string): Promise<(address: string) => unknown> {
  const book = await readBookFolder(folder);
  return (address) => findPictureFile({ book, document: 'letters/01-first-letter.md' }, address);
}

describe('the file of a picture', () => {
  test('is found beside the document, in the book’s folder and in its “images”', async () => {
    const find = await finder(await layBook('picture-valid'));
    for (const name of [
      'shelf.png',
      './shelf.png',
      'letters/shelf.png',
      '../images/shelf.png',
      'images/shelf.png',
      'قفسه.jpg',
      '%D9%82%D9%81%D8%B3%D9%87.jpg',
    ])
      expect(find(name), name).toBeInstanceOf(Uint8Array);
  });

  test('lies in the book’s folder, links and all', async () => {
    const folder = await layBook('picture-valid');
    const other = await layBook('picture-valid');
    await symlink(join(other, 'letters/shelf.png'), join(folder, 'letters/out.png'));
    await symlink(join(other, 'letters'), join(folder, 'letters/away'));
    await symlink('../images/shelf.png', join(folder, 'letters/in.png'));
    await symlink('/etc/passwd', join(folder, 'letters/passwd.png'));
    await symlink('nowhere.png', join(folder, 'letters/nowhere-else.png'));
    const find = await finder(folder);
    for (const name of [
      'out.png',
      'away/shelf.png',
      'passwd.png',
      join(other, 'letters/shelf.png'),
    ])
      expect(find(name), name).toBe('outside');
    expect(find('in.png')).toBeInstanceOf(Uint8Array);
    expect(find('nowhere-else.png')).toBe('missing');
  });

  test('is in the book’s state: a hidden one is not, and is not read', async () => {
    const folder = await layBook('picture-valid');
    await mkdir(join(folder, 'letters/.git'));
    await writeFile(join(folder, 'letters/.git/x.png'), png);
    expect((await finder(folder))('.git/x.png')).toBe('outside');
  });

  test.skipIf(process.platform === 'win32')(
    'is a file, and no pipe that waits for ever',
    async () => {
      const folder = await layBook('picture-valid');
      execFileSync('mkfifo', [join(folder, 'letters/pipe.png')]);
      expect((await finder(folder))('pipe.png')).toBe('unreadable');
    },
  );

  test('is not larger than a book can bear', async () => {
    const folder = await layBook('picture-valid');
    await writeFile(join(folder, 'letters/large.png'), Buffer.alloc(20_000_001));
    expect((await finder(folder))('large.png')).toBe('too-large');
  });
});
