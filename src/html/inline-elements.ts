/**
 * The elements of HTML that stand within a line of text (phrasing content, as far as it is text
 * or a picture); all others have lines of their own.
 */
export const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd label mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Those of them that part nothing: `br` ends a line, and what stands before a picture is no word with what stands behind it. */
export const joiningElements: ReadonlySet<string> = new Set(
  [...inlineElements].filter((name) => name !== 'br' && name !== 'img'),
);
