/** Longer than this is no name of a book’s file, in code units. */
const mostLength = 1000;
/** Nor is what lies deeper. */
const mostNames = 32;

/**
 * Whether a path that a file names (a manifest, a journal) is a plain way down from a folder, on
 * every system: names with “/” between them, none empty or hidden. So it never leads up, to a
 * drive, to another machine, or to what the press or a version control keeps there for itself.
 * It asks no disk: a name may still be a link.
 */
export function isPathBelow(path: string): boolean {
  if (path.length > mostLength || /[\\\p{Cc}\p{Cs}]|^[a-z]:/iu.test(path)) return false;
  const names = path.split('/');
  return names.length <= mostNames && names.every((name) => /^[^.]/.test(name.trim()));
}
