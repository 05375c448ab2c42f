import { toPersianDigits } from '../../../typography/index.ts';
import { attributeOf, tokensOf } from './xml-tags.ts';

/** How one level of a list is numbered (ECMA-376-1, 17.9). */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Lists by their number, and the styles that belong to one. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, readonly Level[]>;
  readonly styles: ReadonlyMap<string, { readonly list: string; readonly level: number }>;
}

/** Reads `numbering.xml` and the styles that number their paragraphs. */
export function readNumbering(numbering: string, styles: string): Numbering {
  const abstract = new Map<string, Level[]>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:abstractNum\s[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  )) {
    abstract.set(id, levelsOf(body));
  }
  const lists = new Map<string, Level[]>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:num\s[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g,
  )) {
    const base = abstract.get(/<w:abstractNumId\s[^>]*w:val="(\d+)"/.exec(body)?.[1] ?? '') ?? [];
    const levels = [...base];
    for (const [, level = '0', over = ''] of body.matchAll(
      /<w:lvlOverride\s[^>]*w:ilvl="(\d+)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g,
    )) {
      const start = /<w:startOverride\s[^>]*w:val="(\d+)"/.exec(over)?.[1];
      const own = levels[Number(level)];
      if (own && start !== undefined) levels[Number(level)] = { ...own, start: Number(start) };
    }
    lists.set(id, levels);
  }
  return { lists, styles: numberedStyles(styles) };
}

function levelsOf(body: string): Level[] {
  const levels: Level[] = [];
  for (const [, at = '0', level = ''] of body.matchAll(
    /<w:lvl\s[^>]*w:ilvl="(\d+)"[^>]*>([\s\S]*?)<\/w:lvl>/g,
  )) {
    levels[Number(at)] = {
      format: /<w:numFmt\s[^>]*w:val="(\w+)"/.exec(level)?.[1] ?? 'decimal',
      text: /<w:lvlText\s[^>]*w:val="([^"]*)"/.exec(level)?.[1] ?? '',
      start: Number(/<w:start\s[^>]*w:val="(\d+)"/.exec(level)?.[1] ?? '1'),
    };
  }
  return levels;
}

function numberedStyles(styles: string): Map<string, { list: string; level: number }> {
  const found = new Map<string, { list: string; level: number }>();
  for (const [, id = '', body = ''] of styles.matchAll(
    /<w:style\s[^>]*w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g,
  )) {
    const list = /<w:numId\s[^>]*w:val="(\d+)"/.exec(body)?.[1];
    const level = /<w:ilvl\s[^>]*w:val="(\d+)"/.exec(body)?.[1] ?? '0';
    if (list !== undefined) found.set(id, { list, level: Number(level) });
  }
  return found;
}

/**
 * A document’s XML in which the numbers that Word would compute stand as text before their paragraphs;
 * lists with bullets stay lists.
 */
export function withNumbers(xml: string, { lists, styles }: Numbering): string {
  const counters = new Map<string, number[]>();
  let result = '';
  let properties: string | undefined;
  for (const { raw, name, kind } of tokensOf(xml)) {
    if (name === 'w:pPr' && kind === 'open') properties = '';
    if (properties === undefined) {
      result += raw;
      continue;
    }
    properties += raw;
    if (name !== 'w:pPr' || kind !== 'close') continue;
    const label = labelOf(properties, lists, styles, counters);
    result +=
      label === undefined
        ? properties
        : properties
            .replace(/<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\s*\/>/g, '')
            .replace(
              /<\/w:pPr>$/,
              label === ''
                ? '</w:pPr>'
                : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>',
            );
    if (label) result += `<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`;
    properties = undefined;
  }
  return result + (properties ?? '');
}

/** The number of a paragraph; undefined where it has none, or a bullet. */
function labelOf(
  properties: string,
  lists: Numbering['lists'],
  styles: Numbering['styles'],
  counters: Map<string, number[]>,
): string | undefined {
  const style = /<w:pStyle\s[^>]*w:val="([^"]+)"/.exec(properties)?.[1];
  const ofStyle = style === undefined ? undefined : styles.get(style);
  const own = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1];
  const ownTag = (tag: string): string | undefined => {
    const found = new RegExp(`<w:${tag}\\b[^>]*>`).exec(own ?? '')?.[0];
    return found === undefined ? undefined : attributeOf(found, 'w:val');
  };
  const list = ownTag('numId') ?? ofStyle?.list;
  const level = Number(ownTag('ilvl') ?? ofStyle?.level ?? 0);
  const levels = list === undefined ? undefined : lists.get(list);
  const format = levels?.[level]?.format;
  if (list === undefined || list === '0' || !levels || !format || format === 'bullet')
    return undefined;
  const counts = counters.get(list) ?? [];
  counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
  counts.length = level + 1;
  counters.set(list, counts);
  if (format === 'none') return undefined;
  return (levels[level]?.text ?? '').replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numeral(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
  });
}

const abjad = [...'ابجدهوزحطیکلمنسعفصقرشت'];
const alphabet = ['الف', ...'بپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];

function numeral(value: number, format: string): string {
  switch (format) {
    case 'arabicAlpha':
      return alphabet[(value - 1) % alphabet.length] ?? toPersianDigits(value);
    case 'arabicAbjad':
      return abjad[(value - 1) % abjad.length] ?? toPersianDigits(value);
    case 'lowerLetter':
      return String.fromCharCode(97 + ((value - 1) % 26));
    case 'upperLetter':
      return String.fromCharCode(65 + ((value - 1) % 26));
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return toPersianDigits(value);
  }
}

function roman(value: number): string {
  const signs = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [weight, sign] of signs) {
    for (; rest >= weight; rest -= weight) text += sign;
  }
  return text;
}

function escaped(text: string): string {
  return text.replace(/&(?!\w+;|#)/g, '&amp;').replace(/</g, '&lt;');
}
