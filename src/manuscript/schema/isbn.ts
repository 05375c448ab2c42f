import type { IsbnFault } from '../../messages/index.ts';

/**
 * Reads an ISBN-13 as it is written, with hyphens, spaces or Persian digits.
 * @returns its 13 digits, or what is wrong with it (ISO 2108)
 */
export function parseIsbn(written: string): { readonly digits: string } | IsbnFault {
  const text = asAscii(written).replace(/[\s\u2010-\u2015-]/g, '');
  if (/^\d{9}[\dXx]$/.test(text)) return oldIsbn(text.toUpperCase());
  if (!/^\d+$/.test(text)) return { case: 'signs' };
  if (text.length !== 13) return { case: 'length', length: text.length };
  if (!/^97[89]/.test(text)) return { case: 'prefix' };
  const digit = checkDigit(text);
  if (text.endsWith(digit)) return { digits: text };
  return { case: 'check', digit };
}

/** The last of thirteen digits, made of the twelve before it (GS1, modulo 10). */
function checkDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index += 1) {
    sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
  }
  return String((10 - (sum % 10)) % 10);
}

/** Ten digits were given out until 2006; each of them has thirteen now. */
function oldIsbn(text: string): IsbnFault {
  let sum = 0;
  for (let index = 0; index < 10; index += 1) {
    sum += (text[index] === 'X' ? 10 : Number(text[index])) * (10 - index);
  }
  if (sum % 11 !== 0) return { case: 'old-wrong' };
  const body = `978${text.slice(0, 9)}`;
  return { case: 'old', isbn13: body + checkDigit(body) };
}

function asAscii(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String((digit.codePointAt(0) as number) & 0xf),
  );
}
