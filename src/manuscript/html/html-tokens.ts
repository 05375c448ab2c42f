import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Point, Position } from 'unist';
import { noXmlCharacter } from '../xml-characters.ts';
import { htmlWithoutText } from './html-list.ts';

const lineEnd = /\r\n|\r|\n/;

/** A piece of HTML as it was written. */
export type HtmlToken =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** Written `<x/>`: nothing is meant to stand in it. */
      readonly closed: boolean;
      readonly position: Position;
    }
  | { readonly kind: 'end'; readonly name: string; readonly position: Position }
  | { readonly kind: 'text'; readonly value: string; readonly position: Position }
  /** What no edition prints, letters included: the script of a page, a comment that is none. */
  | {
      readonly kind: 'lost';
      readonly what: 'element' | 'open comment' | 'declaration' | 'open tag' | 'control character';
      /** Of an element. */
      readonly name?: string;
      readonly text: string;
      readonly position: Position;
    };

/**
 * Cut HTML into tags and text as browsers do (parse5), references resolved.
 * Comments are left out.
 * @param placeOf the place in the file of a line and column of the text, both from 1
 */
export function htmlTokens(
  html: string,
  placeOf: (line: number, column: number) => Point,
): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let lost: { name: string; text: string; location: Token.Location | null } | undefined;

  const positionOf = (from: Token.Location | null, to: Token.Location | null = from): Position => ({
    start: placeOf(from?.startLine ?? 1, from?.startCol ?? 1),
    end: placeOf(to?.endLine ?? 1, to?.endCol ?? 1),
  });
  const lose = (
    what: Extract<HtmlToken, { kind: 'lost' }>['what'],
    text: string,
    location: Token.Location | null,
  ): void => {
    tokens.push({ kind: 'lost', what, text, position: positionOf(location) });
  };
  const addText = ({ chars, location }: Token.CharacterToken): void => {
    if (lost) {
      lost.text += chars;
      return;
    }
    const position = positionOf(location);
    const value = chars.replace(new RegExp(noXmlCharacter, 'gu'), '');
    if (value !== chars) lose('control character', chars, location);
    const last = tokens.at(-1);
    if (last?.kind === 'text') {
      const { start } = last.position;
      tokens[tokens.length - 1] = {
        kind: 'text',
        value: last.value + value,
        position: { start, end: position.end },
      };
    } else if (value) tokens.push({ kind: 'text', value, position });
  };
  const endLost = (): void => {
    if (!lost) return;
    const { name, text, location } = lost;
    lost = undefined;
    tokens.push({ kind: 'lost', what: 'element', name, text, position: positionOf(location) });
  };

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, selfClosing, location }) {
        if (htmlWithoutText.has(tagName)) {
          lost = { name: tagName, text: '', location };
          tokenizer.state =
            tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
          return;
        }
        tokens.push({
          kind: 'start',
          name: tagName,
          attributes: new Map(attrs.map(({ name, value }) => [name, value])),
          closed: selfClosing,
          position: positionOf(location),
        });
      },
      onEndTag({ tagName, location }) {
        if (lost) endLost();
        else tokens.push({ kind: 'end', name: tagName, position: positionOf(location) });
      },
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: ({ chars, location }) => lose('control character', chars, location),
      onComment({ data, location }) {
        const written = html.slice(location?.startOffset, location?.endOffset);
        if (!written.startsWith('<!--')) lose('declaration', data, location);
        else if (!/--!?>$/.test(written)) lose('open comment', data, location);
      },
      onDoctype: ({ location }) => {
        lose('declaration', html.slice(location?.startOffset, location?.endOffset), location);
      },
      onEof: () => endLost(),
      onParseError({ code }) {
        if (code !== 'eof-in-tag') return;
        const before = html.slice(0, html.lastIndexOf('<')).split(lineEnd);
        const start = placeOf(before.length, (before.at(-1) ?? '').length + 1);
        const text = html.slice(html.lastIndexOf('<')).split(lineEnd, 1)[0] ?? '';
        tokens.push({ kind: 'lost', what: 'open tag', text, position: { start, end: start } });
      },
    },
  );
  tokenizer.write(html, true);
  return tokens;
}
