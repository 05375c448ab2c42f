import { families } from '../html/print-faces.ts';
import type { Page } from '../pagination.ts';
import type { Design } from './design.ts';
import { proportions } from './design-variables.ts';
import { freeEdge, type Sheet } from './sheet.ts';

/** The sheet that is printed on, and what its margins say. CSS variables don't reach `@page`, so this is written out. */
export function pageRules({ head, folio }: Design, sheet: Sheet): string {
  const { width, height, top, right, areaWidth, areaHeight, measure, depth } = sheet;
  const left = width - right - areaWidth;
  const foot = height - top - areaHeight;
  const outer = (side: 'left' | 'right'): string => {
    const inset = side === 'left' ? `padding-left: ${areaWidth - measure}px; ` : '';
    return `@page :${side} {
  @top-${side} { content: counter(page, chap-heads); font: 400 ${head.size}pt/1 ${families}; ${inset}vertical-align: bottom; padding-bottom: ${head.distance}mm; white-space: nowrap }
  @bottom-${side} { content: counter(page, chap-folios); font: 700 ${folio.size}pt/1 ${families}; ${inset}vertical-align: top; padding-top: calc(${folio.distance}mm - ${areaHeight - depth}px) }
}`;
  };
  return `@page { size: ${width}px ${height}px; margin: ${top}px ${right}px ${foot}px ${left}px }
${outer('left')}
${outer('right')}`;
}

/**
 * The design's measures and type sizes, for the style sheet of the pages.
 * @param leastSpace what is taken from each space of justified text, em
 */
export function designVariables(design: Design, sheet: Sheet, leastSpace: number): string {
  const { body, notes, sizes } = design;
  const variables: Record<string, string> = {
    ...proportions(design, sheet),
    body: `${body.size}pt`,
    leading: `${body.leading}pt`,
    measure: `${sheet.measure}px`,
    depth: `${sheet.depth}px`,
    families,
    'free-edge': `${freeEdge}px`,
    'least-space': `${leastSpace.toFixed(4)}em`,
    'note-size': `${notes.size}pt`,
    'note-leading': `${notes.leading}pt`,
    ...Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => [`${name}-size`, `${size}pt`]),
    ),
  };
  const lines = Object.entries(variables).map(([name, value]) => `--${name}: ${value}`);
  return `:root { ${lines.join('; ')} }`;
}

/**
 * What each page's margins say, as two counter styles with a symbol for every
 * page: the one way in which Chromium prints any head on any page.
 */
export function marginTexts(pages: readonly Page[]): string {
  return [
    counterStyle(
      'chap-heads',
      pages.map(({ head, orderedHead }) => orderedHead ?? head ?? ''),
    ),
    counterStyle(
      'chap-folios',
      pages.map(({ folio, showsFolio }) => (showsFolio ? folio : '')),
    ),
  ].join('\n');
}

function counterStyle(name: string, symbols: readonly string[]): string {
  return `@counter-style ${name} { system: fixed; symbols: ${symbols.map(cssString).join(' ')}; suffix: "" }`;
}

function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
