import type { ElementContent } from 'hast';

/** Lines that belong together, and how many empty ones stand before them. */
export interface Block {
  readonly lines: readonly string[];
  readonly space: number;
  /** Whether it is code, which stays as it is. */
  readonly code?: true;
}

/** Makes blocks of what stands in an element. */
export type Flow = (nodes: readonly ElementContent[]) => Block[];

/** The same blocks a few signs further in. */
export function indented(blocks: readonly Block[], by: string): Block[] {
  return blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => (line === '' ? line : by + line)),
  }));
}
