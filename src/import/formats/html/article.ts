import type { Element, ElementContent, Root } from 'hast';
import type { Left } from '../tree-reading.ts';
import {
  elementsIn,
  isNamed,
  isWrapper,
  made,
  namesOf,
  plainText,
  silent,
  takeOut,
  treeOf,
  weightOf,
} from './elements.ts';
import { isPageFurniture } from './furniture.ts';

/** The article of a page, and what stands around it. */
export interface Article {
  readonly root: Root;
  readonly left: readonly Left[];
}

/** What pages call the body of their text, from the surest sign to the weakest. */
const bodies: readonly ((element: Element) => boolean)[] = [
  (element) => isNamed(element, /^mw-parser-output$/),
  (element) => isNamed(element, /^mw-content-text$/),
  ({ properties }) => /articleBody/.test(String(properties['itemProp'] ?? '')),
  (element) =>
    isNamed(
      element,
      /^(?:post|entry|article|news|story|item|single|blog|khabar|matn)[-_]?(?:body|content|text)$/,
    ),
  ({ tagName }) => tagName === 'article',
  ({ properties, tagName }) => tagName === 'main' || properties['role'] === 'main',
  (element) =>
    element.tagName !== 'body' &&
    isNamed(element, /^(?:post|hentry|article|content|content-?body|main-?content|poem)$/),
];

/** Of all letters of a page, its text has at least so many. */
const leastShare = 0.25;

/**
 * The article of a page, by what pages say of themselves: its title, when, and by whom, stand before it, and
 * what is furniture is taken out of it and listed. Of a page that says nothing all but its furniture.
 */
export function articleOf(page: Root): Article {
  const title = plainText({
    type: 'root',
    children: elementsIn(page, ({ tagName }) => tagName === 'title'),
  });
  takeOut(
    page,
    ({ tagName }) => silent.has(tagName),
    () => undefined,
  );
  const body = bodyOf(page);
  const left: Left[] = [];
  const head = body ? headOf(page, body, title) : [];
  const own = new Set<Element>([...head, ...(body ? [body] : [])]);
  const around = body ? treeOf(outside(page, own)) : undefined;
  const root = treeOf([
    ...head.map(withoutFurnitureIn(left)),
    ...(body ? [body] : (page.children as ElementContent[])),
  ]);
  for (const element of head) if (body && contains(body, element)) element.children = [];
  nameTitle(root, title);
  const all = weightOf(root);
  takeOut(
    root,
    (element) => isPageFurniture(element) && weightOf(element) <= all * 0.5,
    (element) => note(element, left),
  );
  if (around) for (const element of topElements(around)) note(element, left);
  return { root, left };
}

/**
 * The title stands first: the heading that the page’s own title begins with, or the only one of the first
 * level, whatever stands above it.
 */
function nameTitle(root: Root, pageTitle: string): void {
  const headings = elementsIn(root, ({ tagName }) => headingTags.has(tagName));
  const firsts = headings.filter(({ tagName }) => tagName === 'h1');
  const told = headings.find((element) => isTold(element, pageTitle));
  const called = firsts.find((element) => isNamed(element, /^(?:msotitle|title)$/));
  const heading = called ?? (firsts.length === 1 ? firsts[0] : told);
  if (!heading || weightOf(heading) === 0) return;
  const title = made('h1', heading.children);
  heading.tagName = 'div';
  heading.children = [];
  root.children.unshift(title);
}

function bodyOf(page: Root): Element | undefined {
  const all = weightOf(treeOf(elementsIn(page, ({ tagName }) => tagName === 'body')));
  for (const test of bodies) {
    const found = elementsIn(page, (element) => test(element) && !isPageFurniture(element));
    const [largest, ...others] = found.sort((a, b) => weightOf(b) - weightOf(a));
    if (!largest || weightOf(largest) < Math.min(all * leastShare, 400)) continue;
    // Several posts on one page: none of them is the page’s article.
    const rival = others.find((other) => !contains(largest, other) && !contains(other, largest));
    if (rival && weightOf(rival) > weightOf(largest) * 0.4) continue;
    return largest;
  }
  return undefined;
}

/** The elements of an element, found once: each of a page is asked for. */
const insides = new WeakMap<Element, ReadonlySet<Element>>();

function contains(outer: Element, inner: Element): boolean {
  const known = insides.get(outer) ?? new Set(elementsIn(outer, () => true));
  insides.set(outer, known);
  return known.has(inner);
}

/** Title, date and author that stand outside of the body, in the order of the page. */
function headOf(page: Root, body: Element, pageTitle: string): Element[] {
  const heading = headingOf(page, body, pageTitle);
  const scope = scopeOf(page, body);
  const isOutside = (element: Element): boolean => !contains(body, element);
  const dates = elementsIn(scope, (element) => isOutside(element) && isDate(element));
  if (dates.length === 0) dates.push(...datesInFurniture(body));
  const bylines = elementsIn(scope, (element) => isOutside(element) && isByline(element));
  const chosen = [heading, dates[0], bylines[0]].filter((element) => element !== undefined);
  const lowest = chosen.filter(
    (element) => !chosen.some((other) => other !== element && contains(other, element)),
  );
  return [...new Set(lowest)];
}

/** Dates in what will be taken out of the body: beside a number of the news, above links to share it. */
function datesInFurniture(body: Element): Element[] {
  return elementsIn(body, isPageFurniture)
    .filter((element) => !isNamed(element, /comment|related|similar|footer|nazar|sidebar/))
    .flatMap((element) => elementsIn(element, isDate))
    .sort((a, b) => Number(b.tagName === 'time') - Number(a.tagName === 'time'));
}

