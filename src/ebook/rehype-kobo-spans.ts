import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

/**
 * A sentence with the space behind it. Kobo’s own rule, and that of the tools that follow it: a
 * sign that ends something, quotation marks and brackets that close behind it, white space.
 * Persian has signs of its own. A half-space is no space, so no word is ever parted.
 */
const sentence = /[\s\S]*?[.!?؟:؛…][»”’"')\]]*\s+/gu;

/** Elements with which places are counted anew. */
const paragraphs = new Set(['p', 'ol', 'ul', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Their text stays as it is. */
const untouched = new Set(['pre', 'script', 'style', 'svg', 'math', 'audio', 'video']);

/**
 * Puts each sentence into a `<span class="koboSpan" id="kobo.P.S">`, the S-th of the P-th paragraph
 * of the file, and each picture too: by these Kobo keeps bookmarks, highlights and the
 * place where one stopped reading. The text is the same; text is parted behind spaces only, so
 * that letters join as they did.
 */
export function rehypeKoboSpans(): (tree: Root) => undefined {
  return (tree) => {
    let paragraph = 0;
    let segment = 0;
    let begins = false;
    const span = (child: ElementContent): Element => {
      segment += 1;
      const id = `kobo.${paragraph}.${segment}`;
      return h('span', { className: ['koboSpan'], id }, [child]);
    };
    const begin = (): void => {
      paragraph += 1;
      segment = 0;
      begins = false;
    };
    const within = (parent: Element | Root): void => {
      parent.children = (parent.children as ElementContent[]).flatMap((child) => {
        if (child.type === 'text') return texts(child.value, parent);
        if (child.type !== 'element' || untouched.has(child.tagName)) return [child];
        if (child.tagName === 'img') {
          begin();
          return [span(child)];
        }
        // A paragraph is counted when something is in it.
        begins ||= paragraphs.has(child.tagName);
        within(child);
        return [child];
      });
    };
    const texts = (value: string, parent: Element | Root): ElementContent[] =>
      sentencesOf(value).map((each) => {
        const text = { type: 'text' as const, value: each };
        const inParagraph = parent.type === 'element' && parent.tagName === 'p';
        if (each.trim() === '' && !inParagraph) return text;
        if (begins || paragraph === 0) begin();
        return span(text);
      });
    within(tree);
  };
}

/** A text in pieces that end where sentences do; together they are the text. */
function sentencesOf(text: string): string[] {
  const pieces = text.match(sentence) ?? [];
  const rest = text.slice(pieces.join('').length);
  return rest === '' ? pieces : [...pieces, rest];
}
