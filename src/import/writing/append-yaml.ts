import { isMap, isScalar, isSeq, parse, parseDocument, stringify } from 'yaml';

/**
 * Adds items to the end of a list in some YAML and leaves every other byte as it
 * is: comments, order, quotation marks and empty lines are the editor's.
 */
export function appendToList(yaml: string, key: string, items: readonly unknown[]): string {
  if (items.length === 0) return yaml;
  return inserted(yaml, key, items) ?? rewritten(yaml, key, items);
}

function inserted(yaml: string, key: string, items: readonly unknown[]): string | undefined {
  const document = parseDocument(yaml);
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find((each) => isScalar(each.key) && each.key.value === key);
  const list = pair?.value;
  if (!pair || !isSeq(list) || !list.range) return undefined;
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const [start, end] = list.range;
  const isEmpty = list.flow === true && list.items.length === 0;
  if (list.flow === true && !isEmpty) return undefined;
  const column = isEmpty ? 2 : start - (yaml.lastIndexOf('\n', start - 1) + 1);
  const text = stringify(items, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(column) + line)
    .join(newline);
  const before = yaml.slice(0, isEmpty ? start : end).replace(/[ \t\r\n]+$/, '');
  const after = yaml.slice(isEmpty ? end : before.length);
  const rest = /^[ \t]*\r?\n/.test(after) || after === '' ? after : `${newline}${after}`;
  const result = `${before}${newline}${text}${rest === '' ? newline : rest}`;
  return isAppended(yaml, result, key, items) ? result : undefined;
}

/** Whether the new YAML says what the old one did, and the items. */
function isAppended(yaml: string, result: string, key: string, items: readonly unknown[]): boolean {
  try {
    const wanted = parse(yaml) as Record<string, unknown[]>;
    const list = [...(wanted[key] ?? []), ...items];
    return JSON.stringify(parse(result)) === JSON.stringify({ ...wanted, [key]: list });
  } catch {
    return false;
  }
}

/** Where the list isn't written one item a line, the parser's own writer takes over. */
function rewritten(yaml: string, key: string, items: readonly unknown[]): string {
  const document = parseDocument(yaml);
  const list = document.get(key);
  if (isSeq(list)) for (const item of items) list.add(document.createNode(item));
  else document.set(key, document.createNode([...items]));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
