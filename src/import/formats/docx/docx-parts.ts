import type JSZip from 'jszip';

/** The texts that a DOCX holds, read from its XML and nothing else. */
export interface DocxParts {
  /** The running text and its notes. */
  readonly body: string;
  readonly boxes: string;
  readonly deleted: string;
  readonly inserted: string;
  readonly formulas: string;
  readonly headers: string;
  readonly comments: string;
}

type Bucket = 'body' | 'boxes' | 'deleted' | 'inserted' | 'formulas';

/** Reads all texts of a DOCX, so that nothing that a converter passes over goes unnoticed. */
export async function readDocxParts(archive: JSZip): Promise<DocxParts> {
  const buckets = emptyBuckets();
  let headers = '';
  let comments = '';
  const names = Object.keys(archive.files).sort();
  for (const name of names) {
    if (!/^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name))
      continue;
    const xml = (await archive.file(name)?.async('string')) ?? '';
    if (/\/(?:header|footer)\d*\.xml$/.test(name)) headers += wholeText(xml);
    else if (name.endsWith('/comments.xml')) comments += wholeText(xml);
    else readTexts(xml, buckets);
  }
  return { ...buckets, headers, comments };
}

function emptyBuckets(): Record<Bucket, string> {
  return { body: '', boxes: '', deleted: '', inserted: '', formulas: '' };
}

function wholeText(xml: string): string {
  const buckets = emptyBuckets();
  readTexts(xml, buckets);
  return buckets.body + buckets.boxes;
}

function readTexts(xml: string, buckets: Record<Bucket, string>): void {
  const open: string[] = [];
  for (const [, closing, name, attributes, text] of xml.matchAll(
    /<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      const bucket = bucketOf(open);
      if (bucket) buckets[bucket] += decodeEntities(text);
      if (bucket === 'body' && open.includes('w:ins')) buckets.inserted += decodeEntities(text);
    } else if (closing) {
      if (name === 'w:p') buckets.body += '\n';
      open.pop();
    } else if (name && !attributes?.endsWith('/')) open.push(name);
  }
}

/** What a text is, by the elements around it; undefined when it is none, or one of two copies. */
function bucketOf(open: readonly string[]): Bucket | undefined {
  const element = open.at(-1);
  if (open.includes('mc:Fallback')) return undefined;
  if (element === 'w:delText') return 'deleted';
  if (element === 'm:t') return 'formulas';
  if (element !== 'w:t') return undefined;
  if (open.includes('w:del') || open.includes('w:moveFrom')) return 'deleted';
  return open.includes('w:txbxContent') ? 'boxes' : 'body';
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}
