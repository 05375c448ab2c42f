export { type EpubTemplates, epubTemplates } from './archive.ts';
export { type FittedPictures, tellSmaller, withPictures } from './fitted-pictures.ts';
export { type Ebook, type EbookSupplies, makeEbook } from './make-ebook.ts';
export { type EpubVariant, type EpubWanted, makeEpub } from './make-epub.ts';
export { rehypeEpub } from './rehype-epub.ts';
export { rehypeKoboColumns } from './rehype-kobo-columns.ts';
export { rehypeKoboSpans } from './rehype-kobo-spans.ts';
export { type EpubSizes, epubSizes } from './sizes.ts';
export { rehypeXhtml } from './xhtml.ts';
