import type { NoData, Rules } from '../rule.ts';

/** What the messages are about that are told of a document’s Markdown, and of the HTML in it. */
export interface MarkdownData {
  'markdown-block-unknown': { block: string; known: readonly string[] };
  'markdown-block-fence':
    | { case: 'alone' }
    | { case: 'behind-name' | 'unended'; block: string }
    | { case: 'before'; block: string; inner: string; line: number };
  'markdown-html':
    | { case: 'declaration'; text: string }
    | { case: 'element'; name: string; content: 'printed' | 'lost' | 'none' };
  'markdown-html-attribute':
    | { case: 'dropped'; name: string; attributes: readonly string[] }
    | { case: 'id-twice'; id: string }
    | { case: 'id-unknown'; href: string };
  'markdown-html-nesting':
    | { case: 'open-comment' }
    | { case: 'open-tag'; text: string }
    | { case: NestingFault; name: string };
  'markdown-picture': { case: 'named-elsewhere' | 'caption' };
  'markdown-code': NoData;
  'markdown-heading-empty': NoData;
  'markdown-heading-space': NoData;
  'markdown-list-sign': { sign: string };
  'markdown-link': { address: string };
  'markdown-too-deep': { case: 'text' | 'elements' };
  'markdown-crowded': NoData;
  /** The character’s number, in four hexadecimal digits. */
  'control-character': { case: 'text'; code: string } | { case: 'html' };
  'markdown-numbered-list': NoData;
  'markdown-note-uncalled': { note: string };
  'markdown-mark': { case: MarkFault };
  'markdown-mark-reason': NoData;
  'markdown-mark-empty': NoData;
  'markdown-mark-place': { case: 'html' | 'editors-note' };
  'title-twice': NoData;
  'title-late': NoData;
}

/** What is wrong with the tags of an element. */
export type NestingFault = keyof typeof nestingFaults;

/** What is wrong with the signs of a mark. */
export type MarkFault = keyof typeof markFaults;

const nestingFaults = {
  'before-paragraph': '“<%>” ends before a paragraph begins',
  'before-link': '“<%>” ends before another link begins',
  inside: '“<%>” is not ended before what it stands in',
  unended: '“<%>” is never ended',
  misplaced: '“<%>” can’t stand here',
  unbegun: '“</%>” ends nothing that began here',
} as const;

const markFaults = {
  unbegun: 'These signs end a mark that was never begun',
  unended: 'This mark is not ended in its line',
  inside: 'Another mark begins inside this one',
  comment: 'This comment stands behind no mark',
  correction: 'This correction doesn’t say what is printed: it has no “~>”',
} as const;

