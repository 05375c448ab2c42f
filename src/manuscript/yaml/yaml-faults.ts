import { type Document, isAlias, isNode, visit, type YAMLError } from 'yaml';

/** What is wrong with the syntax of some YAML, in words for an editor. */
export interface YamlFault {
  readonly offset: number;
  readonly reason: string;
  /** A hint that fits better than the catalogue's. */
  readonly hint?: string | undefined;
}

const quotes = 'Put the text between single quotes.';
const columns = 'Let fields that belong together begin in the same column.';

const exclamation = {
  reason: 'A value cannot begin with “!”',
  hint: quotes,
};

/** The parser's codes as an editor meets them; what isn't here keeps the parser's own words. */
const words: Readonly<Record<string, Omit<YamlFault, 'offset'>>> = {
  BLOCK_AS_IMPLICIT_KEY: { reason: 'The value holds a second “: ”' },
  UNEXPECTED_TOKEN: { reason: 'The value has ended, and more text follows it' },
  BAD_SCALAR_START: { reason: 'A value cannot begin with this sign', hint: quotes },
  TAG_RESOLVE_FAILED: exclamation,
  DUPLICATE_KEY: { reason: 'The field is given twice', hint: 'Keep one of them.' },
  TAB_AS_INDENT: { reason: 'A tab stands here', hint: 'Put spaces in its place.' },
  BAD_INDENT: { reason: 'The line begins in a wrong column', hint: columns },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'A line is not of the form “name: value”, or begins in a wrong column',
    hint: `Write a colon and a space behind the field’s name. ${columns}`,
  },
  MISSING_CHAR: {
    reason: 'A quotation mark is opened and never closed',
    hint: 'Close the value with the same quotation mark.',
  },
  MULTIPLE_DOCS: {
    reason: 'A second text begins at this “---”',
    hint: 'Take out the line of hyphens.',
  },
};

const openBracket = {
  reason: 'A bracket is opened and never closed',
  hint: 'Close the list with “]”, or put the text between single quotes.',
};

/** All faults of the syntax, one for each line: what follows a fault is seldom another. */
export function yamlFaults(document: Document.Parsed, yaml: string): YamlFault[] {
  const faults = new Map<number, YamlFault>();
  const lineOf = (offset: number): number => yaml.slice(0, offset).split('\n').length;
  for (const fault of references(document, yaml)) faults.set(lineOf(fault.offset), fault);
  for (const error of [...document.errors, ...document.warnings]) {
    const fault = inWords(error, document);
    const line = lineOf(fault.offset);
    const other = faults.get(line);
    // Two at one place: the second says why the first is a fault.
    if (!other || other.offset === fault.offset) faults.set(line, fault);
  }
  return [...faults.values()];
}

function inWords({ code, pos, message }: YAMLError, document: Document.Parsed): YamlFault {
  const [offset] = pos;
  if (code === 'MISSING_CHAR' && message.startsWith('Tags')) {
    return { offset: offset - 1, ...exclamation };
  }
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return { offset, ...openBracket };
  const found = words[code] ?? { reason: message.split('\n', 1)[0] as string };
  return { ...found, offset: code === 'MISSING_CHAR' ? openingOf(document, offset) : offset };
}

/** Where the quotation begins that isn't ended at an offset. */
function openingOf(document: Document.Parsed, offset: number): number {
  let opening = offset;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && range[1] >= offset - 1) {
        opening = range[0];
      }
    },
  });
  return opening;
}

/** In YAML, `*` and `&` before a word refer to other values. Here they can only be slips. */
function references(document: Document.Parsed, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const sign = isAlias(node) ? '*' : 'anchor' in node && node.anchor ? '&' : undefined;
    if (!sign) return;
    faults.push({
      offset: Math.max(0, yaml.lastIndexOf(sign, node.range?.[0])),
      reason: `A value cannot begin with “${sign}”`,
      hint: quotes,
    });
  });
  return faults;
}
