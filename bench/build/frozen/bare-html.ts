import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parse } from 'yaml';

/*
 * What the press is measured against. Frozen: this file uses nothing of the press, and what it
 * makes is held to its SHA-256 (`sums.json`).
 */

const here = dirname(fileURLToPath(import.meta.url));
const fonts = join(here, '../../../fonts');

/**
 * A book as somebody would print it who wants no more than its text on pages: contents, documents,
 * notes at the end, an index that names documents; no folios, no heads, nothing at the foot.
 * @param folder a folder with a `book.yaml`
 * @param only chapters wanted, by their folders; all of them when it isn't said
 */
export async function bareHtml(folder: string, only?: readonly string[]): Promise<string> {
  const book = parse(await readFile(join(folder, 'book.yaml'), 'utf8'));
  const documents: { id: string; title: string; text: string; html: string }[] = [];
  const body: string[] = [];
  const contents: string[] = [];
  const notes: string[] = [];
  for (const id of (book.chapters as string[]).filter((each) => only?.includes(each) ?? true)) {
    const chapter = parse(await readFile(join(folder, id, 'chapter.yaml'), 'utf8'));
    contents.push(`<p><a href="#${id}"><b>${escaped(chapter.title)}</b></a></p>`);
    body.push(`<h1 id="${id}">${escaped(chapter.title)}</h1>`);
    for (const file of chapter.documents as string[]) {
      const name = `d${documents.length + 1}`;
      const { title, markdown } = taken(await readFile(join(folder, id, file), 'utf8'));
      const html = htmlOf(markdown, name);
      const [text, foot] = html.split('<section data-footnotes');
      documents.push({ id: name, title, text: markdown, html: text ?? '' });
      if (foot !== undefined) notes.push(`<section data-footnotes${foot}`);
      contents.push(`<p><a href="#${name}">${escaped(title)}</a></p>`);
      body.push(`<section><h2 id="${name}">${escaped(title)}</h2>${text}</section>`);
    }
  }
  const entries: { entry: string }[] = parse(
    await readFile(join(folder, 'index.yaml'), 'utf8').catch(() => '[]'),
  );
  const index = entries.map(({ entry }) => {
    const places = documents.filter(({ text }) => text.includes(entry));
    const links = places.map(({ id }) => `<a href="#${id}">${id.slice(1)}</a>`);
    return `<p>${escaped(entry)} ${links.join('، ')}</p>`;
  });
  return `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>${escaped(book.title)}</title><style>${await styleSheet()}</style></head><body><nav class="contents">${contents.join('')}</nav>${body.join('')}<div class="notes">${notes.join('')}</div><div class="index">${index.join('')}</div></body></html>`;
}

/** SHA-256 of what was made of a book, without the fonts' own bytes. */
export function sumOf(html: string): string {
  return createHash('sha256')
    .update(html.replace(/url\([^)]*\)/g, ''))
    .digest('hex');
}

function taken(text: string): { title: string; markdown: string } {
  const [, yaml = '', markdown = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { title: parse(yaml).title, markdown: withoutBlocks(markdown) };
}

/** `:::name` and `:::` go; the lines between them stay lines. */
function withoutBlocks(markdown: string): string {
  let within = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (!line.startsWith(':::')) return within && line !== '' ? `${line}  ` : line;
      within = line !== ':::';
      return '';
    })
    .join('\n');
}

function htmlOf(markdown: string, prefix: string): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { clobberPrefix: `${prefix}-` })
    .use(rehypeStringify);
  return String(processor.processSync(markdown));
}

async function styleSheet(): Promise<string> {
  const css = await readFile(join(here, 'bare.css'), 'utf8');
  const files = (await readdir(fonts, { recursive: true })).sort();
  const dataOf = async (name: string): Promise<string> => {
    const file = files.find((each) => each.endsWith(`Vazirmatn-${name}.ttf`));
    if (file === undefined) throw new Error(`there is no Vazirmatn ${name}`);
    return `data:font/ttf;base64,${await readFile(join(fonts, file), 'base64')}`;
  };
  return css.replace('REGULAR', await dataOf('Regular')).replace('BOLD', await dataOf('Bold'));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
