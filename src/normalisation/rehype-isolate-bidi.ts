import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { findIsolates, type Isolate, isLeftToRight, refuseUnknown } from '../typography/index.ts';
import { mapInlineRuns } from './inline-runs.ts';
import { textPiece } from './text-piece.ts';

/** What {@link rehypeIsolateBidi} may be told. */
export interface IsolateBidiOptions {
  /** The language of phrases in Latin letters: `und-Latn` (not known, in Latin letters) without this. */
  readonly latinLanguage?: string | undefined;
}

/** They are isolated as they are, or have no text. */
const closed = new Set(
  'bdi bdo code kbd samp var pre script style svg math template textarea'.split(' '),
);
const codes = new Set(['code', 'kbd', 'samp', 'pre']);

/** They only change the look of their text, and may be parted where a run begins or ends in them. */
const partable = new Set('b em i mark s small strong u'.split(' '));

/**
 * Isolates what Unicode’s bidirectional algorithm would put in a wrong order
 * inside Persian: runs in Latin letters with their numbers, punctuation and brackets, addresses, telephone
 * numbers, ISBNs, handles, formulas, numbers with a sign, ranges and dates go into `<bdi dir lang>`, code
 * gets `dir` and `lang`, and what says by its `lang` that it is read from left to right gets its `dir`. Nothing
 * is isolated twice: `bdi`, code and elements with a `dir` of their own stay.
 */
export function rehypeIsolateBidi(options?: IsolateBidiOptions | null): (tree: Root) => undefined {
  refuseUnknown('rehypeIsolateBidi', options, ['latinLanguage']);
  const language = options?.latinLanguage ?? 'und-Latn';
  return (tree) => {
    mapInlineRuns(tree, isLeft, (run) => isolateRun(run, language));
  };
}

/** Code, what has no text, and what is read from left to right as a whole. */
function isLeft(block: Element): boolean {
  if (codes.has(block.tagName)) markCode(block);
  else markLanguage(block);
  return closed.has(block.tagName) || block.properties['dir'] === 'ltr';
}

function isolateRun(run: readonly ElementContent[], language: string): ElementContent[] {
  for (const node of run) markWithin(node);
  return wrap(run, 0, findIsolates(run.map(textOf).join('')), language);
}

/** Text for the eyes of {@link findIsolates}: what is isolated already is a sign of no script. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (isClosed(node)) return '\uFFFC'.repeat(lengthOf(node));
  return node.children.map(textOf).join('');
}

function isClosed({ tagName, properties }: Element): boolean {
  return (
    closed.has(tagName) || properties['dir'] !== undefined || tagName === 'br' || tagName === 'img'
  );
}

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element') return 0;
  const length = node.children.reduce((sum, child) => sum + lengthOf(child), 0);
  return isClosed(node) ? Math.max(1, length) : length;
}

/**
 * Children with each isolate that lies in them, or reaches over several, in an element of its own.
 * Isolates are in order and don't overlap, so that children are walked over once.
 */
