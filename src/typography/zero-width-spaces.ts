const letters = '[\\p{Script=Arabic}\\p{M}]';
const between = new RegExp(`(?<=${letters})\\u200B+(?=${letters})`, 'gu');

/**
 * A text without its zero width spaces (U+200B), as it is seen: between letters of the Arabic script
 * one keeps them from joining, which a half-space does.
 */
export function withoutZeroWidthSpaces(text: string): string {
  return text.includes('\u200B') ? text.replace(between, '\u200C').replaceAll('\u200B', '') : text;
}
