import { type FontFace, readVazirmatn } from '../fonts/vazirmatn.ts';
import { readPress, readTemplates, type Templates, templateTexts } from '../installation/index.ts';
import type { PressDesigns } from '../layout/index.ts';
import { type Digested, digested } from './workshop/index.ts';

/** What the press brings to every book. */
export interface PressKit {
  /** Which press it is. */
  readonly digest: string;
  readonly templates: Templates;
  /** The designs of pages, by their names. */
  readonly designs: PressDesigns;
  readonly faces: Digested<readonly FontFace[]>;
}

/** The designs of pages that the press brings, by their names. */
export async function readDesigns(): Promise<PressDesigns> {
  return templateTexts(await readTemplates(), 'designs');
}

/** Read what the press brings: once for a build. */
export async function readPressKit(): Promise<PressKit> {
  const [{ digest }, templates, faces] = await Promise.all([
    readPress(),
    readTemplates(),
    readVazirmatn(),
  ]);
  return {
    digest,
    templates,
    designs: templateTexts(templates, 'designs'),
    faces: digested(faces),
  };
}
