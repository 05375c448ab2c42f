import { crc32, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readArtifact, UnreadableArtifactError } from '../../src/ledger/index.ts';

const mebibyte = 2 ** 20;

/** A file of an archive, and what its directory says of it where that isn’t true. */
interface Packed {
  readonly name: string;
  readonly text: string | Buffer;
  readonly size?: number;
  /** The file whose bytes these are, by its place in the list. */
  readonly sameAs?: number;
}

/** A ZIP as it is written byte for byte. */
function zip(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const listings: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const { name, text, size, sameAs } of files) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const offset = sameAs === undefined ? at : (offsets[sameAs] as number);
    offsets.push(offset);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    listings.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, tail, Buffer.from(name)]));
    if (sameAs !== undefined) continue;
    const part = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    parts.push(part);
    at += part.length;
  }
  const directory = Buffer.concat(listings);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

const container = '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>';

/** An EPUB of one page, which the spine names so often. */
function epub(page: string | Buffer, { times = 1, more = [] as readonly Packed[] } = {}): Buffer {
  const opf = `<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>${'<itemref idref="a"/>'.repeat(times)}</spine></package>`;
  return zip([
    { name: 'META-INF/container.xml', text: container },
    { name: 'p.opf', text: opf },
    { name: 'a.xhtml', text: page },
    ...more,
  ]);
}

const xhtml = (text: string): string => `<html><body>${text}</body></html>`;

const kinds: readonly {
  readonly name: string;
  readonly make: () => Buffer;
  readonly told: string | undefined;
}[] = [
  { name: 'an honest one', make: () => epub(xhtml('<p>باغ</p>')), told: undefined },
  {
    name: 'two hundred thousand items of the spine that are one file',
    make: () => epub(xhtml('<p>باغ</p>'), { times: 200_000 }),
    told: 'damaged',
  },
  {
    name: 'a quarter of a megabyte that inflates to a quarter of a gigabyte',
    make: () => epub(Buffer.alloc(256 * mebibyte, ' ')),
    told: 'too-much',
  },
  {
    name: 'a file that is larger than it says',
    make: () =>
      epub(xhtml(''), {
        more: [{ name: 'b.xhtml', text: Buffer.alloc(16 * mebibyte), size: 100 }],
      }),
    told: 'damaged',
  },
  {
    name: 'files that are one in another',
    make: () =>
      epub(xhtml(''), {
        more: Array.from({ length: 1000 }, () => ({ name: 'a.xhtml', text: '', sameAs: 2 })),
      }),
    told: 'damaged',
  },
  {
    name: 'elements in elements',
    make: () => epub(xhtml('<b>'.repeat(100_000) + '</b>'.repeat(100_000))),
    told: 'damaged',
  },
  {
    name: 'more elements than fit into the memory',
    make: () => epub(xhtml('<b/>'.repeat(5_000_000))),
    told: 'too-much',
  },
  {
    name: 'more attributes than fit into the memory',
    make: () =>
      epub(xhtml(`<b ${Array.from({ length: 300_000 }, (_, at) => `a${at}=""`).join(' ')}/>`)),
    told: 'too-much',
  },
  {
    name: 'entities of entities',
    make: () =>
      epub(
        `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${xhtml('&b;'.repeat(1000))}`,
      ),
    told: undefined,
  },
  {
    name: 'line ends that are read anew one by one',
    make: () => epub(xhtml('\r'.repeat(4 * mebibyte))),
    told: undefined,
  },
  {
    name: 'a list of a hundred thousand pages',
    make: () =>
      epub(
        `<html xmlns:epub="e"><body><nav epub:type="page-list">${'<a href="#a">x</a>'.repeat(100_000)}</nav></body></html>`,
      ),
    told: undefined,
  },
  {
    name: 'a cut-off one',
    make: () => epub(xhtml('<p>باغ</p>')).subarray(0, -40),
    told: 'cut',
  },
];

it.each(kinds)('the reading of an EPUB ends: $name', async ({ make, told }) => {
  const readPrint = () => Promise.reject(new Error('it is no PDF'));
  const reading = readArtifact({ file: 'a.epub', bytes: make() }, { readPrint });
  const why = await reading.then(
    () => undefined,
    (error: unknown) => (error instanceof UnreadableArtifactError ? error.why.case : error),
  );
  expect(why).toBe(told);
});
