import type { Book, Picture } from '../book/index.ts';
import { anew, type Reuse } from '../digests/index.ts';
import { epubTemplates, type FittedPictures, tellSmaller } from '../ebook/index.ts';
import {
  describeBook,
  leafletChoices,
  printedPages,
  type Supplies,
  type SupplyName,
} from '../editions/index.ts';
import { colourProfiles, type MendedPrint, pressSettings } from '../finishing/index.ts';
import type { FontFace } from '../fonts/index.ts';
import { type Templates, templateText, templateTexts } from '../installation/index.ts';
import {
  type Design,
  type Pagination,
  type PrintedPagination,
  paginate,
  readLeafletDesign,
} from '../layout/index.ts';
import type { BookFields } from '../manuscript/index.ts';
import { type Fit, isInInks } from '../pictures/index.ts';
import { webTemplates } from '../web/index.ts';
import { doneBy, type Hands, type TaskInput, type WithPages } from './hands/index.ts';
import {
  type LeafletPrint,
  pressLeaflet,
  printLeaflet,
  readLeafletPages,
} from './leaflet-print.ts';
import type { PressBrowser } from './press-browser.ts';
import {
  type Ask,
  arrived,
  type Digested,
  digested,
  type Later,
  noPagePacks,
  type PagePacks,
  type Part,
  type Stage,
  type StageResult,
  there,
  type Workshop,
} from './workshop/index.ts';

/** Who makes them. */
export interface SupplyMakers {
  readonly workshop: Workshop;
  /** On behalf of the book. */
  readonly ask: Ask;
  readonly browser: PressBrowser;
  readonly hands: Hands;
  /** For paragraphs that were broken into lines before. */
  readonly lines?: Reuse;
  /** For pages that were finished before. */
  readonly pages?: PagePacks;
}

/** What the supplies of a book are made of. */
export interface SupplySources {
  readonly book: Digested<Book>;
  /** The whole book, where this one is a document of it. */
  readonly whole: Digested<Book>;
  readonly fields: Pick<BookFields, 'epub' | 'print' | 'leaflet' | 'site'>;
  readonly design: Design;
  readonly faces: Digested<readonly FontFace[]>;
  readonly templates: Templates;
}

/** Hands out the supplies of one book; each is made when somebody wants its value. */
export type SupplyOf = <Name extends SupplyName>(name: Name) => Promise<Part<Supplies[Name]>>;