/** Of the Markdown of a document, which the manuscript room reads. */
export const markdownRules: Rules<MarkdownData> = {
  'markdown-block-unknown': {
    severity: 'error',
    says: ({ block }) => `There is no block “${block}”`,
    expected: ({ known }) => known,
    hint: 'Use one of the blocks that the press knows, or plain paragraphs.',
  },
  'markdown-block-fence': {
    severity: 'error',
    says: (data) => {
      switch (data.case) {
        case 'alone':
          return 'This “:::” begins no block and ends none';
        case 'behind-name':
          return `Something stands behind the name of the block “${data.block}”`;
        case 'unended':
          return `The block “${data.block}” is not ended anywhere`;
        case 'before':
          return `The block “${data.block}” is not ended before the block “${data.inner}” begins in line ${data.line}`;
      }
    },
    hint: 'A block begins with a line of “:::” and its name, nothing else, and ends with a line of “:::”.',
  },
  'markdown-html': {
    severity: 'warning',
    says: (data) => {
      if (data.case === 'declaration') return 'A declaration is not printed';
      const told = { printed: '; the text in it is', lost: ', nor is what stands in it', none: '' };
      return `“<${data.name}>” is not printed${told[data.content]}`;
    },
    found: (data) => (data.case === 'declaration' ? `“${data.text}”` : undefined),
    hint: 'Write Markdown, or HTML that docs/manuscript.md lists; put a backslash before “<” if the sign itself is meant.',
  },
  'markdown-html-attribute': {
    severity: 'warning',
    says: (data) => {
      switch (data.case) {
        case 'dropped':
          return `An attribute of “<${data.name}>” is left out`;
        case 'id-twice':
          return 'Another element has this id';
        case 'id-unknown':
          return 'Nothing in this document has this id';
      }
    },
    found: (data) => {
      if (data.case === 'dropped') return data.attributes.join(' ');
      return data.case === 'id-twice' ? `id="${data.id}"` : `href="${data.href}"`;
    },
    hint: 'Take it out, or give it a value that docs/manuscript.md allows.',
  },
  'markdown-html-nesting': {
    severity: 'warning',
    says: (data) => {
      switch (data.case) {
        case 'open-comment':
          return 'A comment is never ended, and hides what follows';
        case 'open-tag':
          return 'A tag has no “>”, and is not printed';
        default:
          return nestingFaults[data.case].replace('%', () => data.name);
      }
    },
    found: (data) => (data.case === 'open-tag' ? `“${data.text}”` : undefined),
    hint: 'Give each element its start and its end, one inside the other, in one passage.',
  },
  'markdown-picture': {
    severity: 'error',
    says: (data) =>
      data.case === 'caption'
        ? 'A picture within a line has no caption'
        : 'The file of this picture is named elsewhere',
    hint: (data) =>
      data.case === 'caption'
        ? 'Write “![what is to be seen](name.png "caption")” in a paragraph of its own.'
        : 'Write the name of the file behind it, between round brackets.',
  },
  'markdown-code': {
    severity: 'warning',
    says: () => 'This is set as code',
    hint: 'Four spaces before a line make it code; take them away if it is a paragraph.',
  },
  'markdown-heading-empty': {
    severity: 'error',
    says: () => 'This heading says nothing',
    hint: 'Write the heading behind the signs “##”, or take them out.',
  },
  'markdown-heading-space': {
    severity: 'warning',
    says: () => 'This is not set as a heading',
    hint: 'Put a space behind the signs “##”, or a backslash before them if they are meant.',
  },
  'markdown-list-sign': {
    severity: 'warning',
    says: ({ sign }) => `The sign “${sign}” makes this line an item of a list, and is not printed`,
    hint: 'Put a backslash before the sign if it is meant; begin the items of a list with “- ”.',
  },
  'markdown-link': {
    severity: 'error',
    says: () => 'This link leads nowhere outside the book',
    found: ({ address }) => `“${address}”`,
    expected: () => ['http://…', 'https://…', 'mailto:…', 'tel:…'],
    hint: 'Give the whole address; put a backslash before “[” if the sign itself is meant.',
  },
  'markdown-too-deep': {
    severity: 'error',
    says: (data) =>
      data.case === 'elements'
        ? 'Elements are nested too deeply from here on'
        : 'The text is nested too deeply',
    hint: 'Take out signs such as “>” that stand there in great number.',
  },
  'markdown-crowded': {
    severity: 'error',
    says: () =>
      'The passage that ends here has more than 5,000 signs such as “*”, “_”, “`” and “]”',
    hint: 'Part it with an empty line, take the signs out, or put a backslash before each that is meant itself.',
  },
  'control-character': {
    severity: 'error',
    says: (data) =>
      data.case === 'html'
        ? 'A control character is written here'
        : `The control character U+${data.code} stands here`,
    hint: 'Delete the character; it can’t be seen, but no edition can hold it.',
  },
  'markdown-numbered-list': {
    severity: 'error',
    says: () => 'The numerals of this list would be the press’s own',
    hint: 'Begin each item with “- ” and then the numeral as the source has it: “- ۱- …”.',
  },
  'markdown-note-uncalled': {
    severity: 'error',
    says: ({ note }) => `Nothing calls the note “${note}”`,
    hint: 'Put “[^…]” where the note belongs, or take the note out.',
  },
  'markdown-mark': {
    severity: 'error',
    says: (data) => markFaults[data.case],
    hint: 'Write “{~~source~>printed~~}{>>why<<}”, “{++added++}”, “{--deleted--}” or “{==doubtful==}” on one line, one beside the other; put a backslash before “{” or “}” if the signs themselves are meant.',
  },
  'markdown-mark-reason': {
    severity: 'warning',
    says: () => 'This mark doesn’t say why',
    hint: 'Put “{>>why<<}” right behind it: the reason stands in the appendix.',
  },
  'markdown-mark-empty': {
    severity: 'error',
    says: () => 'This mark changes nothing',
    hint: 'Say what the source has and what is to be printed, or take the mark out.',
  },
  'markdown-mark-place': {
    severity: 'error',
    says: (data) =>
      data.case === 'html'
        ? 'A mark stands in HTML, where it is not read'
        : 'A mark stands in an editor’s note, which is in no source',
    hint: 'Marks stand in Markdown of the document’s own text: write the passage without HTML, or take the mark out.',
  },
  'title-twice': {
    severity: 'error',
    says: () => 'A second “#” title',
    hint: 'A document has one title: use “##” for the headings inside it.',
  },
  'title-late': {
    severity: 'error',
    says: () => 'The title comes after other text',
    hint: 'The “#” title of a document is its first line.',
  },
};
