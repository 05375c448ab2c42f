/**
 * The blocks that a manuscript marks with `:::name`, beside what Markdown has by
 * itself. `lines`: every line of the block is a line of the printed page.
 */
export const blocks = {
  /** The document's own headline, where the title above it is the editor's. */
  subtitle: { lines: true },
  /** Place and date in the head of a document. */
  dateline: { lines: true },
  /** Who wrote it, under the title. */
  byline: { lines: true },
  epigraph: { lines: true },
  /** Words that introduce the document and aren't its author's. */
  standfirst: { lines: false },
  salutation: { lines: true },
  slogans: { lines: true },
  /** The courtesy before a signature. */
  closing: { lines: true },
  /** Names first; after a blank line, role, place and date. */
  signature: { lines: true },
  contact: { lines: true },
  /** A poem: a line a verse, a blank line between stanzas, a tab or “ / ” between two hemistichs. */
  verse: { lines: true },
} as const;

/** A block's name. */
export type BlockName = keyof typeof blocks;

/** Whether the press knows a block of this name. */
export function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(blocks, name);
}
