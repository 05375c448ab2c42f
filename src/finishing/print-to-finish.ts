import type { FileDescription } from './file-description.ts';
import type { FinishedPage } from './printed-page.ts';

/** A print as the browser made it, and what the files made of it are to say of themselves. */
export interface PrintToFinish {
  readonly bytes: Uint8Array;
  readonly pages: readonly FinishedPage[];
  /** From the top of the sheet to the area in which the browser set text, points. */
  readonly headMargin: number;
  readonly description: FileDescription;
  readonly rightToLeft: boolean;
}
