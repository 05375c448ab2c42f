/** How a file is read: as text, as a source (text, or only its hash), or as a picture. */
export type ReadAs = 'text' | 'source' | 'picture';

/** Formats by which pictures are known: those that are printed, and those that are told to be none of them. */
const pictureName = /\.(?:png|jpe?g|jpe|jfif|gif|webp|svg|tiff?|bmp|hei[cf]|avif|pdf)$/i;

/** Hidden files are an editor's or a file manager's, and some of a file manager's aren't hidden. */
const notOfBooks = /^(?:\..*|node_modules|Thumbs\.db|desktop\.ini)$/;
const aboutFiles = /^README(?:\.(?:md|markdown|txt|html?|rst))?$/i;

/**
 * Whether a file or a folder is no part of any book, whatever it holds.
 * @param path within the book's folder, with forward slashes
 */
export function isPassedOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return notOfBooks.test(name) || (aboutFiles.test(name) && !isSource(path));
}

/** Whether a folder with these names in it is one that the press has written. */
export function isOutput(names: readonly string[]): boolean {
  return names.includes('manifest.json') && names.includes('SHA256SUMS');
}

/**
 * How the press reads a file of a book's folder; undefined when nothing reads it.
 * @param path within the folder, with forward slashes
 * @param beside the names in the file's own folder
 */
export function readAs(path: string, beside: readonly string[]): ReadAs | undefined {
  const folded = path.toLowerCase();
  if (/^(?:book\.yaml|index\.yaml|editor-note\.md)$/.test(folded)) return 'text';
  if (/^designs\/[^/]+\.(?:yaml|css)$/.test(folded)) return 'text';
  if (/^[^/]+\/(?:chapter\.yaml|[^/]+\.md)$/.test(folded) && isChapter(beside)) return 'text';
  if (folded.startsWith('images/') || pictureName.test(path)) return 'picture';
  return isSource(path) ? 'source' : undefined;
}

/**
 * The part of the way to a folder by which its files are read: below the first level, two ways with
 * the same lead to the same files, read alike.
 */
export function wayInto(path: string): 'images' | 'sources' | 'elsewhere' {
  const [first] = path.toLowerCase().split('/');
  return first === 'images' || first === 'sources' ? first : 'elsewhere';
}

/** Whether a folder with these names in it is a chapter's. */
export function isChapter(names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === 'chapter.yaml');
}

function isSource(path: string): boolean {
  return path.toLowerCase().startsWith('sources/');
}
