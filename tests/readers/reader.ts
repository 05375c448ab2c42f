import type { Page } from 'puppeteer-core';

/** What is at the beginning of the page that a reading system shows. */
export interface Place {
  /** The file of the EPUB, without its folder. */
  readonly file: string;
  /** The first words. */
  readonly text: string;
  /** Where they are in the file as it is laid out, px from its left edge. */
  readonly x: number;
}

/** A reading system with a book open in it. What it does is waited for by its own events. */
export interface Reader {
  readonly page: Page;
  /** Press the key, and wait until the reading system says that it has turned the page. */
  press(key: 'ArrowLeft' | 'ArrowRight'): Promise<Place>;
  /** Labels of its own list of contents. */
  contents(): Promise<string[]>;
  /** Click an entry of its own list of contents that leads into a file. */
  openEntry(label: string, file: string): Promise<Place>;
  /** Click a link in the text that is shown, by its address, that leads into a file. */
  follow(href: string, file: string): Promise<Place>;
  /**
   * Click the call of a note, by its address, and read what the reading system shows for it:
   * what opens over the page, or what stands on the page that it goes to. Nothing, when no
   * note is there.
   */
  readNote(href: string): Promise<string>;
  /** Leave the note as one does there, and say where one is then. */
  leaveNote(file: string): Promise<Place>;
  /** Go to an address in the book. */
  goTo(href: string): Promise<Place>;
  /** What an expression gives over the `document` that is shown. */
  inText(expression: string): Promise<unknown>;
  /** Type size in px. */
  setType(size: number): Promise<void>;
}
