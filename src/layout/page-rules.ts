import type { Design } from './design.ts';
import type { Page } from './pagination.ts';

/** The pages' sizes and margins, and what their margins say. CSS variables don't reach `@page`, so this is written out. */
export function pageRules({ trim, margins, head, folio }: Design): string {
  const outer = (side: 'left' | 'right'): string => {
    const [left, right] =
      side === 'left' ? [margins.outside, margins.inside] : [margins.inside, margins.outside];
    return `@page :${side} {
  margin-left: ${left}mm;
  margin-right: ${right}mm;
  @top-${side} { content: counter(page, chap-heads); font: 400 ${head.size}pt/1 Vazirmatn; vertical-align: bottom; padding-bottom: 8mm; white-space: nowrap }
  @bottom-${side} { content: counter(page, chap-folios); font: 700 ${folio.size}pt/1 Vazirmatn; vertical-align: top; padding-top: 8mm }
}`;
  };
  return `@page { size: ${trim.width}mm ${trim.height}mm; margin-top: ${margins.head}mm; margin-bottom: ${margins.foot}mm }
${outer('left')}
${outer('right')}`;
}

/** The design's type sizes, for the style sheet of the pages. */
export function designVariables({ body, trim, margins }: Design): string {
  const measure = trim.width - margins.inside - margins.outside;
  const depth = trim.height - margins.head - margins.foot;
  return `:root { --body: ${body.size}pt; --leading: ${body.leading}pt; --measure: ${measure}mm; --depth: ${depth}mm }`;
}

/**
 * What each page's margins say, as two counter styles with a symbol for every
 * page: the one way in which Chromium prints any head on any page.
 */
export function marginTexts(pages: readonly Page[]): string {
  return [
    counterStyle(
      'chap-heads',
      pages.map(({ head }) => head ?? ''),
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
