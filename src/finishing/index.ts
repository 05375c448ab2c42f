export {
  type MendedPrint,
  mendedPrint,
  mendedText,
  type PartToMend,
  type PrintToMend,
} from './mended-print.ts';
export type { LinkWords, PlaceWords } from './mending/link-words.ts';
export { type ColourProfiles, colourProfiles } from './press/output-intent.ts';
export { type PressFile, pressFile } from './press/press-file.ts';
export { longestBleed, type PressSettings, pressSettings } from './press/press-settings.ts';
export type { PrintedPage, PrintedPages } from './printed-page.ts';
export type { OutlineEntry } from './screen/outline.ts';
export { type ScreenFile, type ScreenSettings, screenFile } from './screen/screen-file.ts';
export { copyableText } from './text/copyable-text.ts';
