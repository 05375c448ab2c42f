import type { Element } from 'hast';
import { h } from 'hastscript';
import { downloadLabels, purposes } from '../book/index.ts';
import type { ListedAccessibility, ListedBook } from './listed-book.ts';

/** A statement in few words, and in a sentence. */
interface Wording {
  readonly compact: string;
  readonly descriptive?: string | undefined;
}

/**
 * The words of the Accessibility Metadata Display Guide (W3C, 2.0) in a language, under the keys that its
 * own files have: `templates/accessibility/`.
 */
export type DisplayWords = Readonly<Record<string, Readonly<Record<string, string | Wording>>>>;

/** Those of the languages in which a statement is made. */
export interface StatementWords {
  readonly fa: DisplayWords;
  readonly en: DisplayWords;
}

/** The questions of the guide that an edition is asked, in its order. */
type Question = 'ways-of-reading' | 'conformance' | 'navigation' | 'hazards';
type Claims = Readonly<Record<Question, readonly string[]>>;

/** What each edition can do. What isn’t listed is for paper. */
const claimsOf: Readonly<Record<string, (known: ListedAccessibility) => Claims>> = {
  epub: reflowable,
  kepub: reflowable,
  // What no standard of its own kind was claimed for says so.
  web: (known) => ({ ...reflowable(known), conformance: ['conformance-no'] }),
  pdf: (known) => ({
    ...reflowable(known),
    conformance: ['conformance-no'],
    'ways-of-reading': ['ways-of-reading-visual-adjustments-unmodifiable', ...nonvisual(known)],
  }),
  text: (known) => ({
    ...reflowable(known),
    conformance: ['conformance-no'],
    navigation: ['navigation-no-metadata'],
  }),
};

function reflowable(known: ListedAccessibility): Claims {
  const has = (feature: string): boolean => known.features.includes(feature);
  return {
    'ways-of-reading': ['ways-of-reading-visual-adjustments-modifiable', ...nonvisual(known)],
    conformance: [known.conforms ? 'conformance-aa' : 'conformance-no'],
    navigation: [
      ...(has('tableOfContents') ? ['navigation-toc'] : []),
      ...(has('index') ? ['navigation-index'] : []),
      ...(has('structuralNavigation') ? ['navigation-structural'] : []),
      ...(has('pageNavigation') ? ['navigation-page-navigation'] : []),
    ],
    hazards: ['hazards-none'],
  };
}

function nonvisual({ sufficient, features }: ListedAccessibility): string[] {
  return [
    ...(sufficient.includes('textual') ? ['ways-of-reading-nonvisual-reading-readable'] : []),
    ...(features.includes('alternativeText') ? ['ways-of-reading-nonvisual-reading-alt-text'] : []),
  ];
}

/** What each edition of a book can do, for people: in Persian, and in English for those who ask for it. */
export function accessibilityStatement(
  { files, accessibility }: Pick<ListedBook, 'files' | 'accessibility'>,
  { fa, en }: StatementWords,
): Element[] {
  if (!accessibility) return [];
  const named = [...new Set(files.map(({ edition }) => edition))].flatMap((edition) => {
    const claims = claimsOf[edition]?.(accessibility);
    return claims ? [{ edition, claims }] : [];
  });
  if (named.length === 0) return [];
  const inPersian = named.map(({ edition, claims }) =>
    h('li', [h('strong', `${purposes[edition]?.name ?? edition}: `), said(claims, fa, '، ', '؛ ')]),
  );
  const inEnglish = named.map(({ edition, claims }) =>
    h('li', [h('strong', `${edition.toUpperCase()}: `), said(claims, en, ', ', '; ')]),
  );
  return [
    h('section', [
      h('h2', downloadLabels.access),
      h('p', accessibility.summary),
      h('ul', inPersian),
      h('details', [
        h('summary', { lang: 'en' }, 'Accessibility'),
        h('ul', { lang: 'en', dir: 'ltr' }, inEnglish),
      ]),
    ]),
  ];
}

/** «راه‌های خواندن: …، …؛ پیمایش: …». */
function said(claims: Claims, words: DisplayWords, comma: string, semicolon: string): string {
  const parts = Object.entries(claims).flatMap(([question, keys]) => {
    const group = words[question] ?? {};
    const texts = keys.map((key) => wordingOf(group[key])).filter((text) => text !== '');
    return texts.length === 0
      ? []
      : [`${wordingOf(group[`${question}-title`])}: ${texts.join(comma)}`];
  });
  return `${parts.join(semicolon)}.`;
}

function wordingOf(words: string | Wording | undefined): string {
  return typeof words === 'string' ? words : (words?.compact ?? '');
}
