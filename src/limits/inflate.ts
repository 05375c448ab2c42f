import { inflateRawSync, inflateSync } from 'node:zlib';
import { type ReadingBudget, tooMuch } from './reading-budget.ts';
import { damaged } from './unreadable-file.ts';

/** Deflated bytes are bare (in a ZIP) or wrapped (RFC 1950, in a PDF). */
export type Wrapping = 'bare' | 'wrapped';

/**
 * Inflate, and stop where it gets larger than what the budget has left, or than what was
 * announced. No bytes are no bytes: some writers leave an empty page without so much as a
 * wrapping.
 * @param announced how many bytes are to come out; no more are taken
 * @throws UnreadableFileError
 */
export function inflate(
  packed: Uint8Array,
  wrapping: Wrapping,
  budget: ReadingBudget,
  announced: number = Number.POSITIVE_INFINITY,
): Buffer {
  if (packed.length === 0) return Buffer.alloc(0);
  budget.work(packed.length);
  const room = Math.min(budget.largestPiece, announced);
  const unpacked = inflateUpTo(packed, wrapping, room);
  if (unpacked === undefined || unpacked.length > room) {
    throw room < announced ? tooMuch() : damaged('something in it is larger than it says');
  }
  budget.unpack(unpacked.length);
  return unpacked;
}

/** Undefined when it is more than there is room for. */
function inflateUpTo(packed: Uint8Array, wrapping: Wrapping, room: number): Buffer | undefined {
  // A piece that is much smaller than a kilobyte needs no buffer of sixteen.
  const chunkSize = Math.min(64 * 1024, Math.max(1024, packed.length * 8));
  const maxOutputLength = Number.isFinite(room) ? { maxOutputLength: Math.max(1, room) } : {};
  const inflateThis = wrapping === 'bare' ? inflateRawSync : inflateSync;
  try {
    return inflateThis(packed, { chunkSize, ...maxOutputLength });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw damaged('something that is packed in it can’t be unpacked', cause);
  }
}
