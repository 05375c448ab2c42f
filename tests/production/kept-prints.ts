import type * as Layout from '../../src/layout/index.ts';
import { digestOf } from '../../src/production/workshop/index.ts';

const prints = new Map<string, Promise<Layout.PaginationResult>>();

/**
 * The room of layout, which breaks a book into pages and prints it once in a test file: each who
 * asks gets a copy of his own. For `vi.mock`.
 */
export function keepingPrints(layout: typeof Layout): typeof Layout {
  const paginate: typeof layout.paginate = async (book, design, faces, styleSheet, browser) => {
    const key = digestOf([book, design, styleSheet, browser.version]);
    const known = prints.get(key) ?? layout.paginate(book, design, faces, styleSheet, browser);
    prints.set(key, known);
    known.catch(() => prints.delete(key));
    return structuredClone(await known);
  };
  return { ...layout, paginate };
}

/** Have the next print made anew. */
export function forgetPrints(): void {
  prints.clear();
}
