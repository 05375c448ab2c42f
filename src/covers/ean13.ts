/** Modules of a symbol, without its quiet zones. */
export const symbolModules = 95;

/** A bar: where it begins and how wide it is, in modules; guards reach further down than the others. */
export interface Bar {
  readonly at: number;
  readonly width: number;
  readonly guard: boolean;
}

/** GS1 General Specifications, 5.2.1.2: the digits of the left half, of odd parity. */
const odd = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];

/** Which digits of the left half have even parity says the first digit, which has no bars. */
const evens = [
  '000000',
  '001011',
  '001101',
  '001110',
  '010011',
  '011001',
  '011100',
  '010101',
  '010110',
  '011010',
];

const inverted = (code: string): string =>
  [...code].map((module) => (module === '1' ? '0' : '1')).join('');
const reversed = (code: string): string => [...code].reverse().join('');

/** The bars of an EAN-13 symbol (ISO/IEC 15420). @param digits thirteen, the last of which is the check digit */
export function ean13Bars(digits: string): Bar[] {
  const numbers = [...digits].map(Number);
  const parity = evens[numbers[0] as number] as string;
  const left = numbers.slice(1, 7).map((digit, index) => {
    const code = odd[digit] as string;
    return parity[index] === '1' ? reversed(inverted(code)) : code;
  });
  const right = numbers.slice(7).map((digit) => inverted(odd[digit] as string));
  const modules = `101${left.join('')}01010${right.join('')}101`;
  return [...modules.matchAll(/1+/g)].map(({ 0: { length }, index }) => ({
    at: index,
    width: length,
    guard: index < 3 || index >= 92 || (index >= 45 && index < 50),
  }));
}
