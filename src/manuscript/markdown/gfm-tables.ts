import type { Processor } from 'unified';

/** What begins lines within quotations and lists, and what rows of dashes are of. */
const rowOfDashes = /^[ \t>*+\d.)|:-]+$/gm;

/**
 * Whether there may be a table in a Markdown: it has a row of dashes below its head, with a `:` or a `|` among
 * them (GFM, 4.10).
 */
export function mayHaveTables(markdown: string): boolean {
  for (const [line] of markdown.matchAll(rowOfDashes)) {
    if (line.includes('-') && /[|:]/.test(line)) return true;
  }
  return false;
}

/**
 * Looks for no tables. Each line of a text may be the head of one, and is cut at its spaces to find out: of a
 * line of 20 MB those are 2 GB. For texts that have none the tree is the same.
 */
export function remarkNoTables(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['table'] } });
}
