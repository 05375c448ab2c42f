const persianZero = 0x06f0;

/** ASCII digits as Persian ones (۰ to ۹, U+06F0–U+06F9); all else stays. */
export function toPersianDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) =>
    String.fromCodePoint(persianZero + Number(digit)),
  );
}

/** Decimal digits of any script as ASCII: ۴, ٤ and 4 are one number. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) as number)));
}

// Unicode keeps the ten digits of a script in a row, and rows that touch (the
// mathematical ones) are all of ten, so a digit's value is its place in the row.
function digitValue(codePoint: number): number {
  let first = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (codePoint - first) % 10;
}

/** A whole number as it is printed: Persian digits, ٬ between groups of three. */
export function formatCount(number: number): string {
  return toPersianDigits(String(number).replace(/\B(?=(\d{3})+$)/g, '٬'));
}