/** Which supplies each is made of. */
const madeOf: Readonly<Record<SupplyName, readonly SupplyName[]>> = {
  faces: [],
  design: [],
  ebookTemplates: [],
  webTemplates: [],
  profiles: [],
  front: ['faces'],
  fittedPictures: [],
  pagination: ['faces', 'design'],
  mendedPrint: ['pagination'],
  pressFile: ['mendedPrint', 'profiles'],
  leafletPages: ['faces'],
  leafletPress: ['leafletPages', 'profiles'],
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
export function suppliesOf(
  sources: SupplySources,
  { workshop, ask, browser, hands, lines, pages = noPagePacks }: SupplyMakers,
): SupplyOf {
  const { book, whole, fields, design, faces, templates } = sources;
  const later = <In, Out>(stage: Stage<In, Out>, input: In): Later<Out> =>
    workshop.later(stage, input, ask);
  const styleSheet = (): string => templateText(templates, 'print/book.css');
  const printed = async (of = book): Promise<Part<PrintedPagination>> => {
    const version = await browser.identify();
    const input = { book: of, design, faces, styleSheet: styleSheet(), browser: version };
    return later(printWith(browser, hands, lines), input);
  };
  const leafletPrint = async (): Promise<Part<LeafletPrint>> => {
    const designs = templateTexts(templates, 'leaflets');
    const choices = leafletChoices(fields.leaflet).map((choice) => ({
      ...choice,
      design: readLeafletDesign(choice.design, designs),
      larger: choice.larger
        .map((times) => readLeafletDesign(choice.design, designs, times))
        .filter(({ body }) => body.size <= largestType),
    }));
    const sheet = styleSheet();
    const stage = printLeaflet(async (text, each) => {
      const shown = await withoutInks(hands, text, ask);
      return browser.at((open) =>
        paginate(shown, each, faces.value, sheet, open, lines && { reuse: lines }),
      );
    });
    const input = { document: book, whole: later(readPages, { print: await printed(whole) }) };
    const { site, leaflet } = fields;
    const version = await browser.identify();
    const rest = { site, choices, faces, styleSheet: sheet, browser: version, kind: leaflet.kind };
    return later(stage, { ...input, ...rest });
  };
  const makers: {
    readonly [Name in SupplyName]: (from: SupplyOf) => Promise<Part<Supplies[Name]>>;
  } = {
    faces: async () => faces,
    design: async () => digested(design),
    ebookTemplates: async () => digested(epubTemplates(templates)),
    webTemplates: async () => digested(webTemplates(templates)),
    profiles: async () => digested(colourProfiles(templates)),
    front: async () => {
      const { id, title, cover } = book.value;
      return later(doneBy(hands, 'front'), { book: { id, title, cover }, faces });
    },
    fittedPictures: async () => {
      const fit = { longestSide: fields.epub.longestSide, gray: fields.epub.pictures === 'gray' };
      return later(fitPictures(hands), { book, fit });
    },
    pagination: async () => later(readPages, { print: await printed() }),
    mendedPrint: async () => later(mendPrint(hands, pages), { book, pagination: await printed() }),
    pressFile: async (from) => {
      const { value: profiles } = await there(await from('profiles'));
      return later(doneBy(hands, 'press-file'), {
        print: await from('mendedPrint'),
        description: describeBook(book.value),
        settings: pressSettings(fields.print, profiles),
      });
    },
    leafletPages: async () => later(readLeafletPages, { print: await leafletPrint() }),
    leafletPress: async (from) => {
      const { value: profiles } = await there(await from('profiles'));
      const settings = pressSettings(fields.print, profiles);
      const description = describeBook(book.value);
      const stage = pressLeaflet(async (pages, input, asking) => {
        const mended = await asking(mendPrint(hands, noPagePacks), pages);
        return asking(doneBy(hands, 'press-file'), { print: digested(mended), ...input });
      });
      return later(stage, { print: await leafletPrint(), description, settings });
    },
  };
  const supplyOf: SupplyOf = (name) => makers[name](onlyOf(name, supplyOf));
  return supplyOf;
}

/** Of a leaflet, points: larger is for placards. */
const largestType = 13;

/** What files are held against and lists of pages are made of; the print itself, which is large, is for one alone. */
const readPages: Stage<{ readonly print: Part<PrintedPagination> }, Pagination> = {
  name: 'pagination',
  kept: true,
  run: async (order) => {
    const { prints: _, ...pages } = (await arrived(order)).print.value;
    return { value: pages };
  },
};

/** The supplies that one is made of, and no others: what is said of it has to be so. */
function onlyOf(name: SupplyName, supplyOf: SupplyOf): SupplyOf {
  return (other) => {
    if (!madeOf[name].includes(other)) throw new Error(`${name} isn’t said to be made of ${other}`);
    return supplyOf(other);
  };
}

interface PicturesToFit {
  readonly book: Digested<Book>;
  readonly fit: Fit;
}

/** The pictures of a book; one that stands in several books is made smaller once. */
function fitPictures(hands: Hands): Stage<PicturesToFit, FittedPictures> {
  return {
    name: 'fitted-pictures',
    run: async ({ book, fit }, ask) => {
      const pictures = [...book.value.pictures];
      const fitted = await Promise.all(
        pictures.map(async ([source, picture]): Promise<[string, Picture]> => {
          return [source, await ask(doneBy(hands, 'fitted-picture'), { picture, fit })];
        }),
      );
      const value = new Map(fitted);
      return { value, messages: tellSmaller(book.value, value) };
    },
  };
}

interface PaginationToMend {
  readonly book: Digested<Book>;
  readonly pagination: Part<PrintedPagination>;
}

/**
 * The parts of a print of several have nothing to do with each other: their texts are written beside
 * each other. Pages that were finished before are not finished again.
 */
function mendPrint(hands: Hands, packs: PagePacks): Stage<PaginationToMend, MendedPrint> {
  return {
    name: 'mended-print',
    kept: true,
    run: async (order, ask, { signal }) => {
      const { book, pagination } = await arrived(order);
      const { id, title } = book.value;
      const { value } = pagination;
      if (value.prints.length === 1) {
        const known = await packs.read(id);
        const result = await hands.do('mended-print', { book, pagination, known }, signal);
        return withPagesKept(packs, id, title, result);
      }
      const pages = digested(printedPages(book.value, value));
      const texts = await Promise.all(
        value.prints.map(({ bytes, ...part }) => {
          const toMend = { part: { ...part, bytes: digested(bytes) }, pages };
          return ask(mendText(hands, packs, { id, title }), toMend);
        }),
      );
      // The prints themselves are not asked for any more; sent along, they would be there twice.
      const bytes = new Uint8Array();
      const unprinted = {
        digestOfValue: `${pagination.digestOfValue} without its prints`,
        value: { ...value, prints: value.prints.map((part) => ({ ...part, bytes })) },
      };
      const input = { book, pagination: unprinted, texts: digested(texts) };
      const { value: mended, messages } = await hands.do('mended-print', input, signal);
      return { value: mended?.made, messages };
    },
  };
}

type TextToMend = Omit<TaskInput<'mended-text'>, 'known'>;

function mendText(
  hands: Hands,
  packs: PagePacks,
  { id, title }: Pick<Book, 'id' | 'title'>,
): Stage<TextToMend, Uint8Array> {
  return {
    name: 'mended-text',
    kept: true,
    run: async (input, _, { signal }) => {
      const name = `${id} ${input.part.from}`;
      const known = await packs.read(name);
      const result = await hands.do('mended-text', { ...input, known }, signal);
      return withPagesKept(packs, name, title, result);
    },
  };
}

async function withPagesKept<T>(
  packs: PagePacks,
  name: string,
  title: string,
  { value, messages }: StageResult<WithPages<T>>,
): Promise<StageResult<T>> {
  if (value?.pages) await packs.keep(name, title, value.pages);
  return { value: value?.made, messages };
}

interface PaginationInput extends Pick<SupplySources, 'book' | 'design' | 'faces'> {
  readonly styleSheet: string;
  /** What it says it is: another one breaks and paints otherwise. */
  readonly browser: string;
}

/** A book whose pictures in four inks have the colours of screens: the print is for them too. */
async function withoutInks(hands: Hands, book: Book, ask: Ask): Promise<Book> {
  const pictures = await Promise.all(
    [...book.pictures].map(async ([source, picture]): Promise<[string, Picture]> => {
      if (!isInInks(picture)) return [source, picture];
      const fit = { longestSide: Math.max(picture.width, picture.height), gray: false };
      return [source, await ask(doneBy(hands, 'fitted-picture'), { picture, fit })];
    }),
  );
  return { ...book, pictures: new Map(pictures) };
}

function printWith(
  browser: PressBrowser,
  hands: Hands,
  lines: Reuse = anew,
): Stage<PaginationInput, PrintedPagination> {
  return {
    name: 'print',
    kept: true,
    run: async ({ book, design, faces, styleSheet }, ask, { pagesSoFar }) => {
      const shown = await withoutInks(hands, book.value, ask);
      const made = await browser.at((open) =>
        paginate(shown, design, faces.value, styleSheet, open, {
          reuse: lines,
          tellPages: pagesSoFar,
        }),
      );
      return { value: made.pagination, messages: made.messages };
    },
  };
}
