import type { Pixels } from '../../src/pictures/codecs.ts';

/** Pixels by a rule: red, green, blue and opacity of each. */
export function pixelsOf(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number, number],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(colour(x, y), (y * width + x) * 4);
  }
  return { data, width, height };
}

/** A JPEG of 16 × 16 pixels in yellow, green, red and black; made with mozjpeg. */
export function blockJpeg(): Buffer {
  return Buffer.from(jpeg, 'base64');
}

const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wEEEAANAA0ADQANAA4ADQAOABAAEAAOABQAFgATABYAFAAeABsAGQAZABsAHgAtACAAIgAgACIAIAAtAEQAKgAyACoAKgAyACoARAA8AEkAOwA3ADsASQA8AGwAVQBLAEsAVQBsAH0AaQBjAGkAfQCXAIcAhwCXAL4AtQC+APkA+QFOEQANAA0ADQANAA4ADQAOABAAEAAOABQAFgATABYAFAAeABsAGQAZABsAHgAtACAAIgAgACIAIAAtAEQAKgAyACoAKgAyACoARAA8AEkAOwA3ADsASQA8AGwAVQBLAEsAVQBsAH0AaQBjAGkAfQCXAIcAhwCXAL4AtQC+APkA+QFO/8IAEQgAEAAQAwEiAAIRAQMRAf/EACcAAQAAAAAAAAAAAAAAAAAAAAYBAQEAAAAAAAAAAAAAAAAAAAQG/9oADAMBAAIQAxAAAAB4RIkJhX//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/AB//xAAaEQAABwAAAAAAAAAAAAAAAAAABAUkM0JR/9oACAECAQE/ACaPI4yo/8QAGhEAAQUBAAAAAAAAAAAAAAAABgASFCRCU//aAAgBAwEBPwAnHmQrfTC//9k=';
