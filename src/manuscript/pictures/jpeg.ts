import { joinedBytes } from '../joined-bytes.ts';
import { requireUpright } from './exif.ts';
import { damaged, type Picture, PictureFault, requireSize } from './picture.ts';

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  jfif: 0xe0,
  exif: 0xe1,
  colours: 0xe2,
  adobe: 0xee,
} as const;

/** Whether a file begins as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === marker.start && bytes[2] === 0xff;
}

/**
 * Reads a JPEG and leaves out all that isn't to be seen: what the camera noted,
 * remarks, small and second pictures, whatever stands behind the end. The picture's own
 * data are not touched.
 * @throws PictureFault if it is damaged, cut off, too large or stored turned
 */
export function readJpeg(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let scanned = false;
  for (let at = 2; ; ) {
    // Before a marker, any number of filling bytes may stand.
    if (bytes[at] !== 0xff) throw damaged();
    while (bytes[at + 1] === 0xff) at += 1;
    const code = bytes[at + 1];
    if (code === undefined) throw damaged();
    if (code === marker.end) {
      parts.push(Uint8Array.of(0xff, marker.end));
      break;
    }
    if (at + 4 > bytes.length) throw damaged();
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) throw damaged();
    const content = bytes.subarray(at + 4, end);
    if (code === marker.exif && startsWith(content, 'Exif\0\0'))
      requireUpright(content.subarray(6));
    if (isFrame(code)) {
      if (content.length < 6) throw damaged();
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (code === marker.scan) {
      const stop = endOfScan(bytes, end);
      parts.push(bytes.subarray(at, stop));
      scanned = true;
      at = stop;
      continue;
    }
    if (isKept(code, content)) {
      parts.push(code === marker.jfif ? withoutThumbnail(content) : bytes.subarray(at, end));
    }
    at = end;
  }
  if (!size || !scanned) throw damaged();
  requireSize(size.width, size.height);
  return { bytes: joinedBytes(parts), mediaType: 'image/jpeg', ...size };
}

/** Where the data of a scan end: at a marker that is neither a restart nor a stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw damaged();
}

/** SOF0 to SOF15, of which only the first three are drawn by everybody. */
function isFrame(code: number): boolean {
  if (code < 0xc0 || code > 0xcf || code === 0xc4 || code === 0xc8 || code === 0xcc) return false;
  if (code > 0xc2) {
    throw new PictureFault({ rule: 'picture-unreadable', case: 'jpeg-kind' });
  }
  return true;
}

function isKept(code: number, content: Uint8Array): boolean {
  if (code === marker.jfif) return startsWith(content, 'JFIF\0') && content.length >= 14;
  if (code === marker.colours) return startsWith(content, 'ICC_PROFILE\0');
  if (code === marker.adobe) return startsWith(content, 'Adobe');
  // The others of these are notes by programs and cameras, and remarks.
  return !(code >= 0xe0 && code <= 0xef) && code !== 0xfe;
}

/** The JFIF header with its own small picture, which may show more than the large one, left out. */
function withoutThumbnail(content: Uint8Array): Uint8Array {
  return Uint8Array.of(0xff, marker.jfif, 0, 16, ...content.subarray(0, 12), 0, 0);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, index) => bytes[index] === character.charCodeAt(0));
}
