import { startOf } from './chat/messages.ts';
import { parseHtml, toTree } from './html-tree.ts';
import type { Left, TreeReading } from './tree-reading.ts';
import { childrenOf, descendantsOf, rootOf } from './xml/xml-tree.ts';

/** Reads the source of a page. Templates, categories and files are left out and listed. */
export function readWikiText(text: string, title?: string): TreeReading {
  const left: string[] = [];
  const html = htmlOf(text, left);
  const heading = title === undefined ? '' : `<h1>${escaped(title)}</h1>`;
  const reading = toTree(parseHtml(heading + html));
  return { ...reading, left: leftOf(left) };
}

/** Reads the export of a wiki: each page is a document. */
export function readWikiExport(xml: string): TreeReading {
  const children: TreeReading['tree']['children'] = [];
  const left: Left[] = [];
  const texts: string[] = [];
  for (const page of childrenOf(rootOf(xml), 'page')) {
    const title = childrenOf(page, 'title')[0]?.text ?? '';
    const date = descendantsOf(page, 'timestamp')[0]?.text.slice(0, 10);
    const source = descendantsOf(page, 'text')[0]?.text ?? '';
    if (/^#(?:redirect|تغییر_مسیر|تغییرمسیر)/i.test(source)) continue;
    const reading = readWikiText(source, title);
    children.push(startOf({ date }), ...reading.tree.children);
    texts.push(reading.text);
    left.push(...reading.left);
  }
  return { tree: { type: 'root', children }, text: texts.join('\n'), left };
}

function leftOf(left: readonly string[]): Left[] {
  return [{ case: 'element', name: 'template', text: left.join(' ') }];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The source of a page as HTML. */
function htmlOf(source: string, left: string[]): string {
  const notes: string[] = [];
  let text = source.replace(/<!--[\s\S]*?-->/g, '').replace(/\r\n/g, '\n');
  text = text.replace(/<noinclude>[\s\S]*?<\/noinclude>/g, (whole) => gone(whole, left));
  text = withoutTemplates(text, left);
  text = text.replace(/<ref[^>/]*>([\s\S]*?)<\/ref>/g, (_, note: string) => {
    notes.push(note);
    const number = notes.length;
    return `<sup><a href="#cite_note-${number}" id="cite_ref-${number}">[${number}]</a></sup>`;
  });
  text = text.replace(/<references\s*\/?>(?:<\/references>)?|<ref[^>]*\/>/g, '');
  text = text.replace(
    /\[\[(?:رده|category|پرونده|تصویر|file|image|wikisource|[a-z]{2,3}):([^\]]*)\]\]/gi,
    (whole) => gone(whole, left),
  );
  const blocks = blocksOf(text);
  const list = notes.map(
    (note, index) =>
      `<li id="cite_note-${index + 1}"><a href="#cite_ref-${index + 1}">↑</a> ${inline(withoutTemplates(note, left))}</li>`,
  );
  return blocks + (list.length > 0 ? `<ol>${list.join('')}</ol>` : '');
}

function gone(text: string, left: string[]): string {
  left.push(text.replace(/[{}[\]|=]+/g, ' ').trim());
  return '';
}

/** A couplet ({{ب|…|…}}) becomes one; what opens and closes a poem goes; all other templates are listed. */
function withoutTemplates(source: string, left: string[]): string {
  let text = source;
  for (let round = 0; round < 20; round += 1) {
    const next = text.replace(/\{\{([^{}]*)\}\}/g, (_, inner: string) => {
      const [name = '', ...values] = inner.split('|').map((part) => part.trim());
      const plain = values.map((value) => value.replace(/^\d+\s*=\s*/, ''));
      if (/^(?:ب|بیت|beyt|م|b)$/i.test(name) && plain.length >= 2) {
        return `\n\u0002${plain[0]}\u0003${plain[1]}\n`;
      }
      if (/^(?:م|مصراع|بند)$/.test(name) && plain.length === 1) return `\n\u0002${plain[0]}\n`;
      return gone(inner, left);
    });
    if (next === text) return text;
    text = next;
  }
  return text;
}

function blocksOf(text: string): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  let poem: string[] = [];
  let inPoem = false;
  const close = (): void => {
    if (paragraph.length > 0) out.push(`<p>${inline(paragraph.join(' '))}</p>`);
    if (poem.length > 0) out.push(`<p data-chap-verse="">${poem.join('<br>')}</p>`);
    paragraph = [];
    poem = [];
  };
  for (const line of text.split('\n')) {
    const heading = /^(={1,6})\s*(.+?)\s*\1\s*$/.exec(line);
    const couplet = line.startsWith('\u0002') ? line.slice(1).split('\u0003') : undefined;
    if (couplet) {
      if (paragraph.length > 0) close();
      poem.push(couplet.map(inline).join('&nbsp;&nbsp;&nbsp;&nbsp;'));
    } else if (/<poem[^>]*>/i.test(line)) {
      close();
      inPoem = true;
    } else if (/<\/poem>/i.test(line)) {
      close();
      inPoem = false;
    } else if (heading) {
      close();
      const depth = Math.min(6, (heading[1] ?? '').length);
      out.push(`<h${depth}>${inline(heading[2] ?? '')}</h${depth}>`);
    } else if (line.trim() === '') {
      if (poem.length === 0 || inPoem) close();
    } else if (inPoem) poem.push(inline(line.trim()));
    else if (/^[*#]+\s*/.test(line)) {
      close();
      const tag = line.startsWith('#') ? 'ol' : 'ul';
      out.push(`<${tag}><li>${inline(line.replace(/^[*#:]+\s*/, ''))}</li></${tag}>`);
    } else {
      if (poem.length > 0) close();
      paragraph.push(line.replace(/^[:;]+\s*/, ''));
    }
  }
  close();
  return out.join('\n').replace(/<\/(ul|ol)>\n<\1>/g, '');
}

function inline(text: string): string {
  return text
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1')
    .replace(/\[(https?:\/\/[^\s\]]+)\s+([^\]]+)\]/g, '<a href="$1">$2</a>')
    .replace(/'''''(.+?)'''''/g, '<strong><em>$1</em></strong>')
    .replace(/'''(.+?)'''/g, '<strong>$1</strong>')
    .replace(/''(.+?)''/g, '<em>$1</em>')
    .replace(/__[A-Z]+__/g, '');
}
