import { extname } from 'node:path';
import type { ImportRefusal } from '../../messages/index.ts';
import type { Refusal } from '../../sources/index.ts';
import { isTelegramJson, readTelegramJson } from './chat/telegram-json.ts';
import { isWhatsApp, readWhatsApp } from './chat/whatsapp.ts';
import { isWikiText } from './is-wiki-text.ts';
import type { TreeReading } from './tree-reading.ts';

/** What a text is, read as that; undefined where it is nothing but lines. */
export async function readForm(
  name: string,
  text: string,
): Promise<TreeReading | Refusal<ImportRefusal> | undefined> {
  const start = text.slice(0, 3000);
  if (/^\s*\uFEFF?\s*</.test(start)) {
    const xml = await readXmlForm(text);
    if (xml) return xml;
  }
  if (/^\s*\{/.test(start) && /\.json$/i.test(extname(name))) return readJson(text);
  if (isWhatsApp(text)) return readWhatsApp(text);
  if (/\\documentclass|\\begin\{document\}/.test(start)) return { refusal: { case: 'latex' } };
  return isWikiText(name, text) ? (await import('./wiki.ts')).readWikiText(text) : undefined;
}

function readJson(text: string): TreeReading | Refusal<ImportRefusal> {
  try {
    const value: unknown = JSON.parse(text);
    if (isTelegramJson(value)) return readTelegramJson(value);
  } catch {
    // Told below: whatever it is, it is none that the press knows.
  }
  return { refusal: { case: 'json' } };
}

async function readXmlForm(
  text: string,
): Promise<TreeReading | Refusal<ImportRefusal> | undefined> {
  const { isXmlOf } = await import('./xml/xml-tree.ts');
  const forms: readonly (readonly [RegExp, () => Promise<TreeReading>])[] = [
    [/^FictionBook$/, async () => (await import('./xml/fb2.ts')).readFb2(text)],
    [/^(?:\w+:)?TEI(?:\.2)?$/, async () => (await import('./xml/tei.ts')).readTei(text)],
    [/^rss$/, async () => (await import('./xml/wordpress.ts')).readWordPress(text)],
    [/^mediawiki$/, async () => (await import('./wiki.ts')).readWikiExport(text)],
  ];
  for (const [root, read] of forms) {
    if (!isXmlOf(text, root)) continue;
    try {
      return await read();
    } catch {
      return { refusal: { case: 'xml-damaged' } };
    }
  }
  return /^\s*\uFEFF?<\?xml/.test(text) && !isXmlOf(text, /^html$/i)
    ? { refusal: { case: 'xml' } }
    : undefined;
}
