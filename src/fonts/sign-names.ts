import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { fontPath } from '../installation/index.ts';

/** How a sign is called where it can't be shown. */
export interface SignName {
  /** «U+1F600» */
  readonly code: string;
  /** Its name in Unicode, «GRINNING FACE»; its script where the press knows no name. */
  readonly name: string;
}

let table: Promise<ReadonlyMap<string, string>> | undefined;

/** The names of signs (code points), by the signs. The table is read where somebody asks. */
export async function signNames(signs: Iterable<string>): Promise<ReadonlyMap<string, SignName>> {
  table ??= readTable();
  const names = await table;
  return new Map(
    [...signs].map((sign) => {
      const code = (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
      return [sign, { code: `U+${code}`, name: names.get(code) ?? scriptName(sign) }];
    }),
  );
}

async function readTable(): Promise<ReadonlyMap<string, string>> {
  const packed = await readFile(fontPath('unicode', 'names.txt.br'));
  const text = (await promisify(brotliDecompress)(packed)).toString('latin1');
  return new Map(
    text.split('\n').map((line): [string, string] => {
      const space = line.indexOf(' ');
      return [line.slice(0, space).padStart(4, '0'), line.slice(space + 1)];
    }),
  );
}

function scriptName(sign: string): string {
  if (/\p{Script=Han}/u.test(sign)) return 'CJK IDEOGRAPH';
  if (/\p{Script=Hangul}/u.test(sign)) return 'HANGUL SYLLABLE';
  return /\p{L}/u.test(sign) ? 'LETTER' : 'SIGN';
}
