export { type FacelessSign, facelessSigns } from './book-faces.ts';
export { makeEpub } from './make-epub.ts';
export { rehypeEpub } from './rehype-epub.ts';
export { type EpubSizes, epubSizes } from './sizes.ts';
export { rehypeXhtml } from './xhtml.ts';
