import type { Root } from 'hast';
import { unified } from 'unified';
import type { Book, Picture, SpineItem, TextName } from '../book/index.ts';
import type { FontFace } from '../fonts/index.ts';
import { rehypeKeepTogether } from '../normalisation/index.ts';
import { type EpubFile, type EpubTemplates, packEpub } from './archive.ts';
import { type BookFaces, bookFaces } from './book-faces.ts';
import { coverFile, coverPage, coverPageData } from './cover-page.ts';
import { packageData } from './package-data.ts';
import { type PageBreak, type PrintedPages, pageBreaks } from './page-list.ts';
import { fileOfPart, filesById, shownParts } from './parts.ts';
import { rehypeEmptyHeaders } from './rehype-empty-headers.ts';
import { rehypeEpub } from './rehype-epub.ts';
import { fallbackClass, rehypeFallbackFaces } from './rehype-fallback-faces.ts';
import { rehypeHeadingLevels } from './rehype-heading-levels.ts';
import { rehypeKoboColumns } from './rehype-kobo-columns.ts';
import { rehypeKoboSpans } from './rehype-kobo-spans.ts';
import { rehypePageBreaks } from './rehype-page-breaks.ts';
import { rehypeWideTables } from './rehype-wide-tables.ts';
import { rehypeXhtml } from './xhtml.ts';

/** The standard file, and the one that Kobo’s own reader takes. */
export type EpubVariant = 'epub' | 'kepub';

/** What an EPUB is to be, beside its book. */
export interface EpubWanted {
  readonly variant?: EpubVariant | undefined;
  /** The pages of the print edition, to be marked in the text. */
  readonly printed?: PrintedPages | undefined;
  /** Who vouches that everybody can read it. */
  readonly certifiedBy?: string | undefined;
}

/** Make the EPUB of a book, under the front of its cover. The same book gives the same bytes. */
export async function makeEpub(
  book: Book,
  faces: readonly FontFace[],
  cover: Picture,
  templates: EpubTemplates,
  { variant = 'epub', printed, certifiedBy }: EpubWanted = {},
): Promise<Uint8Array> {
  const parts = shownParts(book);
  const breaks = pageBreaks(book, printed);
  const fileOf = filesById(parts);
  const fonts = await bookFaces(book, faces);
  const pages = parts.map((part) => {
    const own = breaks.get(part.id) ?? [];
    return { part, page: pageData(part, { fileOf, breaks: own, text: book.text, fonts, variant }) };
  });
  const pageList = parts.flatMap((part) =>
    (breaks.get(part.id) ?? []).map(({ id, folio }) => ({
      folio,
      href: `${fileOfPart(part)}#${id}`,
    })),
  );
  return packEpub(
    {
      title: book.title,
      book: {
        ...packageData(book, { fileOf, fonts: fonts.files, pages: pageList, cover, certifiedBy }),
        nav: pages.find(({ part }) => part.kind === 'contents')?.page.xhtml,
      },
      pages: [
        { file: coverPage, page: coverPageData(book, cover, variant) },
        ...pages
          .filter(({ part }) => part.kind !== 'contents')
          .map(({ part, page }) => ({ file: fileOfPart(part), page })),
      ],
      files: [
        ...fonts.files,
        ...pictureFiles(book),
        { path: `OEBPS/${coverFile(cover)}`, bytes: cover.bytes },
        ...fonts.licences,
      ],
      date: book.date,
    },
    { ...templates, css: withFallbacks(templates.css + styleOf[variant], fonts) },
  );
}

/** It leaves room of its own above and below. */
const styleOf = {
  epub: '',
  kepub: '\n#book-inner { margin-top: 0; margin-bottom: 0; }\n',
} as const;

/** What a part's file depends on beside the part. */
interface PageContext {
  readonly fileOf: ReadonlyMap<string, string>;
  readonly breaks: readonly PageBreak[];
  readonly text: TextName;
  readonly fonts: BookFaces;
  readonly variant: EpubVariant;
}

/** What the template of a part's file is given. */
function pageData(
  part: SpineItem,
  { fileOf, breaks, text, fonts, variant }: PageContext,
): { readonly title: string; readonly division: string; readonly xhtml: string } {
  const tree: Root = { type: 'root', children: [structuredClone(part.content)] };
  const processor = unified()
    .use(rehypePageBreaks, breaks)
    // The spaces of a source stand for half-spaces here and there: no line ends at them.
    .use(text === 'diplomatic' ? [rehypeKeepTogether] : [])
    .use(rehypeHeadingLevels)
    .use(rehypeEmptyHeaders)
    .use(rehypeWideTables)
    .use(rehypeFallbackFaces, fonts.fallbacks)
    .use(rehypeEpub, { fileOf, file: fileOfPart(part) })
    .use(variant === 'kepub' ? [rehypeKoboSpans, rehypeKoboColumns] : [])
    .use(rehypeXhtml);
  return {
    title: part.title,
    division: `${part.division}matter`,
    xhtml: processor.stringify(processor.runSync(tree) as Root),
  };
}

/** The pictures, under the addresses that the parts give. */
function pictureFiles({ pictures }: Book): EpubFile[] {
  return [...pictures].map(([source, { bytes }]) => ({ path: `OEBPS/${source}`, bytes }));
}

/** The style sheet, and what names the fallback faces that are in use. */
function withFallbacks(css: string, { fallbacks }: BookFaces): string {
  const rules = fallbacks.map(({ family, file }, index) =>
    [
      `@font-face { font-family: "${family}"; font-weight: 400; font-style: normal; src: url(fonts/${file}); }`,
      `.${fallbackClass(index)} { font-family: "${family}"; font-weight: 400; }`,
    ].join('\n'),
  );
  return [css, ...rules].join('\n');
}
