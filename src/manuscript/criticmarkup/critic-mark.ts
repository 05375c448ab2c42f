import type { Data, Node, Parent, Text } from 'mdast';

/** What an editor declares of some words: a correction, an addition, a deletion, a doubt. */
export type CriticKind = 'correction' | 'addition' | 'deletion' | 'doubt';

/** A mark of CriticMarkup; its children are what is printed. */
export interface CriticMark extends Parent {
  type: 'criticMark';
  kind: CriticKind;
  /** What the source has, as it has it; empty for an addition. Of a doubt it is what is printed. */
  was?: string | undefined;
  /** The same, each stretch with its place in the file. */
  source: Text[];
  /** Why, in the editor’s words; empty when nothing was said. */
  note: string;
  children: Text[];
  data: CriticData;
}

/** Text that is lost, or that nobody can read. */
export interface CriticGap extends Node {
  type: 'criticGap';
  note: string;
  data: CriticData;
}

/** What remark-rehype makes an element of, in any pipeline. */
export interface CriticData extends Data {
  hName: string;
  hProperties: { [name: string]: string | string[] };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    criticMark: CriticMark;
    criticGap: CriticGap;
  }
  interface RootContentMap {
    criticMark: CriticMark;
    criticGap: CriticGap;
  }
  interface TextData {
    /** Signs of CriticMarkup that make no mark. */
    criticStray?: boolean | undefined;
  }
}
