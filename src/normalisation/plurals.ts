const letters = '[\\p{L}\\p{M}]';
const parted = new RegExp(
  `(${letters}{2,})[ \\u200C]ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?(?!${letters})`,
  'gu',
);
const joined = new RegExp(`(?<!${letters})(${letters}{2,}?)ها${letters}{0,4}(?!${letters})`, 'gu');

/** The words of a text that are written apart from the ها of their plural, as they come. */
export function partedPlurals(text: string): string[] {
  return [...text.matchAll(parted)].map(([, word = '']) => word);
}

/** The words of a text that seem to be joined with the ها of their plural, each once, in order. */
export function joinedPlurals(text: string): string[] {
  const words = new Set([...text.matchAll(joined)].map(([, word = '']) => word));
  return [...words].sort();
}
