import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal; of a text, that of its UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A digest of what comes piece by piece. */
export interface RunningDigest {
  add(piece: Uint8Array): void;
  /** The digest of all pieces; to be asked once, after the last. */
  end(): string;
}

/** SHA-256 of what is too large to be held, or is not there yet. */
export function runningSha256(): RunningDigest {
  const hash = createHash('sha256');
  return {
    add(piece) {
      hash.update(piece);
    },
    end: () => hash.digest('hex'),
  };
}
