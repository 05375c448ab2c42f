import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A declared correction: what the source says, and what is printed. */
export interface LetterException {
  readonly was: string;
  readonly is: string;
}

/** The corrections that a document declares (`data-was`), in its order. */
export function exceptionsIn(section: Element): LetterException[] {
  const exceptions: LetterException[] = [];
  visit(section, 'element', (element) => {
    const was = element.properties['dataWas'];
    if (was === undefined) return undefined;
    exceptions.push({ was: String(was), is: textOf(element) });
    return 'skip';
  });
  return exceptions;
}
