import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digested, digestOf } from '../../src/production/workshop/index.ts';

/** Whether two values are told apart. */
const differ = (one: unknown, other: unknown): boolean => digestOf(one) !== digestOf(other);

describe('the digest of a value', () => {
  it('is a SHA-256 in hexadecimal, the same for the same value', () => {
    const value = { a: [1, 'دو', null, true], b: new Map([['k', new Set([3])]]) };
    expect(digestOf(value)).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOf(structuredClone(value))).toBe(digestOf(value));
  });

  it('knows no order of fields, and no field that is undefined', () => {
    expect(digestOf({ b: 1, a: { d: 2, c: 3 } })).toBe(digestOf({ a: { c: 3, d: 2 }, b: 1 }));
    expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }));
    expect(differ({ a: 1, b: null }, { a: 1 })).toBe(true);
    expect(differ({ a: undefined }, [])).toBe(true);
  });

  it('is that of an object, whether or not it was made without a prototype', () => {
    const bare = Object.assign(Object.create(null), { a: 1 });
    expect(digestOf(bare)).toBe(digestOf({ a: 1 }));
  });

  it('keeps the order of lists, maps and sets, which may be what they say', () => {
    expect(differ([1, 2], [2, 1])).toBe(true);
    expect(differ(new Set([1, 2]), new Set([2, 1]))).toBe(true);
    const entries = [
      ['a', 1],
      ['b', 2],
    ] as const;
    expect(differ(new Map(entries), new Map([...entries].reverse()))).toBe(true);
  });

  it('tells kinds of values apart that hold the same', () => {
    const alike = [
      [],
      {},
      new Map(),
      new Set(),
      new Uint8Array(),
      '',
      null,
      undefined,
      0,
      -0,
      Number.NaN,
      false,
      '0',
      'null',
      [undefined],
      [[]],
      new Map([[1, 2]]),
      new Set([1, 2]),
      [1, 2],
      [[1, 2]],
      new Map([[[1, 2], 3]]),
      new Map<unknown, unknown>([
        [1, 2],
        [3, undefined],
      ]),
      new Map([[1, [2, 3]]]),
    ];
    expect(new Set(alike.map(digestOf)).size).toBe(alike.length);
  });

  it('takes bytes for what they are, wherever they come from', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(digestOf(Buffer.from(bytes))).toBe(digestOf(bytes));
    expect(digestOf(new Uint8Array([0, 1, 2, 3]).subarray(1))).toBe(digestOf(bytes));
    expect(differ(bytes, Uint8Array.of(1, 2, 4))).toBe(true);
    expect(differ(bytes, [1, 2, 3])).toBe(true);
  });

  it('counts what a list leaves out', () => {
    const gap: unknown[] = [];
    gap[1] = 1;
    expect(digestOf(gap)).toBe(digestOf([undefined, 1]));
    // Else the second list would end where the first one begins.
    const short: unknown[] = [[1, 2]];
    short.length = 2;
    const long: unknown[] = [[1], 2];
    (long[0] as unknown[]).length = 2;
    expect(differ(short, long)).toBe(true);
  });

  it('tells halves of surrogate pairs apart, which UTF-8 can’t', () => {
    const texts = ['\uD800', '\uD801', '\uDC00', '\uFFFD', '"\\ud800"', '~9:"\\ud800"'];
    expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
    expect(new Set(texts.map((text) => digestOf({ [text]: 1 }))).size).toBe(texts.length);
  });

  it('never is that of the same signs parted otherwise', () => {
    const signs = fc.constantFrom('s', '1', ':', ';', '{', '}', '[', 'n', 'd', '~', 'م', '\uD83D');
    const text = fc.string({ unit: signs, maxLength: 6 });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer({ min: -12, max: 12 }),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(text, tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(differ(one, other)).toBe(!alike(one, other));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(text, fc.nat(6), fc.nat(6), (whole, at, elsewhere) => {
        const parted = (place: number): string[] => [whole.slice(0, place), whole.slice(place)];
        const same = parted(at)[0] === parted(elsewhere)[0];
        expect(differ(parted(at), parted(elsewhere))).toBe(!same);
      }),
    );
  });

  it('reads a long text as it reads short ones', () => {
    const long = 'ن'.repeat(200_000);
    expect(digestOf([long, 'a'])).toBe(digestOf([long, 'a']));
    expect(differ([long, 'a'], [`${long}a`, ''])).toBe(true);
    expect(differ(long, `${long.slice(1)}م`)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a function', () => 1],
    ['a function in a field', { a: [{ run: () => 1 }] }],
    ['a method of a list', [Math.max]],
    ['a symbol', Symbol('a')],
    ['a large integer', 1n],
    ['a date', new Date(0)],
    ['an error', new Error('a')],
    ['a regular expression', /a/],
    ['a promise', Promise.resolve(1)],
    ['an object of a class', new (class Print {})()],
    ['an object that inherits', Object.create({ a: 1 })],
    ['an object of no class that inherits', Object.create(Object.create(null))],
    ['what is seen only weakly', new WeakMap()],
    ['numbers as bytes', new Float64Array(1)],
  ])('is refused to %s', (_, value) => {
    expect(() => digestOf(value)).toThrow(TypeError);
    expect(() => digestOf(value)).toThrow(/^no plain value: /);
    expect(() => digestOf({ a: [value] })).toThrow(/ at \.a\[0\]/);
  });
});

describe('a value with its digest', () => {
  it('stands for it, and is equal to nothing but itself', () => {
    const pages = digested({ pages: [1, 2] });
    expect(digestOf({ pages })).toBe(digestOf({ pages: digested({ pages: [1, 2] }) }));
    const others = [
      pages.value,
      digested({ pages: [1, 3] }),
      pages.digestOfValue,
      `d${pages.digestOfValue};`,
      [pages.digestOfValue],
      { digestOfValue: pages.digestOfValue },
      { ...pages, more: 1 },
      digested(pages),
    ];
    for (const other of others) expect(differ(pages, other)).toBe(true);
  });

  it('is not looked into again', () => {
    const { digestOfValue } = digested({ a: 1 });
    const unread = {
      digestOfValue,
      get value(): unknown {
        throw new Error('it was read');
      },
    };
    expect(digestOf([unread])).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is nothing that only looks like it', () => {
    const look = (digestOfValue: unknown, value: unknown): unknown => ({ digestOfValue, value });
    expect(differ(look('a', 1), look('a', 2))).toBe(true);
    expect(differ(look(7, 1), look(7, 2))).toBe(true);
    // What a forged digest would make of the field behind it.
    expect(differ({ a: look('x;1:bn1', 0) }, { a: look('x', 0), b: 1 })).toBe(true);
  });
});

function alike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return Object.is(one, other);
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        alike((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}
