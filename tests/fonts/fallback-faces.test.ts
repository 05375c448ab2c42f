import { describe, expect, it } from 'vitest';
import { fallbackFaces, lacking, readVazirmatn } from '../../src/fonts/index.ts';

/** The signs of a text that neither Vazirmatn nor any other face of the press has. */
async function facelessIn(text: string): Promise<string> {
  const [regular] = await readVazirmatn();
  return (await fallbackFaces(lacking(text, regular?.bytes as Uint8Array))).lacking.join('');
}

describe('the faces of the press', () => {
  it.each([
    ['formulas of piety, small letters of the Quran', 'ﷺﷻۥۦ۞۩'],
    ['transliteration', 'ʿʾʻḫġžāīūḥṣṭẓḏṯčšǧŻŠḌẒ'],
    ['Greek', 'αβγάέςΕΑΩ'],
    ['Russian', 'БРоссия'],
    ['Hebrew', 'עבריתשלום'],
    ['arrows and mathematics', '←→↑↓⇒≈≠≤≥×÷∑√∞°±−'],
  ])('have %s', async (_, text) => {
    expect(await facelessIn(text)).toBe('');
  });
});
