/** What a JPEG says of its colours before they come. */
export interface JpegHeader {
  /** 1 is gray, 3 colours, 4 inks, which screens don’t have. */
  readonly components: number;
  /** The segments that say which colours are meant (ICC), as they stand in the file. */
  readonly profile: readonly Uint8Array[];
}

/** Read the head of a JPEG that was found in order when the manuscript was read. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const profile: Uint8Array[] = [];
  for (let at = 2; ; ) {
    while (bytes[at + 1] === 0xff) at += 1;
    const code = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    if (isFrame(code)) return { components: segment[9] ?? 3, profile };
    if (code === 0xe2 && isProfile(segment)) profile.push(segment);
    at = end;
  }
}

/** A JPEG with such segments behind its own first one, which is JFIF’s. */
export function withProfile(bytes: Uint8Array, profile: readonly Uint8Array[]): Uint8Array {
  if (profile.length === 0) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = bytes[3] === 0xe0 ? 4 + view.getUint16(4) : 2;
  return Buffer.concat([bytes.subarray(0, at), ...profile, bytes.subarray(at)]);
}

function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xc2;
}

function isProfile(segment: Uint8Array): boolean {
  return Buffer.from(segment.subarray(4, 16)).toString('latin1') === 'ICC_PROFILE\0';
}
