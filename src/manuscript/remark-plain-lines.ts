import type { Processor } from 'unified';

/**
 * A line of hyphens is never an underline: texts part their pieces with such
 * lines, and Markdown would make a heading of whatever stands above one.
 */
export function remarkPlainLines(this: Processor): undefined {
  const data = this.data();
  const syntax = data.micromarkExtensions ?? [];
  syntax.push({ disable: { null: ['setextUnderline'] } });
  data.micromarkExtensions = syntax;
}
