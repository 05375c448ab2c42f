import { type Document, isAlias, isNode, visit } from 'yaml';

/** What is wrong with the syntax of some YAML, in words for an editor. */
export interface YamlFault {
  readonly offset: number;
  readonly reason: string;
  /** A hint that fits better than the catalogue's. */
  readonly hint?: string | undefined;
}

const columns = 'Let fields that belong together begin in the same column.';

/** The parser's codes as an editor meets them; what isn't here keeps the parser's own words. */
const words: Readonly<Record<string, Omit<YamlFault, 'offset'>>> = {
  BLOCK_AS_IMPLICIT_KEY: { reason: 'The value holds a second “: ”' },
  UNEXPECTED_TOKEN: { reason: 'Text stands behind the closing quotation mark' },
  BAD_SCALAR_START: { reason: 'A value cannot begin with this sign' },
  TAG_RESOLVE_FAILED: { reason: 'A value cannot begin with “!”' },
  DUPLICATE_KEY: { reason: 'The field is given twice', hint: 'Keep one of them.' },
  TAB_AS_INDENT: { reason: 'A tab stands here', hint: 'Put spaces in its place.' },
  BAD_INDENT: { reason: 'The line begins in a wrong column', hint: columns },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'A line is not of the form “name: value”, or begins in a wrong column',
    hint: `Write a colon and a space behind the field’s name. ${columns}`,
  },
  MISSING_CHAR: {
    reason: 'The text ends before a quotation mark or a bracket is closed',
    hint: 'Look further up for the value that opens it, and close it there.',
  },
  MULTIPLE_DOCS: {
    reason: 'A second text begins at this “---”',
    hint: 'Take out the line of hyphens.',
  },
};

/** All faults of the syntax, one for each place. */
export function yamlFaults(document: Document.Parsed): YamlFault[] {
  const faults = new Map<number, YamlFault>();
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    const known = words[code] ?? { reason: message.split('\n', 1)[0] as string };
    faults.set(pos[0], { offset: pos[0], ...known });
  }
  for (const fault of references(document)) faults.set(fault.offset, fault);
  return [...faults.values()];
}

/** In YAML, `*` and `&` before a word refer to other values. Here they can only be slips. */
function references(document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const sign = isAlias(node) ? '*' : 'anchor' in node && node.anchor ? '&' : undefined;
    if (!sign) return;
    faults.push({
      offset: node.range?.[0] ?? 0,
      reason: `A value cannot begin with “${sign}”`,
      hint: 'Put the text between single quotes.',
    });
  });
  return faults;
}
