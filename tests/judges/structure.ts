import type { PdfFile } from './pdf-file.ts';
import { at, type PdfDictionary, type PdfValue, resolved } from './qpdf-json.ts';

/** An element of a file's structure, as qpdf shows it. */
export interface Element {
  readonly type: string;
  readonly dict: PdfDictionary;
  readonly elements: readonly Element[];
  /** `page reference` and number of each passage right in it. */
  readonly passages: readonly string[];
  /** The references of its annotations. */
  readonly annotations: readonly string[];
}

/** The elements of a file: those at the top of its structure. */
export function structureOf(pdf: PdfFile): Element[] {
  const kids = at(pdf, pdf.catalog, '/StructTreeRoot', '/K');
  return listOf(kids).flatMap((kid) => elementOf(pdf, kid) ?? []);
}

/** All elements, in the order of reading, the outer ones first. */
export function* allElements(elements: readonly Element[]): Generator<Element> {
  for (const element of elements) {
    yield element;
    yield* allElements(element.elements);
  }
}

function elementOf(pdf: PdfFile, given: PdfValue): Element | undefined {
  const dict = resolved(pdf, given) as PdfDictionary;
  if (typeof dict !== 'object' || dict === null || dict['/S'] === undefined) return undefined;
  const elements: Element[] = [];
  const passages: string[] = [];
  const annotations: string[] = [];
  for (const kid of listOf(resolved(pdf, dict['/K']))) {
    const value = resolved(pdf, kid);
    if (typeof value === 'number') passages.push(`${String(dict['/Pg'])} ${value}`);
    else if (typeof value !== 'object' || value === null) continue;
    else if ('/MCID' in value) {
      const { '/Pg': page, '/MCID': mcid } = value as PdfDictionary;
      passages.push(`${String(page ?? dict['/Pg'])} ${String(mcid)}`);
    } else if ('/Obj' in value) annotations.push(String((value as PdfDictionary)['/Obj']));
    else {
      const element = elementOf(pdf, value as PdfValue);
      if (element) elements.push(element);
    }
  }
  return { type: String(dict['/S']).slice(1), dict, elements, passages, annotations };
}

function listOf(value: PdfValue): readonly PdfValue[] {
  if (Array.isArray(value)) return value as readonly PdfValue[];
  return value === undefined || value === null ? [] : [value];
}
