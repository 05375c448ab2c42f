const forward = new Set('از به که این است برای با آن های شد کرد'.split(' '));
const backward = new Set([...forward].map((word) => [...word].reverse().join('')));

/**
 * Whether a text stands in visual order: letters as they lie on the line from
 * left to right, as old DTP programs and many PDFs give them.
 */
export function isVisualOrder(text: string): boolean {
  const sample = text.slice(0, 200_000);
  return shapesRunBackwards(sample) || wordsRunBackwards(sample);
}

/** Presentation forms tell their neighbours: a word begins with an initial form. */
function shapesRunBackwards(text: string): boolean {
  let right = 0;
  let wrong = 0;
  for (const [word] of text.matchAll(/[\uFB50-\uFBFF\uFE80-\uFEFC]{2,}/g)) {
    const first = shapeOf(word[0] as string);
    const last = shapeOf(word.at(-1) as string);
    if (first === 'initial' || last === 'final') right += 1;
    if (first === 'final' || last === 'initial') wrong += 1;
  }
  return wrong > 1 && wrong > right;
}

// Unicode names no shapes in a property that JavaScript knows, but each shape is
// that of its letter between joiners: the forms of a letter follow one another.
const families: readonly (readonly [first: number, last: number])[] = [
  [0xfb52, 0xfb81],
  [0xfb8e, 0xfb9d],
  [0xfba6, 0xfbad],
  [0xfbfc, 0xfbff],
  [0xfe89, 0xfe8c],
  [0xfe8f, 0xfe92],
  [0xfe95, 0xfea8],
  [0xfeb1, 0xfeec],
  [0xfef1, 0xfef4],
];

/** Isolated, final, initial, medial: letters with four shapes have them in this order. */
function shapeOf(character: string): 'initial' | 'final' | undefined {
  const code = character.charCodeAt(0);
  const family = families.find(([first, last]) => code >= first && code <= last);
  if (!family) return undefined;
  // U+FE93 and U+FE94, of two shapes, stand outside of the families.
  const shape = (code - family[0]) % 4;
  return shape === 2 ? 'initial' : shape === 1 ? 'final' : undefined;
}

function wordsRunBackwards(text: string): boolean {
  let right = 0;
  let wrong = 0;
  for (const [word] of text.matchAll(/[\u0621-\u06CC]+/g)) {
    const folded = word.replace(/ي/g, 'ی').replace(/ك/g, 'ک');
    if (forward.has(folded)) right += 1;
    if (backward.has(folded)) wrong += 1;
  }
  return wrong > 3 && wrong > right * 3;
}
