import { isOutwardLink } from '../markdown/outward-link.ts';
import { noXmlCharacter } from '../xml-characters.ts';
import { htmlList } from './html-list.ts';

/** The attributes of an element, those that were let through and those that weren't. */
export interface HtmlAttributes {
  readonly kept: ReadonlyMap<string, string>;
  /** As a message shows them. */
  readonly dropped: readonly string[];
}

const language = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
const wholeNumber = /^[1-9]\d{0,3}$/;

/** What the value of an attribute has to be; `undefined` drops it. */
const values: Readonly<Record<string, (value: string) => string | undefined>> = {
  dir: (value) => (/^(?:rtl|ltr|auto)$/i.test(value) ? value.toLowerCase() : undefined),
  lang: (value) => (language.test(value) ? value : undefined),
  // The editor’s mark for words that stay as they are; it goes into no edition.
  translate: (value) => (/^no$/i.test(value) ? 'no' : undefined),
  id: (value) => (/^[a-z][\w-]*$/i.test(value) ? value : undefined),
  href: (value) => {
    if (/^#[a-z][\w-]*$/i.test(value)) return value;
    return isOutwardLink(value) && URL.canParse(value) ? new URL(value).href : undefined;
  },
  start: (value) => (wholeNumber.test(value) ? value : undefined),
  colspan: (value) => (wholeNumber.test(value) && Number(value) <= 1000 ? value : undefined),
  rowspan: (value) => (wholeNumber.test(value) ? value : undefined),
  datetime: (value) => (/^[\dTZPWYMDHS:.,+ -]{1,40}$/.test(value) ? value : undefined),
};

/** Let through those attributes of a listed element that are known and whose values are harmless. */
export function cleanAttributes(
  name: string,
  attributes: ReadonlyMap<string, string>,
): HtmlAttributes {
  const known = new Set(['dir', 'lang', 'translate', ...(htmlList.get(name)?.attributes ?? [])]);
  const kept = new Map<string, string>();
  const dropped: string[] = [];
  for (const [attribute, value] of attributes) {
    const clean = known.has(attribute) ? cleanValue(attribute, value.trim()) : undefined;
    if (clean !== undefined) kept.set(attribute, clean);
    else dropped.push(known.has(attribute) ? `${attribute}="${visible(value)}"` : attribute);
  }
  return { kept, dropped };
}

/** On one line, and without what would move a terminal’s cursor. */
function visible(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}

function cleanValue(attribute: string, value: string): string | undefined {
  if (noXmlCharacter.test(value)) return undefined;
  const clean = values[attribute];
  return clean ? clean(value) : value;
}
