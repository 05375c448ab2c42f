import type { DocumentKind } from '../../manuscript/index.ts';
import type { LineRange } from '../../sources/index.ts';

/** What was decided of one source, as an editor may keep, edit and follow it. */
export interface KeptPlan {
  /** Its name among the sources. */
  readonly file: string;
  readonly sha256: string;
  readonly documents: readonly {
    readonly lines: LineRange;
    readonly title: string;
    readonly kind: DocumentKind;
  }[];
  /** Depths by lines; 1 is the title of a document. */
  readonly headings: ReadonlyMap<number, number>;
  readonly verse: readonly LineRange[];
  readonly omitted: readonly { readonly lines: LineRange; readonly reason: string }[];
}
