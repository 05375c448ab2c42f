import { expect, it } from 'vitest';
import { grayJpeg } from '../../src/finishing/press/gray-jpeg.ts';

/** 16 × 16 pixels in yellow, green, red and black; made with mozjpeg. */
const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wEEEAANAA0ADQANAA4ADQAOABAAEAAOABQAFgATABYAFAAeABsAGQAZABsAHgAtACAAIgAgACIAIAAtAEQAKgAyACoAKgAyACoARAA8AEkAOwA3ADsASQA8AGwAVQBLAEsAVQBsAH0AaQBjAGkAfQCXAIcAhwCXAL4AtQC+APkA+QFOEQANAA0ADQANAA4ADQAOABAAEAAOABQAFgATABYAFAAeABsAGQAZABsAHgAtACAAIgAgACIAIAAtAEQAKgAyACoAKgAyACoARAA8AEkAOwA3ADsASQA8AGwAVQBLAEsAVQBsAH0AaQBjAGkAfQCXAIcAhwCXAL4AtQC+APkA+QFO/8IAEQgAEAAQAwEiAAIRAQMRAf/EACcAAQAAAAAAAAAAAAAAAAAAAAYBAQEAAAAAAAAAAAAAAAAAAAQG/9oADAMBAAIQAxAAAAB4RIkJhX//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/AB//xAAaEQAABwAAAAAAAAAAAAAAAAAABAUkM0JR/9oACAECAQE/ACaPI4yo/8QAGhEAAQUBAAAAAAAAAAAAAAAABgASFCRCU//aAAgBAwEBPwAnHmQrfTC//9k=';

/** Where a JPEG says how many colours it has: the tenth byte of its frame (SOF0 to SOF2). */
function colours(bytes: Uint8Array): number {
  for (
    let at = 2;
    at < bytes.length;
    at += 2 + (bytes[at + 2] as number) * 256 + (bytes[at + 3] as number)
  ) {
    const marker = bytes[at + 1] as number;
    if (marker >= 0xc0 && marker <= 0xc2) return bytes[at + 9] as number;
  }
  throw new Error('no frame');
}

it('makes a gray JPEG of one in colours, the same each time', async () => {
  const bytes = Buffer.from(jpeg, 'base64');
  expect(colours(bytes)).toBe(3);
  const gray = await grayJpeg(bytes);
  expect(colours(gray)).toBe(1);
  expect(await grayJpeg(bytes)).toEqual(gray);
});
