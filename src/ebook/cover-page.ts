import type { Root } from 'hast';
import { h } from 'hastscript';
import { unified } from 'unified';
import type { Book, Picture } from '../book/index.ts';
import { labels } from '../book/index.ts';
import { rehypeKoboColumns } from './rehype-kobo-columns.ts';
import { rehypeKoboSpans } from './rehype-kobo-spans.ts';
import { rehypeXhtml } from './xhtml.ts';

/** The page of the cover: a file of its own, with an `img`, which is what Kobo wants. */
export const coverPage = 'cover.xhtml';

/** The file of the front of the cover. */
export function coverFile({ mediaType }: Picture): string {
  return mediaType === 'image/png' ? 'cover.png' : 'cover.jpg';
}

/** What the template of a part’s file is given for it. Nothing of it is text of the book. */
export function coverPageData({ title }: Book, cover: Picture, variant: 'epub' | 'kepub'): object {
  const section = h(
    'section.cover',
    { id: 'cover', 'epub:type': 'cover', dataApparatus: '' },
    h('img', { src: coverFile(cover), alt: labels.coverOf(title), role: 'doc-cover' }),
  );
  const processor = unified()
    .use(variant === 'kepub' ? [rehypeKoboSpans, rehypeKoboColumns] : [])
    .use(rehypeXhtml);
  const root: Root = { type: 'root', children: [section] };
  const xhtml = processor.stringify(processor.runSync(root) as Root);
  return { title: labels.cover, division: 'frontmatter', xhtml };
}
