import type { Nodes, Root } from 'mdast';
import { findOtherLanguages } from '../typography/index.ts';
import { isMarkedForeign } from './block-text.ts';
import type { SourcePoint } from './point-in-source.ts';

/** A sign of a document that nobody sees, or that Persian hasn't, and where it stands first. */
export interface StrangeSign {
  readonly kind: 'unseen' | 'mistyped';
  readonly sign: string;
  /** How often it stands in the document. */
  readonly count: number;
  readonly place: SourcePoint;
}

/** What has no shape of its own and does something to a line: marks of direction, joiners, breaks. Soft hyphens are used. */
const unseen =
  /\u034F|\u061C|\u200B|\u200D|\u200E|\u200F|[\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** The hehs of Kurdish and Urdu, and single shapes of letters (ﻪ), which a search doesn't find. */
const mistyped = /[\u06D5\u06C1-\u06C3\u06BE\uFB50-\uFBB1\uFBD3-\uFD3D\uFE70-\uFEFC]/g;

/** Signs that hold an emoji together, or show a letter's joined shape («ه‍.ش»), are meant. */
function isMeant(text: string, at: number): boolean {
  if (text[at] !== '\u200D') return false;
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at + 1, at + 3);
  if (/(?:\p{Extended_Pictographic}|\uFE0F|[\u{1F3FB}-\u{1F3FF}])$/u.test(before)) return true;
  return /[\u0620-\u06D3]$/.test(before) && !/^[\p{L}\p{M}]/u.test(after);
}

/**
 * Signs of a document that are left once the rules have put it right, in its text, tables, titles,
 * notes, code and addresses. In the words of another language its letters are its own.
 * @param source the whole file, its front matter too
 */
export function strangeSigns(tree: Root, source: string): StrangeSign[] {
  const found = new Map<string, StrangeSign>();
  const add = (kind: StrangeSign['kind'], sign: string, offset: number): void => {
    const known = found.get(sign);
    if (known) found.set(sign, { ...known, count: known.count + 1 });
    else found.set(sign, { kind, sign, count: 1, place: pointAt(source, offset) });
  };
  const look = (value: string, start: number, end: number, foreign: boolean): void => {
    const places = placesWithin(source, start, end);
    for (const { 0: sign, index } of value.matchAll(unseen)) {
      if (!isMeant(value, index) && !(foreign && sign === '\u200D'))
        add('unseen', sign, places(sign));
    }
    if (foreign || value.search(mistyped) === -1) return;
    const other = findOtherLanguages(value).spans;
    for (const { 0: sign, index } of value.matchAll(mistyped)) {
      if (!other.some((span) => span.start <= index && index < span.end))
        add('mistyped', sign, places(sign));
    }
  };
  const front = /^---\r?\n[\s\S]*?\r?\n---\r?(?:\n|$)/.exec(source)?.[0] ?? '';
  look(front, 0, front.length, false);
  const enter = (node: Nodes, from: number, to: number, foreign: boolean): void => {
    const start = node.position?.start.offset ?? from;
    const end = node.position?.end.offset ?? to;
    const marked = foreign || isMarkedForeign(node);
    const values = [
      'value' in node && node.type !== 'yaml' ? node.value : undefined,
      'url' in node ? node.url : undefined,
      'alt' in node ? node.alt : undefined,
      'title' in node ? node.title : undefined,
    ];
    for (const value of values) if (value) look(value, start, end, marked);
    if ('children' in node) for (const child of node.children) enter(child, start, end, marked);
  };
  enter(tree, 0, source.length, false);
  return [...found.values()];
}

/** Signs of a file that isn't Markdown; in what it says no rule puts anything right. */
export function strangeSignsOf(text: string): StrangeSign[] {
  return strangeSigns({ type: 'root', children: [{ type: 'text', value: text }] }, text);
}

/** Where a sign stands in a part of the source: first, then further on each time it is asked for. */
function placesWithin(source: string, start: number, end: number): (sign: string) => number {
  const last = new Map<string, number>();
  return (sign) => {
    const at = source.indexOf(sign, (last.get(sign) ?? start - 1) + 1);
    if (at === -1 || at >= end) return last.get(sign) ?? start;
    last.set(sign, at);
    return at;
  };
}

function pointAt(source: string, offset: number): SourcePoint {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
