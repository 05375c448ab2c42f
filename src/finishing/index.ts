export type { FileDescription } from './describe.ts';
export { type FinishedPrint, finishPrint, type PrintToFinish } from './finish-print.ts';
export type { OutlineEntry } from './outline.ts';
export type { PressFile } from './press/finish-for-press.ts';
export { longestBleed, type PressSettings, pressSettings } from './press/press-settings.ts';
export type { FinishedPage, PageBox } from './printed-page.ts';
export type { ScreenWanted } from './screen/finish-for-screen.ts';
export type { LinkTarget, LinkWords } from './screen/link-words.ts';
export { copyableText } from './text/copyable-text.ts';
