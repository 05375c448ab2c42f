import { DamagedPicture } from './damaged-picture.ts';
import { isColourProfile, jpegMarker, readJpegSegments } from './jpeg-segments.ts';

/** What a JPEG says of its colours before they come. */
export interface JpegHeader {
  /** 1 is gray, 3 colours, 4 inks, which screens don’t have. */
  readonly components: number;
  /** The segments that say which colours are meant (ICC), as they stand in the file. */
  readonly profile: readonly Uint8Array[];
}

/**
 * Read the head of a JPEG, up to its frame.
 * @throws DamagedPicture if it has none
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const profile: Uint8Array[] = [];
  for (const segment of readJpegSegments(bytes)) {
    if (isFrame(segment.code)) return { components: segment.content[5] ?? 3, profile };
    if (isColourProfile(segment)) profile.push(segment.bytes);
  }
  throw new DamagedPicture();
}

/** A JPEG with such segments behind its own first one, which is JFIF’s. */
export function withProfile(bytes: Uint8Array, profile: readonly Uint8Array[]): Uint8Array {
  if (profile.length === 0) return bytes;
  const [first] = readJpegSegments(bytes);
  const at = 2 + (first?.code === jpegMarker.jfif ? first.bytes.length : 0);
  return Buffer.concat([bytes.subarray(0, at), ...profile, bytes.subarray(at)]);
}

/** SOF0 to SOF2: pictures of books have no others. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xc2;
}
