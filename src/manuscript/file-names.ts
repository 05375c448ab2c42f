/** How the names of files go on behind the id of their book: by edition, and by text. */
const marks = /^-(?:print|cover|booklet|leaflet|proof|diplomatic)(?:-|$)/;

/** Whether the files of two books, chapters or documents could have one name: `a-print.pdf` is of `a`, or of `a-print`. */
export function shareFileNames(id: string, other: string): boolean {
  return id.startsWith(other) && marks.test(id.slice(other.length));
}
