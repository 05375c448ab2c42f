import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../src/store/index.ts';

/** Any plain value: fields called as the marks are, and every number, are among them. */
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '$', 'می‌روم'),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, -0, Number.NaN, Number.POSITIVE_INFINITY),
    fc.uint8Array(),
    fc.array(fc.option(tie('value'), { nil: undefined })),
    fc.dictionary(fc.constantFrom('$', 'a', 'b', 'at', 'of', '__proto__'), tie('value')),
    fc.array(fc.tuple(tie('value'), tie('value'))).map((pairs) => new Map(pairs)),
    fc.array(tie('value')).map((items) => new Set(items)),
  ),
})).value;

describe('a value that is encoded', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decode(encode(value))).toEqual(value);
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  it('has the same bytes each time, whatever is undefined in it', () => {
    expect(encode({ a: 1, b: undefined })).toEqual(encode({ a: 1 }));
  });

  it('shares no memory with what it was read from', () => {
    const bytes = encode({ of: new Uint8Array([1, 2, 3]) });
    const value = decode(bytes) as { of: Uint8Array };
    bytes.fill(0);
    expect(value.of).toEqual(new Uint8Array([1, 2, 3]));
    expect(value.of.buffer.byteLength).toBe(3);
  });
});

describe('what is refused', () => {
  it.each([
    ['a function', { f: () => 0 }],
    ['a date', new Date(0)],
    ['a symbol', [Symbol('s')]],
    ['a large integer', 1n],
    ['an object of a class', new URL('about:blank')],
  ])('%s', (_, value) => {
    expect(() => encode(value)).toThrow(TypeError);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['half of it', encode({ a: 'a text', b: new Uint8Array(9) }).subarray(0, 20)],
    ['bytes that are cut short', encode({ b: new Uint8Array(9) }).subarray(0, -1)],
    [
      'a mark that there isn’t',
      Buffer.concat([Buffer.from([9, 0, 0, 0]), Buffer.from('{"$":"x"}')]),
    ],
  ])('%s', (_, bytes) => {
    expect(() => decode(bytes)).toThrow();
  });
});
