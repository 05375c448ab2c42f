/** Of the Markdown of a document, which the manuscript room reads. */
export const markdownRules = {
  'markdown-block-unknown': {
    severity: 'error',
    hint: 'Use one of the blocks that the press knows, or plain paragraphs.',
  },
  'markdown-block-fence': {
    severity: 'error',
    hint: 'A block begins with a line of “:::” and its name, nothing else, and ends with a line of “:::”.',
  },
  'markdown-html': {
    severity: 'warning',
    hint: 'Write Markdown, or HTML that docs/manuscript.md lists; put a backslash before “<” if the sign itself is meant.',
  },
  'markdown-html-attribute': {
    severity: 'warning',
    hint: 'Take it out, or give it a value that docs/manuscript.md allows.',
  },
  'markdown-html-nesting': {
    severity: 'warning',
    hint: 'Give each element its start and its end, one inside the other, in one passage.',
  },
  'markdown-picture': {
    severity: 'error',
    hint: 'Write “![what is to be seen](name.png "caption")” in a paragraph of its own.',
  },
  'markdown-code': {
    severity: 'warning',
    hint: 'Four spaces before a line make it code; take them away if it is a paragraph.',
  },
  'markdown-heading-empty': {
    severity: 'error',
    hint: 'Write the heading behind the signs “##”, or take them out.',
  },
  'markdown-heading-space': {
    severity: 'warning',
    hint: 'Put a space behind the signs “##”, or a backslash before them if they are meant.',
  },
  'markdown-list-sign': {
    severity: 'warning',
    hint: 'Put a backslash before the sign if it is meant; begin the items of a list with “- ”.',
  },
  'markdown-link': {
    severity: 'error',
    hint: 'Give the whole address; put a backslash before “[” if the sign itself is meant.',
  },
  'markdown-too-deep': {
    severity: 'error',
    hint: 'Take out signs such as “>” that stand there in great number.',
  },
  'control-character': {
    severity: 'error',
    hint: 'Delete the character; it can’t be seen, but no edition can hold it.',
  },
  'markdown-numbered-list': {
    severity: 'error',
    hint: 'Begin each item with “- ” and then the numeral as the source has it: “- ۱- …”.',
  },
  'markdown-note-uncalled': {
    severity: 'error',
    hint: 'Put “[^…]” where the note belongs, or take the note out.',
  },
  'markdown-mark': {
    severity: 'error',
    hint: 'Write “{~~source~>printed~~}{>>why<<}”, “{++added++}”, “{--deleted--}” or “{==doubtful==}” on one line, one beside the other; put a backslash before “{” or “}” if the signs themselves are meant.',
  },
  'markdown-mark-reason': {
    severity: 'warning',
    hint: 'Put “{>>why<<}” right behind it: the reason stands in the appendix.',
  },
  'markdown-mark-empty': {
    severity: 'error',
    hint: 'Say what the source has and what is to be printed, or take the mark out.',
  },
  'markdown-mark-place': {
    severity: 'error',
    hint: 'Marks stand in Markdown of the document’s own text: write the passage without HTML, or take the mark out.',
  },
  'title-twice': {
    severity: 'error',
    hint: 'A document has one title: use “##” for the headings inside it.',
  },
  'title-late': {
    severity: 'error',
    hint: 'The “#” title of a document is its first line.',
  },
} as const;
