import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { receivedLines, sha256 } from './write-book.ts';

/** The folder of the book with everything; its chapter `pictures` isn't in it by itself. */
export const everythingBook: string = fileURLToPath(new URL('everything', import.meta.url));

/** Write the book with everything into a folder, its chapter of pictures included. */
export async function writeEverythingWithPictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(everythingBook, folder, { recursive: true });
  const file = join(folder, 'book.yaml');
  const book = await readFile(file, 'utf8');
  const text = await readFile(join(folder, 'sources/pictures.txt'), 'utf8');
  const source = `  - file: pictures.txt\n    sha256: ${sha256(text)}\n`;
  await writeFile(file, book.replace(/(?=^sources:$)/m, '  - pictures\n') + source);
}

/**
 * Write the sources of the book with everything anew, after somebody changed a
 * document of it. What the documents say is right here by itself: it is made up.
 */
export async function renewEverything(): Promise<void> {
  const file = join(everythingBook, 'book.yaml');
  const book = await readFile(file, 'utf8');
  const chapters = [...book.matchAll(/^ {2}- ([a-z-]+)$/gm)].map(([, name]) => name as string);
  const text = await renew('everything.txt', chapters);
  await renew('pictures.txt', ['pictures']);
  await writeFile(file, book.replace(/(?<=sha256: )[0-9a-f]{64}/, sha256(text)));
}

async function renew(source: string, chapters: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const chapter of chapters) {
    const folder = join(everythingBook, chapter);
    const listed = await readFile(join(folder, 'chapter.yaml'), 'utf8');
    for (const [name] of listed.matchAll(/[a-z0-9-]+\.md/g)) {
      const text = await readFile(join(folder, name), 'utf8');
      const [, matter = '', body = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(text) ?? [];
      const from = lines.length + 1;
      lines.push(...receivedLines(body));
      const range = `  lines: ${from}-${lines.length}`;
      await writeFile(join(folder, name), matter.replace(/^ {2}lines: .*$/m, range) + body);
      lines.push('');
    }
  }
  const text = `${lines.join('\n')}\n`;
  await writeFile(join(everythingBook, 'sources', source), text);
  return text;
}
