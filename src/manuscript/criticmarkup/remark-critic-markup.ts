import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import type { Point, Position } from 'unist';
import type { CriticKind, CriticMark } from './critic-mark.ts';
import { criticSyntax } from './critic-syntax.ts';

/**
 * CriticMarkup in Markdown: each mark becomes a `criticMark`, whose children are what is
 * printed and whose `was` is what the source has, or a `criticGap`. remark-rehype makes a
 * `span` of it, with `data-was` for what is corrected.
 */
export function remarkCriticMarkup(this: Processor): undefined {
  const data = this.data();
  const syntax = data.micromarkExtensions ?? [];
  const trees = data.fromMarkdownExtensions ?? [];
  syntax.push(criticSyntax());
  trees.push(criticFromMarkdown());
  data.micromarkExtensions = syntax;
  data.fromMarkdownExtensions = trees;
}

const kinds: Readonly<Record<string, CriticKind>> = {
  '~': 'correction',
  '+': 'addition',
  '-': 'deletion',
  '=': 'doubt',
};

function criticFromMarkdown(): Extension {
  return {
    enter: {
      criticMark: enterMark,
      criticWas: enterAside,
      criticNote: enterAside,
      criticStray: enterStray,
    },
    exit: {
      criticOpen: exitOpen,
      criticWas: exitWas,
      criticNote: exitNote,
      criticMark: exitMark,
      criticStray: exitStray,
    },
  };
}

function enterMark(this: CompileContext, token: Token): undefined {
  const data = { hName: 'span', hProperties: {} };
  this.enter(
    { type: 'criticMark', kind: 'doubt', note: '', source: [], children: [], data },
    token,
  );
}

/** What isn’t printed is no child of the mark. */
function enterAside(this: CompileContext): undefined {
  this.buffer();
}

function exitOpen(this: CompileContext, token: Token): undefined {
  openMark(this).kind = kinds[this.sliceSerialize(token).slice(1, 2)] ?? 'doubt';
}

function exitWas(this: CompileContext, token: Token): undefined {
  const was = this.resume();
  const open = openMark(this);
  open.was = was;
  open.source = [{ type: 'text', value: was, position: placeOf(token) }];
}

function exitNote(this: CompileContext): undefined {
  const note = this.resume();
  openMark(this).note = note.trim();
}

function exitMark(this: CompileContext, token: Token): undefined {
  const open = openMark(this);
  settle(open);
  this.exit(token);
  if (open.kind !== 'doubt' || open.children.length > 0) return;
  const { note, position } = open;
  const data = { hName: 'span', hProperties: {} };
  const siblings = (this.stack.at(-1) as { children: unknown[] }).children;
  siblings[siblings.length - 1] = { type: 'criticGap', note, data, position };
}

/** Says what was, once it is known what is. */
function settle(open: CriticMark): void {
  const [text] = open.children;
  if (open.kind === 'deletion') {
    open.was = text?.value ?? '';
    open.source = open.children;
    open.children = [];
  } else if (open.kind === 'addition') open.was = '';
  else if (open.kind === 'correction') {
    open.was ??= '';
    if (!text) open.kind = 'deletion';
    else if (open.was === '') open.kind = 'addition';
  }
  if (open.was !== undefined) open.data.hProperties['dataWas'] = open.was;
}

function enterStray(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'text', value: '', data: { criticStray: true } }, token);
}

function exitStray(this: CompileContext, token: Token): undefined {
  const text = this.stack.at(-1);
  if (text?.type === 'text') text.value = this.sliceSerialize(token);
  this.exit(token);
}

function openMark({ stack }: CompileContext): CriticMark {
  return stack.at(-1) as CriticMark;
}

function placeOf({ start, end }: Token): Position {
  const point = ({ line, column, offset }: Point): Point => ({ line, column, offset });
  return { start: point(start), end: point(end) };
}