function isDate(element: Element): boolean {
  if (!['time', 'span', 'div', 'p', 'h2', 'abbr', 'li'].includes(element.tagName)) return false;
  const isMarked =
    element.tagName === 'time' ||
    isNamed(element, /(?:^|[-_])(?:date|time|published|tarikh)(?:$|[-_])/);
  if (!isMarked && isWrapper(element)) return false;
  const text = plainText(element).trim();
  const hasYear = /[\p{Nd}]{4}|[\p{Nd}]{2}\s*$/u.test(text) && text.length <= 60;
  const hasElements = element.children.some(
    (child) =>
      child.type === 'element' && child.children.length > 0 && /\p{Nd}{4}/u.test(plainText(child)),
  );
  return hasYear && (isMarked || (isDateText(text) && !hasElements));
}

/** A day, a month by its name and a year. */
function isDateText(text: string): boolean {
  return /[\p{Nd}]{1,2} \S{2,12} [\p{Nd}]{4}/u.test(text) && text.length <= 40;
}

function isByline(element: Element): boolean {
  const isMarked =
    isNamed(element, /^(?:author|byline|post-author|entry-author|writer|nevisande)$/) ||
    /author/.test(String(element.properties['rel'] ?? '')) ||
    /author/.test(String(element.properties['itemProp'] ?? '')) ||
    /\/author\b/.test(String(element.properties['href'] ?? ''));
  const text = isMarked ? plainText(element).trim() : '';
  return text.length >= 3 && text.length <= 60;
}

/** The post or article around a body, else the page. */
function scopeOf(page: Root, body: Element): Root | Element {
  const around = elementsIn(
    page,
    (element) =>
      element !== body &&
      (element.tagName === 'article' ||
        isNamed(element, /^(?:post|hentry|article|date-outer|news|single)$/)) &&
      contains(element, body),
  );
  return around.find((element) => isNamed(element, /^date-outer$/)) ?? around.at(-1) ?? page;
}

const headingTags = new Set(['h1', 'h2', 'h3', 'h4']);

/** The heading of an article whose body doesn’t begin with one. */
function headingOf(page: Root, body: Element, pageTitle: string): Element | undefined {
  const isTitle = (element: Element): boolean =>
    headingTags.has(element.tagName) && plainText(element).trim() !== '';
  const inside = elementsIn(body, (element) => element.tagName === 'h1');
  if (inside.length > 0) return undefined;
  const wiki = elementsIn(page, (element) => isNamed(element, /^firstheading$/));
  if (wiki[0]) return wiki[0];
  const outside = elementsIn(page, (element) => isTitle(element) && !contains(body, element));
  const named = outside.filter((element) =>
    isNamed(element, /(?:^|[-_])(?:entry|post|article|news)[-_]?title$|^headline$/),
  );
  if (named.length === 1) return named[0];
  const scope = scopeOf(page, body);
  const near =
    scope.type === 'element' ? outside.filter((element) => contains(scope, element)) : [];
  const told = outside.filter((element) => isTold(element, pageTitle));
  if (elementsIn(body, (element) => isTitle(element) && isTold(element, pageTitle)).length > 0)
    return undefined;
  return (
    near.find((element) => told.includes(element)) ??
    near[0] ??
    told[0] ??
    outside.find(({ tagName }) => tagName === 'h1')
  );
}

/** Whether the page’s own title begins with a heading. */
function isTold(heading: Element, pageTitle: string): boolean {
  const text = fold(plainText(heading));
  return text.length > 3 && fold(pageTitle).startsWith(text);
}

function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutFurnitureIn(left: Left[]): (element: Element) => Element {
  return (element) => {
    takeOut(element, isPageFurniture, (taken) => note(taken, left));
    const text = plainText(element).replace(/\s+/g, ' ').trim();
    if (headingTags.has(element.tagName) && !isDate(element)) return made('h1', element.children);
    return made('p', [{ type: 'text', value: text }]);
  };
}

/** The page without some elements, as trees of what is left. */
function outside(page: Root, own: ReadonlySet<Element>): ElementContent[] {
  const prune = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      if (own.has(node)) return [];
      return [{ ...node, children: prune(node.children) }];
    });
  return prune(page.children as ElementContent[]);
}

/** What is left of a page in pieces of which each is one thing: a menu, the comments, a column. */
function topElements(root: Root): Element[] {
  const found: Element[] = [];
  const walk = (node: Root | Element): void => {
    const elements = node.children.filter(
      (child) => child.type === 'element' && weightOf(child) > 0,
    ) as Element[];
    const ownText = node.children.some(
      (child) => child.type === 'text' && /\p{L}/u.test(child.value),
    );
    if (
      node.type === 'element' &&
      (ownText || elements.length !== 1 || isPageFurniture(node)) &&
      namesOf(node).length + elements.length > 0 &&
      !['html', 'body'].includes(node.tagName)
    ) {
      found.push(node);
      return;
    }
    if (node.type === 'element' && elements.length === 0) found.push(node);
    for (const element of elements) walk(element);
  };
  walk(root);
  return found;
}

function note(element: Element, left: Left[]): void {
  const text = plainText(element).replace(/\s+/g, ' ').trim();
  const [name] = namesOf(element);
  if (/[\p{L}\p{N}]/u.test(text)) {
    left.push({
      case: 'element',
      name: name ? `${element.tagName} ${name}` : element.tagName,
      text,
    });
  }
}
