import type { ElementContent } from 'hast';
import { made, picture } from '../html/elements.ts';
import { toTree } from '../html-tree.ts';
import type { TreeReading } from '../tree-reading.ts';
import {
  childrenOf,
  descendantsOf,
  noteText,
  type Rule,
  rootAround,
  rootOf,
  toHtml,
  versePart,
} from './xml-tree.ts';

/** Reads FictionBook 2: sections with their titles, verse, quotations, notes. */
export function readFb2(xml: string): TreeReading {
  const root = rootOf(xml);
  const bodies = childrenOf(root, 'body');
  const texts = bodies.filter(({ attributes }) => !/notes|comments/.test(attributes['name'] ?? ''));
  const notes = bodies
    .filter((body) => !texts.includes(body))
    .flatMap((body) => descendantsOf(body, 'section'));
  const bookTitle = descendantsOf(root, 'book-title')[0]?.text ?? '';
  const hasTitle = texts.some((body) => childrenOf(body, 'title').length > 0);
  const children = [
    ...(!hasTitle && bookTitle.trim() !== ''
      ? [made('h1', [{ type: 'text', value: bookTitle }])]
      : []),
    ...texts.flatMap((body) => toHtml(body.children, rulesAt(1))),
    ...notes.map((note) => noteText(note.attributes['id'] ?? '', toHtml(note.children, noteRules))),
  ];
  const [description] = childrenOf(root, 'description');
  const covers = description ? descendantsOf(description, 'image').map(picture) : [];
  // A note’s own number is its title; whatever else stands above notes is listed.
  const above = bodies
    .filter((body) => !texts.includes(body))
    .flatMap((body) => descendantsOf(body, 'title'))
    .map((title) => title.text)
    .filter((title) => /\p{L}/u.test(title));
  return {
    ...toTree(rootAround([...covers, ...children])),
    left: [
      { case: 'matter', text: (description?.text ?? '').replace(hasTitle ? '' : bookTitle, '') },
      { case: 'element', name: 'title', text: above.join(' ') },
    ],
  };
}

const noteRules: Readonly<Record<string, Rule | string>> = {
  p: 'p',
  title: () => [],
  emphasis: 'em',
  strong: 'strong',
  image: () => [picture()],
};

function rulesAt(depth: number): Readonly<Record<string, Rule | string>> {
  const heading: Rule = (element) => [
    made(
      `h${Math.min(depth, 4)}`,
      childrenOf(element).flatMap((line, index) =>
        (index > 0 ? [{ type: 'text', value: ' ' } as ElementContent] : []).concat(
          toHtml(line.children, rulesAt(depth)),
        ),
      ),
    ),
  ];
  return {
    section: (element) => toHtml(element.children, rulesAt(depth + 1)),
    title: heading,
    subtitle: (_, content) => [made(`h${Math.min(depth + 1, 4)}`, content())],
    p: 'p',
    emphasis: 'em',
    strong: 'strong',
    strikethrough: 's',
    code: 'code',
    cite: 'blockquote',
    epigraph: 'blockquote',
    'text-author': 'p',
    poem: (element) =>
      toHtml(element.children, {
        ...rulesAt(depth),
        title: (each) => [verseTitle(each, depth)],
      }),
    stanza: (element) => [
      ...childrenOf(element)
        .filter(({ name }) => name !== 'v')
        .map((each) => verseTitle(each, depth)),
      versePart(childrenOf(element, 'v').map((line) => toHtml(line.children, rulesAt(depth)))),
    ],
    image: () => [picture()],
    table: 'table',
    tr: 'tr',
    th: 'th',
    td: 'td',
    a: (element, content) => {
      const href =
        Object.entries(element.attributes).find(([name]) => name.endsWith('href'))?.[1] ?? '';
      const link = { ...made('a', content()), properties: { href, id: `${href.slice(1)}-ref` } };
      return [
        element.attributes['type'] === 'note'
          ? { ...made('sup', [{ ...link, children: [{ type: 'text', value: '*' }] }]) }
          : link,
      ];
    },
    'empty-line': () => [],
  };
}

/** What stands above a poem or a stanza, in one line. */
function verseTitle(title: Parameters<Rule>[0], depth: number): ElementContent {
  const { p: _, ...rules } = rulesAt(depth);
  return made('h4', toHtml(title.children, rules));
}
