import { highestNumber, numeral } from '../numerals.ts';
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

/** A list has nine levels (17.9.3). */
const deepestLevel = 8;

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
      if (own && start !== undefined) levels[Number(level)] = { ...own, start: startOf(start) };
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
    if (Number(at) > deepestLevel) continue;
    levels[Number(at)] = {
      format: /<w:numFmt\s[^>]*w:val="(\w+)"/.exec(level)?.[1] ?? 'decimal',
      text: /<w:lvlText\s[^>]*w:val="([^"]*)"/.exec(level)?.[1] ?? '',
      start: startOf(/<w:start\s[^>]*w:val="(\d+)"/.exec(level)?.[1] ?? '1'),
    };
  }
  return levels;
}

function startOf(value: string): number {
  return Math.min(Number(value), highestNumber);
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
  let depth = 0;
  let before = 0;
  for (const { raw, name, kind } of tokensOf(xml)) {
    // What a tracked change replaced holds properties too, of a paragraph that is no more (17.13.5.29).
    if (name === 'w:pPrChange' && kind !== 'empty') before += kind === 'open' ? 1 : -1;
    if (before > 0 || name === 'w:pPrChange') continue;
    if (name === 'w:pPr' && kind !== 'empty') depth += kind === 'open' ? 1 : -1;
    if (name === 'w:pPr' && kind === 'open' && depth === 1) properties = '';
    if (properties === undefined) {
      result += raw;
      continue;
    }
    properties += raw;
    if (name !== 'w:pPr' || kind !== 'close' || depth > 0) continue;
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
    // It is a value of XML still, with its entities.
    if (label) result += `<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
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
