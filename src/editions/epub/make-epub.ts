import { readFile } from 'node:fs/promises';
import type { Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Book, Picture, SpineItem, TextName } from '../../book/index.ts';
import { type FontFace, readFontLicence, subsetFace } from '../../fonts/index.ts';
import { templatePath } from '../../installation.ts';
import { rehypeKeepTogether } from '../../normalisation/index.ts';
import { type Artifact, artifactFile } from '../edition.ts';
import { type EpubFile, type EpubTemplates, packEpub } from './archive.ts';
import { coverFile, coverPage, coverPageData } from './cover-page.ts';
import { fileOfPart, packageData, shownParts } from './package-data.ts';
import { rehypeEpub } from './rehype-epub.ts';
import { rehypeXhtml } from './xhtml.ts';

/** The weights that an e-book is set in; a third one would only make it slower to fetch. */
const weights = new Set([400, 700]);

/** Make the EPUB of a book, under the front of its cover. The same book gives the same bytes. */
export async function makeEpub(
  book: Book,
  faces: readonly FontFace[],
  cover: Picture,
): Promise<Artifact> {
  const parts = shownParts(book);
  const fileOf = filesById(parts);
  const fonts = await embedFaces(book, parts, faces);
  const bytes = await packEpub(
    {
      title: book.title,
      book: packageData(book, fileOf, fonts, cover),
      pages: [
        { file: coverPage, page: coverPageData(book, cover) },
        ...parts
          .filter(({ kind }) => kind !== 'contents')
          .map((part) => ({ file: fileOfPart(part), page: pageData(part, fileOf, book.text) })),
      ],
      files: [
        ...fonts,
        ...pictureFiles(book),
        { path: `OEBPS/${coverFile(cover)}`, bytes: cover.bytes },
        { path: 'META-INF/licenses/OFL.txt', bytes: await readFontLicence() },
      ],
      date: book.date,
    },
    await readTemplates(),
  );
  return {
    book: book.id,
    text: book.text,
    file: artifactFile(book, 'epub'),
    edition: 'epub',
    mediaType: 'application/epub+zip',
    bytes,
  };
}

/** What the template of a part's file is given. */
function pageData(part: SpineItem, fileOf: ReadonlyMap<string, string>, text: TextName): object {
  const tree: Root = { type: 'root', children: [structuredClone(part.content)] };
  const processor = unified()
    // The spaces of a source stand for half-spaces here and there: no line ends at them.
    .use(text === 'diplomatic' ? [rehypeKeepTogether] : [])
    .use(rehypeEpub, { fileOf, file: fileOfPart(part) })
    .use(rehypeXhtml);
  return {
    title: part.title,
    division: `${part.division}matter`,
    xhtml: processor.stringify(processor.runSync(tree) as Root),
  };
}

function filesById(parts: readonly SpineItem[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const part of parts) {
    visit(part.content as Nodes, 'element', ({ properties }) => {
      if (typeof properties['id'] === 'string') files.set(properties['id'], fileOfPart(part));
    });
  }
  return files;
}

/** The pictures, under the addresses that the parts give. */
function pictureFiles({ pictures }: Book): EpubFile[] {
  return [...pictures].map(([source, { bytes }]) => ({ path: `OEBPS/${source}`, bytes }));
}

async function embedFaces(
  book: Book,
  parts: readonly SpineItem[],
  faces: readonly FontFace[],
): Promise<EpubFile[]> {
  const text = [book.title, ...parts.map(({ title, content }) => title + textOf(content))].join('');
  const repertoire = [...new Set(text)].sort().join('');
  return Promise.all(
    faces
      .filter(({ weight }) => weights.has(weight))
      .map(async (face) => {
        const { file, bytes } = await subsetFace(face, repertoire);
        return { path: `OEBPS/fonts/${file}`, bytes };
      }),
  );
}

async function readTemplates(): Promise<EpubTemplates> {
  const read = (name: string): Promise<string> => readFile(templatePath('epub', name), 'utf8');
  const [chapterXHTML, contentOPF, tocXHTML, tocNCX, css] = await Promise.all([
    read('part.xhtml.ejs'),
    read('content.opf.ejs'),
    read('toc.xhtml.ejs'),
    read('toc.ncx.ejs'),
    read('style.css'),
  ]);
  return { chapterXHTML, contentOPF, tocXHTML, tocNCX, css };
}
