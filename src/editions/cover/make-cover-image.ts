import type { Book, Picture } from '../../book/index.ts';
import type { Artifact } from '../edition.ts';

/** The front of a book’s cover as a file of its own, for catalogues and download pages. */
export function makeCoverImage({ id, text }: Book, { bytes, mediaType }: Picture): Artifact {
  const mark = text === 'diplomatic' ? `-${text}` : '';
  return {
    book: id,
    text,
    file: `${id}/cover${mark}.${mediaType === 'image/png' ? 'png' : 'jpg'}`,
    edition: 'cover',
    mediaType,
    bytes,
  };
}
