import type {
  BlockContent,
  Data,
  DefinitionContent,
  Literal,
  Parent,
  PhrasingContent,
} from 'mdast';

/** What an element may have in it: Markdown’s own nodes, and such as this one. */
export type HtmlContent = BlockContent | DefinitionContent | PhrasingContent;

/** An element of the list that was written as HTML, and for which Markdown has no node of its own. */
export interface HtmlElement extends Parent {
  type: 'htmlElement';
  name: string;
  children: HtmlContent[];
  data: HtmlElementData;
}

/** What remark-rehype makes an element of; nothing else of what was written is left. */
export interface HtmlElementData extends Data {
  hName: string;
  hProperties: Record<string, string>;
}

/** Text whose line breaks and spaces stay as they are. */
export interface HtmlText extends Literal {
  type: 'htmlText';
}

declare module 'mdast' {
  interface RootContentMap {
    htmlElement: HtmlElement;
    htmlText: HtmlText;
  }
  interface BlockContentMap {
    htmlElement: HtmlElement;
  }
}
