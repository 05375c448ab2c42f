import type { Processor } from 'unified';

/**
 * Switches off what received texts hold without meaning it: a line of hyphens is
 * never an underline (it parts pieces, and what stands above it is no heading),
 * and «[x]» never a box to tick.
 */
export function remarkPlainLines(this: Processor): undefined {
  const data = this.data();
  const syntax = data.micromarkExtensions ?? [];
  syntax.push({ disable: { null: ['setextUnderline', 'tasklistCheck'] } });
  data.micromarkExtensions = syntax;
}
