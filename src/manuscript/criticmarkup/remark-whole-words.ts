import type { Nodes, Parents, Root, Text } from 'mdast';
import type { CriticMark } from './critic-mark.ts';

const wordBefore = /[\p{L}\p{M}\p{Nd}]+$/u;
const wordAfter = /^[\p{L}\p{M}\p{Nd}]+/u;

/**
 * Lets marks that stand within a word hold all of it, as far as it is text without a mark
 * of its own: the letters of a word are joined, and not every reading system joins
 * them over the edges of elements. An addition, whose brackets part the word, stays.
 */
export function remarkWholeWords(): (tree: Root) => undefined {
  return (tree) => {
    widenIn(tree);
  };
}

function widenIn(parent: Parents): void {
  parent.children.forEach((child: Nodes, index) => {
    if (child.type === 'criticMark') {
      widen(child, parent.children[index - 1], parent.children[index + 1]);
    } else if ('children' in child) widenIn(child);
  });
}

function widen(mark: CriticMark, before: Nodes | undefined, after: Nodes | undefined): void {
  const inside = textOf(mark.children) || (mark.was ?? '');
  if (mark.kind === 'addition' || inside === '') return;
  const left = before?.type === 'text' && wordAfter.test(inside) ? cutEnd(before) : undefined;
  const right = after?.type === 'text' && wordBefore.test(inside) ? cutStart(after) : undefined;
  if (!left && !right) return;
  const around = (texts: readonly Text[]): Text[] =>
    [left, ...texts, right].flatMap((text) => (text ? [{ ...text }] : []));
  mark.children = around(mark.children);
  if (mark.was === undefined) return;
  mark.source = around(mark.source);
  mark.was = textOf(mark.source);
  mark.data.hProperties['dataWas'] = mark.was;
  if (mark.kind === 'deletion') mark.kind = 'correction';
}

function textOf(texts: readonly Text[]): string {
  return texts.map(({ value }) => value).join('');
}

/** Takes the word at the end of a text out of it. */
function cutEnd(text: Text): Text | undefined {
  const [word] = wordBefore.exec(text.value) ?? [];
  if (word === undefined) return undefined;
  text.value = text.value.slice(0, -word.length);
  const { position } = text;
  if (!position) return { type: 'text', value: word };
  const { end } = position;
  const start = moved(end, -word.length);
  text.position = { start: position.start, end: start };
  return { type: 'text', value: word, position: { start, end } };
}

/** Takes the word at the beginning of a text out of it. */
function cutStart(text: Text): Text | undefined {
  const [word] = wordAfter.exec(text.value) ?? [];
  if (word === undefined) return undefined;
  text.value = text.value.slice(word.length);
  const { position } = text;
  if (!position) return { type: 'text', value: word };
  const { start } = position;
  const end = moved(start, word.length);
  text.position = { start: end, end: position.end };
  return { type: 'text', value: word, position: { start, end } };
}

type Place = NonNullable<Text['position']>['start'];

/** A word has no escapes and no line ends, so that a column is a sign of it. */
function moved({ line, column, offset }: Place, by: number): Place {
  return { line, column: column + by, ...(offset !== undefined && { offset: offset + by }) };
}