function wrap(
  nodes: readonly ElementContent[],
  from: number,
  isolates: readonly Isolate[],
  language: string,
): ElementContent[] {
  if (isolates.length === 0) return [...nodes];
  // What is still to come, the next one last.
  const coming = placed(nodes, from).reverse();
  const done: Piece[] = [];
  const within = new Map<Element, { readonly start: number; readonly isolates: Isolate[] }>();
  for (const isolate of isolates) {
    while ((coming.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= isolate.start) {
      done.push(coming.pop() as Piece);
    }
    if (cutNext(coming, isolate.start, isolate)) done.push(coming.pop() as Piece);
    const pieces: Piece[] = [];
    while ((coming.at(-1)?.start ?? Number.POSITIVE_INFINITY) < isolate.end) {
      cutNext(coming, isolate.end, isolate);
      pieces.push(coming.pop() as Piece);
    }
    const [first] = pieces;
    if (
      first?.start === isolate.start &&
      pieces.at(-1)?.end === isolate.end &&
      !isElementAlone(pieces)
    ) {
      const content = pieces.map(({ node }) => node);
      const node = bdi(content, isolate, language);
      done.push({ node, start: isolate.start, end: isolate.end });
      continue;
    }
    const around = first && first.start <= isolate.start && isolate.end <= first.end;
    if (around && first.node.type === 'element' && !isClosed(first.node)) {
      const known = within.get(first.node);
      if (known) known.isolates.push(isolate);
      else within.set(first.node, { start: first.start, isolates: [isolate] });
    }
    coming.push(...pieces.reverse());
  }
  for (const [node, { start, isolates: own }] of within) {
    node.children = wrap(node.children, start, own, language);
  }
  return [...done, ...coming.reverse()].map(({ node }) => node);
}

interface Piece {
  readonly node: ElementContent;
  readonly start: number;
  readonly end: number;
}

function placed(nodes: readonly ElementContent[], from: number): Piece[] {
  let at = from;
  return nodes.map((node) => {
    const start = at;
    at += lengthOf(node);
    return { node, start, end: at };
  });
}

/** An isolate that is all of one element goes into it: a link stays a link. */
function isElementAlone(pieces: readonly Piece[]): boolean {
  const node = pieces[0]?.node;
  return pieces.length === 1 && node?.type === 'element' && !isClosed(node);
}

/**
 * Cut the next piece in two at the end of an isolate that lies within it; whether it was. An element is only
 * cut by an isolate that reaches out of it.
 */
function cutNext(coming: Piece[], offset: number, isolate: Isolate): boolean {
  const next = coming.at(-1);
  if (!next || offset <= next.start || offset >= next.end) return false;
  const { node, start, end } = next;
  if (node.type === 'element' && start <= isolate.start && isolate.end <= end) return false;
  const halves = cut(node, offset - start);
  if (!halves) return false;
  const [before, after] = halves;
  coming[coming.length - 1] = { node: after, start: offset, end };
  coming.push({ node: before, start, end: offset });
  return true;
}

/** Both parts of a text, or of an element that may be parted. */
function cut(node: ElementContent, at: number): [ElementContent, ElementContent] | undefined {
  if (node.type === 'text') {
    return [textPiece(node, 0, at), textPiece(node, at, node.value.length)];
  }
  if (node.type !== 'element' || !partable.has(node.tagName)) return undefined;
  if (Object.keys(node.properties).length > 0) return undefined;
  const pieces = placed(node.children, 0);
  const index = pieces.findIndex(({ end }) => end > at);
  const { node: child, start } = pieces[index] as Piece;
  const parts = start === at ? [undefined, child] : cut(child, at - start);
  if (!parts) return undefined;
  const half = (children: readonly (ElementContent | undefined)[]): Element => ({
    ...node,
    children: children.filter((each) => each !== undefined),
  });
  return [
    half([...node.children.slice(0, index), parts[0]]),
    half([parts[1], ...node.children.slice(index + 1)]),
  ];
}

function bdi(content: ElementContent[], isolate: Isolate, language: string): Element {
  const { direction, kind, parts, start } = isolate;
  const properties: Properties = { dir: direction };
  if (kind === 'latin') properties['lang'] = language;
  if (kind === 'other') properties['lang'] = 'und';
  const [only] = content;
  if (!parts || content.length > 1 || only?.type !== 'text') return element(properties, content);
  // Each number by itself: otherwise a hyphen between two would turn them round.
  let from = 0;
  const children = parts.flatMap((part): ElementContent[] => {
    const first = part.start - start;
    const sign = first > from ? [textPiece(only, from, first)] : [];
    from = part.end - start;
    return [...sign, element({ dir: 'ltr' }, [textPiece(only, first, from)])];
  });
  return element(properties, children);
}

function element(properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'bdi', properties, children };
}

function markWithin(node: ElementContent): void {
  if (node.type !== 'element') return;
  if (codes.has(node.tagName)) markCode(node);
  else markLanguage(node);
  for (const child of node.children) markWithin(child);
}

/** Code is read from left to right, and in no language. */
function markCode({ properties }: Element): void {
  properties['dir'] ??= 'ltr';
  properties['lang'] ??= 'zxx';
}

/** What is said to be in a language that is read from left to right needs no `dir` beside it. */
function markLanguage(element: Element): void {
  const { lang, dir } = element.properties;
  if (dir !== undefined || typeof lang !== 'string') return;
  if (isLeftToRight(lang, () => textWithin(element))) element.properties['dir'] = 'ltr';
}

function textWithin(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textWithin).join('') : '';
}
