import { tokensOf } from './xml-tags.ts';

/** Elements of WordprocessingML around text that a converter would pass over with their text. */
const wrappers = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'w:customXml', 'w:smartTag']);

/**
 * A document’s XML with its text outside of fields and wrappers (ECMA-376-1, 17.16): what Word computed, a date, a
 * number of a page, stays as the text that it last was. Fields that have no end, or one that a tracked change
 * deletes, would make a link of all that follows: then none is a field any more.
 */
export function withPlainFields(xml: string): string {
  let begun = 0;
  let ended = 0;
  let deleted = 0;
  let isOrderly = true;
  for (const { raw, name, kind } of tokensOf(xml)) {
    if (name === 'w:del') deleted += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (name !== 'w:fldChar') continue;
    if (/fldCharType="begin"/.test(raw)) begun += 1;
    if (/fldCharType="end"/.test(raw)) ended += 1;
    if (deleted > 0) isOrderly = false;
  }
  const keepsFields = isOrderly && begun === ended;
  let result = '';
  let instruction = 0;
  for (const { raw, name, kind } of tokensOf(xml)) {
    if (wrappers.has(name)) continue;
    if (!keepsFields && name === 'w:fldChar') continue;
    if (!keepsFields && name === 'w:instrText') {
      if (kind !== 'empty') instruction += kind === 'open' ? 1 : -1;
      continue;
    }
    if (instruction === 0) result += raw;
  }
  return result;
}
