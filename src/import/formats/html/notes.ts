import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Left } from '../tree-reading.ts';
import { elementsIn, made, plainText, takeOut } from './elements.ts';

/** A note, with the label that its calls have. */
export interface Note {
  readonly label: string;
  readonly content: Element;
}

/** What stands for a note in a text: [۱], 2, *. */
const mark = /^[[({]?\s*[\p{Nd}*†‡]{1,4}\s*[\])}]?$/u;
const noteName = /^(?:_?ftn|ftnt|fn|note|footnote|endnote|cite_note|_?edn|endnt|n)[-_:.]?\S*$/i;
const commentName = /^(?:cmnt|_msocom)_?\d*/i;

/**
 * Takes notes out of a page and marks where they are called, whoever made it: Word, Google Docs, a wiki, a
 * converter. A call is a link with a number to a place further down that links back.
 */
export function takeNotes(root: Root): Note[] {
  const places = placesIn(root);
  const parents = parentsIn(root);
  const notes = new Map<string, Note>();
  const owners = new Map<string, Element>();
  const taken = new Set<Element>();
  visit(root, 'element', (node, index, parent) => {
    const link = linkOf(node);
    if (!link || !parent || index === undefined) return undefined;
    // A link in a note leads back to its call.
    if ([...withAncestors(node, parents)].some((around) => taken.has(around))) return undefined;
    const target = String(link.properties['href'] ?? '').slice(1);
    const owner = owners.get(target) ?? ownerOf(parents, places.get(target), target, [link, node]);
    if (!owner) return undefined;
    owners.set(target, owner);
    taken.add(owner);
    const label = notes.get(target)?.label ?? String(notes.size + 1);
    notes.set(target, { label, content: made('div', owner.children) });
    parent.children[index] = {
      type: 'element',
      tagName: 'chap-note',
      properties: { label },
      children: [],
    };
    return SKIP;
  });
  takeOut(
    root,
    (element) => taken.has(element),
    () => undefined,
  );
  return [...notes.values()].map(({ label, content }) => ({
    label,
    content: withoutBackLinks(content),
  }));
}

/** A link with a number for text: the call of a note, alone or set high. */
function linkOf(node: Element): Element | undefined {
  const link = node.tagName === 'a' ? node : onlyLink(node);
  if (!link || !String(link.properties['href'] ?? '').startsWith('#')) return undefined;
  return mark.test(plainText(node).trim()) ? link : undefined;
}

function onlyLink(node: Element): Element | undefined {
  if (node.tagName !== 'sup') return undefined;
  return elementsIn(node, ({ tagName }) => tagName === 'a')[0];
}

/** Elements by their ids and names. */
function placesIn(root: Root): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  visit(root, 'element', (element) => {
    for (const key of ['id', 'name']) {
      const name = element.properties[key];
      if (name !== undefined && !places.has(String(name))) places.set(String(name), element);
    }
  });
  return places;
}

const blocks = new Set(['li', 'p', 'div', 'dd', 'aside']);

/** The block that holds a note: it is named as one, or links back to its call. */
function ownerOf(
  parents: ReadonlyMap<Element, Element>,
  place: Element | undefined,
  name: string,
  calls: readonly Element[],
): Element | undefined {
  if (!place || calls.includes(place)) return undefined;
  const around = [...withAncestors(place, parents)]
    .filter(({ tagName }) => blocks.has(tagName))
    .reverse();
  // The innermost block; a note of several paragraphs has an element of its own around them.
  const own = around.find(({ properties, tagName }) => {
    const id = String(properties['id'] ?? '');
    return tagName !== 'p' && id !== '' && noteName.test(id);
  });
  const owner = own ?? around.at(-1);
  if (!owner || calls.some((call) => [...withAncestors(call, parents)].includes(owner)))
    return undefined;
  const back = calls
    .flatMap(({ properties }) => [properties['id'], properties['name']])
    .filter((each) => each !== undefined)
    .map((each) => `#${String(each)}`);
  const linksBack = elementsIn(owner, ({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties['href'] ?? ''))
    .some((href) => back.includes(href) || /^#\S*ref|^#r\d/i.test(href));
  return linksBack || noteName.test(name) ? owner : undefined;
}

/** The element that each element stands in. */
function parentsIn(root: Root): ReadonlyMap<Element, Element> {
  const parents = new Map<Element, Element>();
  visit(root, 'element', (element) => {
    for (const child of element.children) {
      if (child.type === 'element') parents.set(child, element);
    }
  });
  return parents;
}

/** An element and all that it stands in, from the inmost. */
function* withAncestors(
  element: Element,
  parents: ReadonlyMap<Element, Element>,
): Generator<Element> {
  for (let at: Element | undefined = element; at; at = parents.get(at)) yield at;
}

/** A note without the number and the arrow that lead back to its call. */
function withoutBackLinks(content: Element): Element {
  const prune = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      const href = String(node.properties['href'] ?? '');
      const text = node.tagName === 'a' ? plainText(node).trim() : '';
      const isBack =
        node.tagName === 'a' &&
        (href.startsWith('#') || href === '') &&
        (mark.test(text) || /^[\s↑^⤴↩]*$|^[a-z]$/.test(text));
      if (isBack || /backlink/.test(String(node.properties['className'] ?? ''))) return [];
      return [{ ...node, children: prune(node.children) }];
    });
  return { ...content, children: prune(content.children) };
}

/** Takes out comments, deleted words, heads and feet of pages, as Word and Google Docs leave them in HTML. */
export function takeReviews(root: Root): Left[] {
  const texts = { comments: '', deleted: '', inserted: '', headers: '' };
  const add =
    (name: keyof typeof texts) =>
    (element: Element): void => {
      texts[name] += ` ${plainText(element)}`;
    };
  const hrefOf = ({ properties }: Element): string => String(properties['href'] ?? '').slice(1);
  // The list of comments of Google Docs: each begins with a link back to its place in the text.
  takeOut(
    root,
    (element) =>
      ['div', 'p'].includes(element.tagName) &&
      elementsIn(
        element,
        (each) =>
          commentName.test(String(each.properties['id'] ?? '')) && /^cmnt_ref/.test(hrefOf(each)),
      ).length === 1 &&
      !elementsIn(element, ({ tagName }) => ['h1', 'h2', 'table', 'ul'].includes(tagName)).length,
    add('comments'),
  );
  takeOut(
    root,
    (element) =>
      element.tagName === 'sup' &&
      elementsIn(element, (each) => commentName.test(hrefOf(each))).length > 0,
    () => undefined,
  );
  takeOut(
    root,
    (element) =>
      /MsoCommentReference|msocom/i.test(String(element.properties['className'] ?? '')) &&
      !/msocomtxt/i.test(String(element.properties['className'] ?? '')),
    () => undefined,
  );
  const styleOf = ({ properties }: Element): string => String(properties['style'] ?? '');
  takeOut(root, (element) => /mso-element:\s*comment/.test(styleOf(element)), add('comments'));
  takeOut(
    root,
    (element) => /mso-element:\s*(?:header|footer)/.test(styleOf(element)),
    add('headers'),
  );
  takeOut(root, ({ tagName }) => tagName === 'del', add('deleted'));
  for (const element of elementsIn(
    root,
    ({ tagName, properties }) => tagName === 'ins' && properties['cite'] !== undefined,
  ))
    add('inserted')(element);
  return (Object.keys(texts) as (keyof typeof texts)[]).map((name) => ({
    case: name,
    text: texts[name],
  }));
}
