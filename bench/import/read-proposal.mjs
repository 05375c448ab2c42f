import { parse } from 'yaml';

/** What import proposes, as the expectations name it. */
export function readProposal({ files, messages }) {
  const texts = new Map(
    files.map(({ file, bytes }) => [file, Buffer.from(bytes).toString('utf8')]),
  );
  const book = parse(texts.get('book.yaml') ?? 'sources: []');
  const documents = [...texts]
    .filter(([file]) => file.endsWith('.md') && !file.startsWith('sources/'))
    .map(([, text]) => readDocument(text));
  const omitted = (book.sources ?? []).flatMap(({ file, omitted: ranges = [] }) => {
    const lines = (texts.get(`sources/${file}`) ?? '').split('\n');
    return ranges.flatMap(({ lines: range }) => {
      const [from, to = from] = String(range).split('-').map(Number);
      return lines
        .slice(from - 1, to)
        .map((line) => line.trim())
        .filter(Boolean);
    });
  });
  const refused = messages.some(({ rule }) => rule === 'import-refused');
  const errors = messages.filter(({ rule }) => rule === 'import-letters').length;
  return { documents, omitted, refused, errors, messages };
}

function readDocument(text) {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields = parse(matter);
  const document = {
    fields,
    title: fields.title,
    headings: [],
    verse: [],
    speech: [],
    signatures: [],
    paragraphs: [],
    lists: 0,
    notes: 0,
  };
  let block;
  for (const raw of body.split('\n')) {
    const line = plainOf(raw);
    if (/^:::\w+/.test(raw)) block = raw.slice(3);
    else if (raw === ':::') block = undefined;
    else if (line === '') {
      // Behind a blank line of a signature stand offices, place and date.
      if (block === 'signature') block = 'offices';
      continue;
    } else if (block === 'offices') continue;
    else if (block === 'verse') document.verse.push(...line.split(/\t| \/ /));
    else if (block === 'signature') document.signatures.push(...line.split('\t'));
    else if (/^#{2,6} /.test(raw))
      document.headings.push({
        level: /^#+/.exec(raw)[0].length - 1,
        text: plainOf(raw.replace(/^#+ /, '')),
      });
    else if (/^\[\^[^\]]+\]:/.test(raw)) document.notes += 1;
    else if (/^[-–—ـ]\s/.test(plainOf(raw)) && !/^- /.test(raw))
      document.speech.push(line.replace(/^[-–—ـ]+\s*/, ''));
    else if (!/^# /.test(raw)) document.paragraphs.push(line);
    if (/^- /.test(raw)) document.lists += 1;
  }
  document.body = plainOf(body.replace(/^:::\w*$/gm, ''));
  return document;
}

/** Markdown without the backslashes that keep its signs. */
function plainOf(markdown) {
  return markdown
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)/g, '')
    .trim();
}
