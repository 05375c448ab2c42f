/**
 * Whether a note is the editor’s: its name begins with `ed` or «ویراستار». All others are
 * the author’s, and stand in the source.
 */
export function isEditorsNote({ identifier }: { readonly identifier: string }): boolean {
  return /^(?:ed|ویراستار)/i.test(identifier);
}
