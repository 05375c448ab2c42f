import { readFile } from 'node:fs/promises';
import type { Element, Nodes } from 'hast';
import JSZip from 'jszip';
import { coverageOf } from '../../src/fonts/index.ts';
import { openEpub } from '../press/epub-reader.ts';

/** A run of text of an EPUB, and the face that its style sheet sets it in. */
export interface FacedText {
  readonly file: string;
  readonly text: string;
  /** The family’s name. */
  readonly family: string;
}

/** What no face has to draw. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}]$/u;

/** The embedded faces of an EPUB, by the names of their families as its style sheet gives them. */
export async function embeddedFaces(epub: string | Uint8Array): Promise<Map<string, Uint8Array[]>> {
  const zip = await JSZip.loadAsync(typeof epub === 'string' ? await readFile(epub) : epub);
  const css = await zip.file('OEBPS/style.css')?.async('string');
  const faces = new Map<string, Uint8Array[]>();
  for (const [, family, url] of (css ?? '').matchAll(
    /@font-face \{ font-family: "([^"]+)";[^}]*src: url\(([^)]+)\)/g,
  )) {
    const bytes = await zip.file(`OEBPS/${url}`)?.async('uint8array');
    if (!bytes) throw new Error(`the style sheet names ${url}, which isn’t there`);
    faces.set(family as string, [...(faces.get(family as string) ?? []), bytes]);
  }
  return faces;
}

/** Every text that an EPUB shows, with its face. */
export async function facedTexts(path: string): Promise<FacedText[]> {
  const epub = await openEpub(path);
  const css = epub.text('OEBPS/style.css');
  const families = new Map(
    [...css.matchAll(/^\.(face-\d+) \{ font-family: "([^"]+)"/gm)].map(
      ([, name, family]) => [name as string, family as string] as const,
    ),
  );
  const read = (node: Nodes, file: string, family: string): FacedText[] => {
    if (node.type === 'text') return [{ file, text: node.value, family }];
    if (!('children' in node)) return [];
    const own = node.type === 'element' ? familyOf(node, families) : undefined;
    return node.children.flatMap((child) => read(child, file, own ?? family));
  };
  return epub.spine.flatMap(({ name, tree }) => read(tree, name, 'Vazirmatn'));
}

/** What of a text its face can’t draw. */
export function uncovered(
  texts: readonly FacedText[],
  faces: ReadonlyMap<string, readonly Uint8Array[]>,
): string[] {
  const found = new Set<string>();
  for (const { text, family, file } of texts) {
    const coverages = (faces.get(family) ?? []).map(coverageOf);
    for (const sign of text) {
      const drawn = coverages.every((coverage) => coverage.has(sign.codePointAt(0) as number));
      if (coverages.length > 0 && (drawn || unseen.test(sign))) continue;
      found.add(`${sign} in ${file}`);
    }
  }
  return [...found];
}

function familyOf(
  { properties }: Element,
  families: ReadonlyMap<string, string>,
): string | undefined {
  const { className } = properties;
  if (!Array.isArray(className)) return undefined;
  return className.map((name) => families.get(String(name))).find((family) => family !== undefined);
}
