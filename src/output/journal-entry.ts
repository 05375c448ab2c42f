/** A file to be moved into its place: staged as `.press/INDEX`. */
export interface JournalEntry {
  /** Its path below the folder, with forward slashes. */
  readonly file: string;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Of the bytes that it replaces; null where there was no file. */
  readonly was: string | null;
}
