/** What the press knows of an element that may be written as HTML. */
export interface HtmlRule {
  /** Where it may stand: within a line, between paragraphs, or only as a part of certain others. */
  readonly is: 'phrasing' | 'flow' | 'part';
  /** What may stand in it, beside its parts: what a line holds, paragraphs and blocks too, or nothing. */
  readonly holds: 'phrasing' | 'flow' | 'nothing';
  /** The parts that may stand in it. Where it holds nothing else, text opens the first or the last of them. */
  readonly parts?: readonly string[];
  /** Attributes beside `dir` and `lang`. */
  readonly attributes?: readonly string[];
  /** HTML lets its end tag be left out. */
  readonly endsByItself?: boolean;
}

const mark: HtmlRule = { is: 'phrasing', holds: 'phrasing' };
const heading: HtmlRule = { is: 'flow', holds: 'phrasing' };
const block: HtmlRule = { is: 'flow', holds: 'flow', attributes: ['id'] };
const piece: HtmlRule = { is: 'part', holds: 'flow', attributes: ['id'], endsByItself: true };
const rows: HtmlRule = { is: 'part', holds: 'nothing', parts: ['tr'], endsByItself: true };
const cell: HtmlRule = { ...piece, attributes: ['id', 'colspan', 'rowspan'] };

/**
 * The only HTML that a manuscript may hold: elements that say what a passage of a
 * book is, none that fetches, runs, hides or styles anything. What isn't listed
 * here gets into no edition. Glosses (`ruby`) are not: Chromium leaves them out of a
 * PDF’s tags, so that no copy could be held against the book.
 */
export const htmlList: ReadonlyMap<string, HtmlRule> = new Map<string, HtmlRule>([
  ['p', { is: 'flow', holds: 'phrasing', attributes: ['id'], endsByItself: true }],
  ['div', block],
  ['blockquote', block],
  ['figure', { ...block, parts: ['figcaption'] }],
  ['figcaption', { is: 'part', holds: 'flow' }],
  ['pre', { is: 'flow', holds: 'phrasing' }],
  ['hr', { is: 'flow', holds: 'nothing' }],
  ...[1, 2, 3, 4, 5, 6].map((depth): [string, HtmlRule] => [`h${depth}`, heading]),

  ['ul', { is: 'flow', holds: 'nothing', parts: ['li'] }],
  ['ol', { is: 'flow', holds: 'nothing', parts: ['li'], attributes: ['start'] }],
  ['li', piece],
  ['dl', { is: 'flow', holds: 'nothing', parts: ['dt', 'dd'] }],
  ['dt', { ...piece, holds: 'phrasing' }],
  ['dd', piece],

  ['table', { is: 'flow', holds: 'nothing', parts: ['caption', 'thead', 'tbody', 'tfoot', 'tr'] }],
  ['caption', { is: 'part', holds: 'phrasing', endsByItself: true }],
  ['thead', rows],
  ['tbody', rows],
  ['tfoot', rows],
  ['tr', { is: 'part', holds: 'nothing', parts: ['th', 'td'], endsByItself: true }],
  ['td', cell],
  ['th', { ...cell, holds: 'phrasing' }],

  ['span', { ...mark, attributes: ['id'] }],
  ['a', { ...mark, attributes: ['href'] }],
  ['abbr', { ...mark, attributes: ['title'] }],
  ['time', { ...mark, attributes: ['datetime'] }],
  ['br', { is: 'phrasing', holds: 'nothing' }],
  ['wbr', { is: 'phrasing', holds: 'nothing' }],
  ['img', { is: 'phrasing', holds: 'nothing', attributes: ['src', 'alt', 'title'] }],
  ...'b strong i em u s sub sup small q cite bdi bdo code mark del ins kbd samp var'
    .split(' ')
    .map((name): [string, HtmlRule] => [name, mark]),
]);

/** Elements whose content is no text of a page: it goes with them. */
export const htmlWithoutText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'noembed',
  'noframes',
]);
