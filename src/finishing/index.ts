export type { FileDescription } from './describe.ts';
export type { OutlineEntry } from './outline.ts';
export { finishForPress, type PressFile, type PressPrint } from './press/finish-for-press.ts';
export { longestBleed, type PressSettings, pressSettings } from './press/press-settings.ts';
export type { FinishedPage, PageBox } from './printed-page.ts';
export { finishForScreen, type ScreenPrint } from './screen/finish-for-screen.ts';
export type { LinkTarget, LinkWords } from './screen/link-words.ts';
