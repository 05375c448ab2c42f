import { type Document, isAlias, isNode, visit, type YAMLError } from 'yaml';
import type { DataOf } from '../../messages/index.ts';

/** What is wrong with the syntax of some YAML, and where. */
export interface YamlFault {
  readonly offset: number;
  readonly data: DataOf<'yaml-syntax'>;
}

/** The parser's codes as an editor meets them. */
const faults: Readonly<Record<YAMLError['code'], YamlFault['data']>> = {
  BLOCK_AS_IMPLICIT_KEY: { case: 'second-colon' },
  UNEXPECTED_TOKEN: { case: 'text-behind' },
  BAD_SCALAR_START: { case: 'bad-start' },
  TAG_RESOLVE_FAILED: { case: 'begins', sign: '!' },
  MULTIPLE_TAGS: { case: 'begins', sign: '!' },
  BAD_PROP_ORDER: { case: 'begins', sign: '!' },
  ALIAS_PROPS: { case: 'begins', sign: '*' },
  BAD_ALIAS: { case: 'begins', sign: '*' },
  MULTIPLE_ANCHORS: { case: 'begins', sign: '&' },
  BAD_DIRECTIVE: { case: 'begins', sign: '%' },
  DUPLICATE_KEY: { case: 'given-twice' },
  TAB_AS_INDENT: { case: 'tab' },
  BAD_INDENT: { case: 'column' },
  MULTILINE_IMPLICIT_KEY: { case: 'no-field' },
  NON_STRING_KEY: { case: 'no-field' },
  KEY_OVER_1024_CHARS: { case: 'no-field' },
  MISSING_CHAR: { case: 'quotation-open' },
  BLOCK_IN_FLOW: { case: 'brackets' },
  BAD_COLLECTION_TYPE: { case: 'brackets' },
  MULTIPLE_DOCS: { case: 'second-text' },
  BAD_DQ_ESCAPE: { case: 'backslash' },
  IMPOSSIBLE: { case: 'unknown' },
  RESOURCE_EXHAUSTION: { case: 'unknown' },
};

/** All faults of the syntax, one for each line: what follows a fault is seldom another. */
export function yamlFaults(document: Document.Parsed, yaml: string): YamlFault[] {
  const found = new Map<number, YamlFault>();
  const lineOf = (offset: number): number => yaml.slice(0, offset).split('\n').length;
  for (const fault of references(document, yaml)) found.set(lineOf(fault.offset), fault);
  for (const error of [...document.errors, ...document.warnings]) {
    const fault = faultOf(error, document);
    const line = lineOf(fault.offset);
    const other = found.get(line);
    // Two at one place: the second says why the first is a fault.
    if (!other || other.offset === fault.offset) found.set(line, fault);
  }
  return [...found.values()];
}

function faultOf({ code, pos, message }: YAMLError, document: Document.Parsed): YamlFault {
  const [offset] = pos;
  // One code for several signs that are missing: its sentence says which.
  if (code === 'MISSING_CHAR' && message.startsWith('Tags')) {
    return { offset: offset - 1, data: faults.TAG_RESOLVE_FAILED };
  }
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) {
    return { offset, data: { case: 'bracket-open' } };
  }
  const data = faults[code];
  return { offset: code === 'MISSING_CHAR' ? openingOf(document, offset) : offset, data };
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
  const found: YamlFault[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const sign = isAlias(node) ? '*' : 'anchor' in node && node.anchor ? '&' : undefined;
    if (!sign) return;
    found.push({
      offset: Math.max(0, yaml.lastIndexOf(sign, node.range?.[0])),
      data: { case: 'begins', sign },
    });
  });
  return found;
}
