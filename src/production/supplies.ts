import type { Book, Picture } from '../book/index.ts';
import { coverImage } from '../covers/index.ts';
import { epubTemplates, type FittedPictures, tellSmaller } from '../ebook/index.ts';
import { describeBook, printToMend, type Supplies, type SupplyName } from '../editions/index.ts';
import {
  colourProfiles,
  type MendedPrint,
  mendedPrint,
  type PressFile,
  type PressSettings,
  type PrintToMend,
  pressFile,
  pressSettings,
} from '../finishing/index.ts';
import { type FontFace, textOutlines } from '../fonts/index.ts';
import { type Templates, templateText } from '../installation/index.ts';
import { type Design, type Pagination, paginate } from '../layout/index.ts';
import type { BookFields } from '../manuscript/index.ts';
import type { FileDescription } from '../pdf-writing/index.ts';
import { type Fit, fitPicture } from '../pictures/index.ts';
import type { PressBrowser } from './press-browser.ts';
import type { Ask, Digested, Stage } from './workshop/index.ts';

/** What the supplies of a book are made of. */
export interface SupplySources {
  readonly book: Digested<Book>;
  readonly fields: Pick<BookFields, 'epub' | 'print'>;
  readonly design: Design;
  readonly faces: Digested<readonly FontFace[]>;
  readonly templates: Templates;
}

/** Hands out the supplies of one book; each is made when it is first asked for. */
export type SupplyOf = <Name extends SupplyName>(name: Name) => Promise<Supplies[Name]>;

/** Which supplies each is made of. */
const madeOf: Readonly<Record<SupplyName, readonly SupplyName[]>> = {
  faces: [],
  design: [],
  ebookTemplates: [],
  profiles: [],
  front: ['faces'],
  fittedPictures: [],
  pagination: ['faces', 'design'],
  mendedPrint: ['pagination'],
  pressFile: ['mendedPrint', 'profiles'],
};

/** Supplies with all that they are made of. */
export function withSources(names: readonly SupplyName[]): ReadonlySet<SupplyName> {
  const all = new Set<SupplyName>();
  const add = (name: SupplyName): void => {
    if (all.has(name)) return;
    all.add(name);
    madeOf[name].forEach(add);
  };
  names.forEach(add);
  return all;
}

/** The supplies of a book, by stages that the workshop runs once. */
export function suppliesOf(sources: SupplySources, ask: Ask, browser: PressBrowser): SupplyOf {
  const { book, fields, design, faces, templates } = sources;
  const makers: {
    readonly [Name in SupplyName]: (from: SupplyOf) => Promise<Supplies[Name]>;
  } = {
    faces: async () => faces.value,
    design: async () => design,
    ebookTemplates: async () => epubTemplates(templates),
    profiles: async () => colourProfiles(templates),
    front: () => ask(drawFront, { book, faces }),
    fittedPictures: () => {
      const fit = { longestSide: fields.epub.longestSide, gray: fields.epub.pictures === 'gray' };
      return ask(fitPictures, { book, fit });
    },
    pagination: async () => {
      const styleSheet = templateText(templates, 'print/book.css');
      const version = await browser.identify();
      return ask(paginateWith(browser), { book, design, faces, styleSheet, browser: version });
    },
    mendedPrint: async (from) => ask(mendPrint, printToMend(book.value, await from('pagination'))),
    pressFile: async (from) => {
      const print = await from('mendedPrint');
      const settings = pressSettings(fields.print, await from('profiles'));
      return ask(finishPressFile, { print, description: describeBook(book.value), settings });
    },
  };
  const supplyOf: SupplyOf = (name) => makers[name](onlyOf(name, supplyOf));
  return supplyOf;
}

/** The supplies that one is made of, and no others: what is said of it has to be so. */
function onlyOf(name: SupplyName, supplyOf: SupplyOf): SupplyOf {
  return (other) => {
    if (!madeOf[name].includes(other)) throw new Error(`${name} isn’t said to be made of ${other}`);
    return supplyOf(other);
  };
}

const drawFront: Stage<Pick<SupplySources, 'book' | 'faces'>, Picture> = {
  name: 'front',
  run: async ({ book, faces }) => {
    const { picture, messages } = await coverImage(book.value, textOutlines(faces.value));
    return { value: picture, messages };
  },
};

/** The pictures of a book; one that stands in several books is made smaller once. */
const fitPictures: Stage<{ readonly book: Digested<Book>; readonly fit: Fit }, FittedPictures> = {
  name: 'fitted-pictures',
  run: async ({ book, fit }, ask) => {
    const fitted = new Map<string, Picture>();
    for (const [source, picture] of book.value.pictures) {
      fitted.set(source, await ask(fitOne, { picture, fit }));
    }
    return { value: fitted, messages: tellSmaller(book.value, fitted) };
  },
};

const fitOne: Stage<{ readonly picture: Picture; readonly fit: Fit }, Picture> = {
  name: 'fitted-picture',
  run: async ({ picture, fit }) => ({ value: await fitPicture(picture, fit) }),
};

interface PaginationInput extends Pick<SupplySources, 'book' | 'design' | 'faces'> {
  readonly styleSheet: string;
  /** What it says it is: another one breaks and paints otherwise. */
  readonly browser: string;
}

function paginateWith(browser: PressBrowser): Stage<PaginationInput, Pagination> {
  return {
    name: 'pagination',
    run: async ({ book, design, faces, styleSheet }) => {
      const made = await browser.at((open) =>
        paginate(book.value, design, faces.value, styleSheet, open),
      );
      return { value: made.pagination, messages: made.messages };
    },
  };
}

const mendPrint: Stage<PrintToMend, MendedPrint> = {
  name: 'mended-print',
  run: async (print) => ({ value: await mendedPrint(print) }),
};

interface PressFileInput {
  readonly print: MendedPrint;
  readonly description: FileDescription;
  readonly settings: PressSettings;
}

const finishPressFile: Stage<PressFileInput, PressFile> = {
  name: 'press-file',
  run: async ({ print, description, settings }) => ({
    value: await pressFile(print, description, settings),
  }),
};
