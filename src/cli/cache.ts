import { InvalidArgumentError } from 'commander';
import { emptyStoreAt, type StoreChoice, storeContents } from '../production/index.ts';
import { done, type Ending } from './ending.ts';
import type { Terminal } from './terminal.ts';

/** The options of `chap cache`. */
export interface CacheOptions {
  readonly cache: StoreChoice;
  readonly empty?: boolean;
}

/** `chap cache`: whose texts lie in the store, which holds them in clear. */
export async function runCache(
  { cache, empty }: CacheOptions,
  terminal: Terminal,
): Promise<Ending> {
  if (empty) await emptyStoreAt(cache);
  const { folder, books } = await storeContents(cache);
  if (folder === undefined) {
    terminal.out('There is no store: it is switched off, or this user has no home folder.');
    return { ...done, details: { store: null } };
  }
  const bytes = books.reduce((sum, book) => sum + book.bytes, 0);
  terminal.out(`${folder}  ${megabytes(bytes)}`);
  for (const { title, bytes: own, entries } of books) {
    const what = entries === 1 ? '1 entry' : `${entries} entries`;
    terminal.out(`  ${title || '(of no book)'}  ${megabytes(own)}, ${what}`);
  }
  return { ...done, details: { store: { folder, bytes, books } } };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

const units: Readonly<Record<string, number>> = { '': 1, kb: 1e3, mb: 1e6, gb: 1e9 };

/** Reads `500 MB` or `2GB`; bytes without a unit. */
export function parseSize(value: string): number {
  const [, count, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([kmg]b)?\s*$/i.exec(value) ?? [];
  const size = count === undefined ? undefined : Number(count) * (units[unit.toLowerCase()] ?? 1);
  if (size !== undefined) return Math.round(size);
  throw new InvalidArgumentError('say a size such as 500 MB or 2 GB.');
}
