import { loadPdf } from '../pdf-objects/index.ts';
import { finishForPress, type PressFile } from './press/finish-for-press.ts';
import { finishProof, type ProofFile } from './press/finish-proof.ts';
import type { PressSettings } from './press/press-settings.ts';
import type { PrintToFinish } from './print-to-finish.ts';
import { finishForScreen, type ScreenWanted } from './screen/finish-for-screen.ts';
import { mendStructure } from './screen/mend-structure.ts';
import { copyableText } from './text/copyable-text.ts';

/** The files that were wanted of a print. */
export interface FinishedPrint {
  readonly screen?: Uint8Array;
  readonly press?: PressFile;
  readonly proof?: ProofFile;
}

/**
 * Finish a print for screens, for the press, for a proof, or for all: it is read once, its text
 * written anew and its structure mended once, and the file for the press is what the one for screens was with
 * all taken away that is for screens only. A proof is made of the file for the press.
 */
export async function finishPrint(
  print: PrintToFinish,
  wanted: {
    readonly screen?: ScreenWanted | undefined;
    readonly press?: PressSettings | undefined;
    readonly proof?: PressSettings | undefined;
  },
): Promise<FinishedPrint> {
  const document = await loadPdf(print.bytes);
  copyableText(document, print.pages, print.rightToLeft);
  mendStructure(document, wanted.screen?.wordsFor);
  const screen = wanted.screen && finishForScreen(document, print, wanted.screen);
  const settings = wanted.press ?? wanted.proof;
  const pages = document.getPages();
  const press = settings && (await finishForPress(document, print, settings));
  const proof = wanted.proof && finishProof(document, pages, print, wanted.proof);
  return {
    ...(screen && { screen }),
    ...(press && wanted.press && { press }),
    ...(proof && { proof }),
  };
}
