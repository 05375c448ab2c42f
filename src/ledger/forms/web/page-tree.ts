import type { Root } from 'hast';
import { Tokenizer, TokenizerMode } from 'parse5';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import {
  cutOff,
  damaged,
  deepestNesting,
  type ReadingBudget,
  tooMuch,
} from '../../../limits/index.ts';

/** Steps that it takes to read a byte: it is cut into tags twice, and made a tree of. */
const perByte = 6;
/** Bytes of memory, roughly: of a character, and of a tag or an attribute. */
const perCharacter = 6;
const perSign = 400;

/**
 * Parse a page as browsers do.
 * @throws UnreadableFileError if it isn’t whole, or was made to use up time and memory.
 */
export function parsePage(text: string, budget: ReadingBudget): Root {
  budget.work(perByte * text.length);
  budget.keep(perCharacter * text.length + perSign * countSigns(text));
  checkNesting(text);
  return unified().use(rehypeParse).parse(text);
}

function countSigns(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3c || code === 0x3d || code === 0x26) count += 1;
  }
  return count;
}

/** An element has a dozen attributes. */
const mostAttributes = 1_000;

const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** Their text is text, whatever it looks like. */
const rawModes: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/**
 * A page of the press ends what it begins, in order: then a tree is made of it in one walk, and a
 * browser has nothing to guess. HTML that doesn’t can be made so that each tag makes a hundred more.
 */
function checkNesting(text: string): void {
  const open: string[] = [];
  let whole = true;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs }) {
        if (attrs.length > mostAttributes) throw tooMuch();
        if (voidElements.has(tagName)) return;
        open.push(tagName);
        if (open.length > deepestNesting)
          throw damaged('its elements stand in one another too deeply');
        const mode = rawModes[tagName];
        if (mode !== undefined) tokenizer.state = mode as typeof tokenizer.state;
      },
      onEndTag({ tagName }) {
        if (open.pop() !== tagName) throw damaged('its elements don’t end where they ought to');
      },
      onCharacter: () => undefined,
      onWhitespaceCharacter: () => undefined,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
      onParseError({ code }) {
        if (code.startsWith('eof-')) whole = false;
      },
    },
  );
  tokenizer.write(text, true);
  if (!whole || open.length > 0) throw cutOff();
}
