/** What a file says of itself. */
export interface FileDescription {
  readonly title: string;
  readonly description?: string | undefined;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** `urn:uuid:…`, of the book; the file’s own is made of it. */
  readonly identifier: string;
  /** The day of the edition, `YYYY-MM-DD`. */
  readonly date: string;
  /** The press and its version. */
  readonly creator: string;
}
