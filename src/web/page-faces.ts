import { type FallbackFace, type FontFace, fallbackFaces, webFont } from '../fonts/index.ts';

/** The weights that a web edition is set in. */
const weights = new Set([400, 700]);

/** The faces that a page brings, as rules of its style sheet, and those for signs that the text’s own lack. */
export interface PageFaces {
  readonly rules: string;
  readonly fallbacks: readonly FallbackFace[];
}

/** Cut the faces of a page to what it shows (WOFF 2). The same text gives the same bytes. */
export async function pageFaces(text: string, faces: readonly FontFace[]): Promise<PageFaces> {
  const own = faces.filter(({ weight }) => weights.has(weight));
  const { faces: fallbacks } = await fallbackFaces(text, own);
  const rules = [
    ...own.map((face) => rule(face, repertoire(text))),
    ...fallbacks.map(({ family, bytes, signs }) =>
      rule({ family, weight: 400, bytes }, repertoire([...signs].join(''))),
    ),
  ];
  return { rules: (await Promise.all(rules)).join('\n'), fallbacks };
}

function repertoire(text: string): string {
  return [...new Set(text)].sort().join('');
}

/** While the face isn’t there yet, what has arrived is read in another one. */
async function rule(
  { family, weight, bytes }: Pick<FontFace, 'bytes'> & { family: string; weight: number },
  text: string,
): Promise<string> {
  const font = Buffer.from(await webFont(bytes, text)).toString('base64');
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${font}) format("woff2")}`;
}
