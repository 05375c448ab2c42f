import { type EpubTemplates, epubTemplates } from '../../src/ebook/index.ts';
import { type ColourProfiles, colourProfiles } from '../../src/finishing/index.ts';
import { readTemplates, templateText, templateTexts } from '../../src/installation/index.ts';
import { type WebTemplates, webTemplates } from '../../src/web/index.ts';

interface GivenTemplates {
  readonly bookCss: string;
  readonly designs: Readonly<Record<string, string>>;
  readonly leaflets: Readonly<Record<string, string>>;
  readonly epub: EpubTemplates;
  readonly profiles: ColourProfiles;
  readonly reports: Readonly<Record<string, string>>;
  readonly web: WebTemplates;
}

const read = await readTemplates();

/** The press's own templates, as those who need them are given them. */
export const templates: GivenTemplates = {
  bookCss: templateText(read, 'print/book.css'),
  designs: templateTexts(read, 'designs'),
  leaflets: templateTexts(read, 'leaflets'),
  epub: epubTemplates(read),
  profiles: colourProfiles(read),
  reports: templateTexts(read, 'reports'),
  web: webTemplates(read),
};
