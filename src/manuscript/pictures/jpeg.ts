import {
  DamagedPicture,
  isColourProfile,
  isNamed,
  type JpegSegment,
  jpegMarker,
  readJpegSegments,
} from '../../pictures/index.ts';
import { joinedBytes } from '../joined-bytes.ts';
import { requireUpright } from './exif.ts';
import { type Picture, PictureFault, requireSize } from './picture.ts';

/**
 * Reads a JPEG and leaves out all that isn't to be seen: what the camera noted,
 * remarks, small and second pictures, whatever stands behind the end. The picture's own
 * data are not touched.
 * @throws PictureFault if it is too large, stored turned or of a kind that few can draw; DamagedPicture
 */
export function readJpeg(bytes: Uint8Array): Picture {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let scanned = false;
  for (const segment of readJpegSegments(bytes)) {
    const { code, content } = segment;
    if (code === jpegMarker.exif && isNamed(segment, 'Exif\0\0')) {
      requireUpright(content.subarray(6));
    }
    if (isFrame(code)) size ??= sizeOf(content);
    if (code === jpegMarker.scan) scanned = true;
    if (isKept(segment)) {
      parts.push(code === jpegMarker.jfif ? withoutThumbnail(content) : segment.bytes);
    }
  }
  parts.push(Uint8Array.of(0xff, jpegMarker.end));
  if (!size || !scanned) throw new DamagedPicture();
  requireSize(size.width, size.height);
  return { bytes: joinedBytes(parts), mediaType: 'image/jpeg', ...size };
}

/** SOF0 to SOF15, of which only the first three are drawn by everybody. */
function isFrame(code: number): boolean {
  if (code < 0xc0 || code > 0xcf || code === 0xc4 || code === 0xc8 || code === 0xcc) return false;
  if (code > 0xc2) {
    throw new PictureFault({ rule: 'picture-unreadable', case: 'jpeg-kind' });
  }
  return true;
}

/** What a frame says of the size, behind how many bits a sample has (ISO 10918-1, B.2.2). */
function sizeOf(frame: Uint8Array): { width: number; height: number } {
  if (frame.length < 6) throw new DamagedPicture();
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  return { height: view.getUint16(1), width: view.getUint16(3) };
}

function isKept(segment: JpegSegment): boolean {
  const { code, content } = segment;
  if (code === jpegMarker.jfif) return isNamed(segment, 'JFIF\0') && content.length >= 14;
  if (code === jpegMarker.colours) return isColourProfile(segment);
  if (code === jpegMarker.adobe) return isNamed(segment, 'Adobe');
  // The others of these are notes by programs and cameras, and remarks.
  return !(code >= 0xe0 && code <= 0xef) && code !== jpegMarker.remark;
}

/** The JFIF header with its own small picture, which may show more than the large one, left out. */
function withoutThumbnail(content: Uint8Array): Uint8Array {
  return Uint8Array.of(0xff, jpegMarker.jfif, 0, 16, ...content.subarray(0, 12), 0, 0);
}
