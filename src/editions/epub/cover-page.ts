import { h } from 'hastscript';
import { unified } from 'unified';
import type { Book, Picture } from '../../book/index.ts';
import { labels } from '../../book/index.ts';
import { rehypeXhtml } from './xhtml.ts';

/** The page of the cover: a file of its own, with an `img`, which is what Kobo wants. */
export const coverPage = 'cover.xhtml';

/** The file of the front of the cover. */
export function coverFile({ mediaType }: Picture): string {
  return mediaType === 'image/png' ? 'cover.png' : 'cover.jpg';
}

/** What the template of a part’s file is given for it. Nothing of it is text of the book. */
export function coverPageData({ title }: Book, cover: Picture): object {
  const section = h(
    'section.cover',
    { id: 'cover', 'epub:type': 'cover', dataApparatus: '' },
    h('img', { src: coverFile(cover), alt: labels.coverOf(title), role: 'doc-cover' }),
  );
  const xhtml = unified()
    .use(rehypeXhtml)
    .stringify({ type: 'root', children: [section] });
  return { title: labels.cover, division: 'frontmatter', xhtml };
}
