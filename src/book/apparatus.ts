import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** What goes into an element of the apparatus; empty parts vanish. */
export type ApparatusChild = ElementContent | string | undefined;

/**
 * An element whose text comes from no source. It says so (`data-apparatus`), so
 * that whoever compares an edition with its sources can leave it out.
 */
export function apparatus(
  selector: string,
  properties: Record<string, string>,
  ...children: ApparatusChild[]
): Element {
  return h(
    selector,
    { ...properties, dataApparatus: '' },
    children.filter((child) => child !== undefined),
  );
}

/** A Latin word, number or address inside Persian: kept apart and left to right. */
export function latin(text: string): Element {
  return h('bdi', { dir: 'ltr', lang: 'en' }, text);
}
