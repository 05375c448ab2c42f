import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { findIsolates, type Isolate } from '../typography/index.ts';
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

/**
 * Isolates what Unicode’s bidirectional algorithm would put in a wrong order
 * inside Persian: Latin phrases, addresses, telephone numbers, ISBNs, handles,
 * ranges and dates go into `<bdi dir lang>`, code gets `dir` and `lang`. Nothing
 * is isolated twice: `bdi`, code and elements with a `dir` of their own stay.
 */
export function rehypeIsolateBidi(options?: IsolateBidiOptions | null): (tree: Root) => undefined {
  const language = options?.latinLanguage ?? 'und-Latn';
  return (tree) => {
    mapInlineRuns(tree, isLeft, (run) => isolateRun(run, language));
  };
}

/** Code, what has no text, and what is read from left to right as a whole. */
function isLeft(block: Element): boolean {
  if (codes.has(block.tagName)) markCode(block);
  return closed.has(block.tagName) || block.properties['dir'] === 'ltr';
}

function isolateRun(run: readonly ElementContent[], language: string): ElementContent[] {
  const isolates = findIsolates(run.map(textOf).join(''));
  const wrapped = wrap(run, 0, isolates, language);
  for (const node of wrapped) markCodes(node);
  return wrapped;
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
    if (cutNext(coming, isolate.start)) done.push(coming.pop() as Piece);
    const pieces: Piece[] = [];
    while ((coming.at(-1)?.start ?? Number.POSITIVE_INFINITY) < isolate.end) {
      cutNext(coming, isolate.end);
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

/** Cut the next piece in two where it is text and the offset lies within it; whether it was. */
function cutNext(coming: Piece[], offset: number): boolean {
  const next = coming.at(-1);
  if (next?.node.type !== 'text' || offset <= next.start || offset >= next.end) return false;
  const { node, start, end } = next;
  coming[coming.length - 1] = {
    node: textPiece(node, offset - start, end - start),
    start: offset,
    end,
  };
  coming.push({ node: textPiece(node, 0, offset - start), start, end: offset });
  return true;
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

function markCodes(node: ElementContent): void {
  if (node.type !== 'element') return;
  if (codes.has(node.tagName)) markCode(node);
  for (const child of node.children) markCodes(child);
}

/** Code is read from left to right, and in no language. */
function markCode({ properties }: Element): void {
  properties['dir'] ??= 'ltr';
  properties['lang'] ??= 'zxx';
}
