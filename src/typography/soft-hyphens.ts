/** U+00AD: a place where a word may be broken; it is no sign of the text. */
export const softHyphen = '\u00AD';

/** Letters of the Arabic script that don’t join to the one after them, and what isn’t joined at all. */
const unjoined = /[اآأإٱءدذرزژڈڑڕوؤۇۆۈۉۋةۀەۓے\u200C][\u064B-\u065F\u0670\u06D6-\u06ED]*$/u;
const arabic = /\p{Script=Arabic}/u;

/** A text without its soft hyphens. */
export function withoutSoftHyphens(text: string): string {
  return text.includes(softHyphen) ? text.replaceAll(softHyphen, '') : text;
}

/**
 * How a word may be broken at a soft hyphen: in the Arabic script between letters that don’t join,
 * and no hyphen shows that; in others with a hyphen.
 * @param before, after what stands in the word on both sides of it
 */
export function softBreak(before: string, after: string): 'plain' | 'hyphen' | undefined {
  const last = before.match(/[\p{L}\p{Nd}](?=[\p{M}\u200C]*$)/u)?.[0];
  const next = after.match(/^[\p{L}\p{Nd}]/u)?.[0];
  if (last === undefined || next === undefined) return undefined;
  const [from, to] = [arabic.test(last), arabic.test(next)];
  if (from && to) return unjoined.test(before) ? 'plain' : undefined;
  return from || to ? undefined : 'hyphen';
}
