import { XmlText } from '@rgrove/parse-xml';
import type { ElementContent } from 'hast';
import { made, picture } from '../html/elements.ts';
import { toTree } from '../html-tree.ts';
import type { TreeReading } from '../tree-reading.ts';
import {
  childrenOf,
  descendantsOf,
  localName,
  noteCall,
  noteText,
  type Rule,
  rootAround,
  rootOf,
  toHtml,
  versePart,
} from './xml-tree.ts';

/** Reads TEI (P5): divisions with their heads, verse, notes in their places. */
export function readTei(xml: string): TreeReading {
  const root = rootOf(xml);
  const [header] = childrenOf(root, 'teiHeader');
  const title = header ? (descendantsOf(header, 'title')[0]?.text.trim() ?? '') : '';
  const notes: ElementContent[] = [];
  const left: Apart = { readings: [], deleted: [], pages: [] };
  const texts = childrenOf(root, 'text');
  const others = childrenOf(root).filter((each) => each !== header && !texts.includes(each));
  const body = texts.flatMap((text) => toHtml(text.children, rulesAt(2, notes, left)));
  const children = [
    ...(title !== '' ? [made('h1', [{ type: 'text', value: title }])] : []),
    ...body,
    ...notes,
  ];
  return {
    ...toTree(rootAround(children)),
    left: [
      { case: 'matter', text: (header?.text ?? '').replace(title, '') },
      { case: 'element', name: 'sic', text: left.readings.join(' ') },
      { case: 'element', name: 'fw', text: left.pages.join(' ') },
      { case: 'deleted', text: left.deleted.join(' ') },
      { case: 'around', text: others.map(({ text }) => text).join(' ') },
    ],
  };
}

/** What isn’t of the text: other readings, what is struck out, what belongs to pages. */
interface Apart {
  readonly readings: string[];
  readonly deleted: string[];
  readonly pages: string[];
}

/** Of what stands for one another, from the first choice to the last: what an editor would print. */
const chosen = ['lem', 'corr', 'reg', 'expan'];

/** Rules that hold in the text and in its notes. */
function editorial(left: Apart): Readonly<Record<string, Rule | string>> {
  const choose: Rule = (element, content) => {
    const all = childrenOf(element);
    const best = chosen.map((name) => all.find((each) => localName(each) === name)).find(Boolean);
    const kept = best ?? all[0];
    if (!kept) return content();
    left.readings.push(...all.filter((each) => each !== kept).map(({ text }) => text));
    return content([kept]);
  };
  const into =
    (list: string[]): Rule =>
    ({ text }) => {
      list.push(text);
      return [];
    };
  return {
    choice: choose,
    app: choose,
    fw: into(left.pages),
    del: into(left.deleted),
    graphic: () => [picture()],
    lb: () => [made('br', [])],
    pb: () => [],
  };
}

function rulesAt(
  depth: number,
  notes: ElementContent[],
  left: Apart,
): Readonly<Record<string, Rule | string>> {
  return {
    ...editorial(left),
    div: (element) => toHtml(element.children, rulesAt(depth + 1, notes, left)),
    head: (_, content) => [made(`h${Math.min(Math.max(2, depth - 1), 4)}`, content())],
    p: 'p',
    ab: 'p',
    quote: 'blockquote',
    q: 'q',
    hi: (element, content) => [
      made(/bold/.test(element.attributes['rend'] ?? '') ? 'strong' : 'em', content()),
    ],
    emph: 'em',
    list: 'ul',
    item: 'li',
    table: 'table',
    row: 'tr',
    cell: 'td',
    lg: (element) => {
      const rules = rulesAt(depth, notes, left);
      const parts: ElementContent[] = [];
      let verse: ElementContent[][] = [];
      const close = (): void => {
        if (verse.length > 0) parts.push(versePart(verse));
        verse = [];
      };
      for (const child of childrenOf(element)) {
        const name = localName(child);
        const content =
          name === 'head'
            ? [made('h4', toHtml(child.children, rules))]
            : name === 'l'
              ? lineOf(child, rules)
              : toHtml([child], rules);
        if (name === 'l') verse.push(content);
        else if (name === 'note' && verse.length > 0) verse.at(-1)?.push(...content);
        else if (content.length > 0) {
          close();
          parts.push(...content);
        }
      }
      close();
      return parts;
    },
    l: (element) => [versePart([lineOf(element, rulesAt(depth, notes, left))])],
    note: (element) => {
      const id = `fn-tei-${notes.length + 1}`;
      notes.push(noteText(id, toHtml(element.children, { ...editorial(left), hi: 'em', p: 'p' })));
      return [noteCall(id)];
    },
  };
}

/** A line of verse; its halves, where it is made of segments, with a gap between them. */
function lineOf(
  line: Parameters<Rule>[0],
  rules: Readonly<Record<string, Rule | string>>,
): ElementContent[] {
  const halves = childrenOf(line, 'seg');
  if (halves.length !== 2) return toHtml(line.children, rules);
  return line.children.flatMap((child): ElementContent[] => {
    if (child instanceof XmlText && child.text.trim() === '') return [];
    const gap = { type: 'text', value: '\u00A0\u00A0\u00A0\u00A0' } as const;
    return [...(child === halves[1] ? [gap] : []), ...toHtml([child], rules)];
  });
}
