import { DamagedPicture } from './damaged-picture.ts';

/** The second bytes of the markers of a JPEG that somebody here looks for (ISO 10918-1, table B.1). */
export const jpegMarker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  jfif: 0xe0,
  exif: 0xe1,
  colours: 0xe2,
  adobe: 0xee,
  remark: 0xfe,
} as const;

/** A part of a JPEG. */
export interface JpegSegment {
  /** The second byte of its marker. */
  readonly code: number;
  /** What stands behind its length. */
  readonly content: Uint8Array;
  /** All of it, from its marker on; of a scan, with its data. */
  readonly bytes: Uint8Array;
}

/** Whether a file begins as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === jpegMarker.start && bytes[2] === 0xff;
}

/**
 * The parts of a JPEG, of which nothing is known but how it begins: from behind its start to
 * before its end, and nothing behind that.
 * @throws DamagedPicture as soon as a part is cut off, or something else stands where one belongs
 */
export function* readJpegSegments(bytes: Uint8Array): Generator<JpegSegment, void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; ; ) {
    // Before a marker, any number of filling bytes may stand.
    if (bytes[at] !== 0xff) throw new DamagedPicture();
    while (bytes[at + 1] === 0xff) at += 1;
    const code = bytes[at + 1];
    if (code === jpegMarker.end) return;
    if (code === undefined || at + 4 > bytes.length) throw new DamagedPicture();
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) throw new DamagedPicture();
    const next = code === jpegMarker.scan ? endOfScan(bytes, end) : end;
    yield { code, content: bytes.subarray(at + 4, end), bytes: bytes.subarray(at, next) };
    at = next;
  }
}

/** Whether what a part holds begins with such a name, as those of programs do. */
export function isNamed({ content }: JpegSegment, name: string): boolean {
  return [...name].every((character, index) => content[index] === character.charCodeAt(0));
}

/** Whether a part says which colours are meant (ICC). */
export function isColourProfile(segment: JpegSegment): boolean {
  return segment.code === jpegMarker.colours && isNamed(segment, 'ICC_PROFILE\0');
}

/** Where the data of a scan end: at a marker that is neither a restart nor a stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new DamagedPicture();
}
