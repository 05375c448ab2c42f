import { existing, runWell } from './tool.ts';

/** In points, from the lower left corner of the PDF's own coordinates. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PageBoxes {
  readonly media: Box;
  readonly crop: Box;
  readonly bleed: Box;
  readonly trim: Box;
  readonly art: Box;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface PdfInfo {
  readonly pages: number;
  readonly tagged: boolean;
  readonly title?: string;
  /** Of the first page, in points. */
  readonly pageSize: PageSize;
  /** Of each page, in order. */
  readonly sizes: readonly PageSize[];
  /** Of each page, in order. A box that the PDF doesn't give is the one that it then has. */
  readonly boxes: readonly PageBoxes[];
  /** All that pdfinfo says of the file, by its own names: `PDF version`, `Producer`, `Encrypted`… */
  readonly raw: Readonly<Record<string, string>>;
}

const boxNames = {
  media: 'MediaBox',
  crop: 'CropBox',
  bleed: 'BleedBox',
  trim: 'TrimBox',
  art: 'ArtBox',
};

/** Beyond any last page: pdfinfo stops at the real one. */
const lastPage = '1000000';

/** What a PDF says of itself and of each of its pages. */
export async function pdfinfo(path: string): Promise<PdfInfo> {
  const args = ['-isodates', '-box', '-f', '1', '-l', lastPage, await existing(path)];
  const raw: Record<string, string> = {};
  const ofPages = new Map<number, Record<string, string>>();
  for (const line of (await runWell('pdfinfo', args)).split('\n')) {
    const page = /^Page +(\d+) ([^:]+): *(.*)$/.exec(line);
    const file = /^([^:]+): *(.*)$/.exec(line);
    if (page) {
      const [, number, name = '', value = ''] = page;
      const seen = ofPages.get(Number(number)) ?? {};
      ofPages.set(Number(number), { ...seen, [name]: value });
    } else if (file) {
      raw[file[1] ?? ''] = file[2] ?? '';
    }
  }

  const pages = Number(raw['Pages']);
  const each = [...ofPages.entries()].sort(([a], [b]) => a - b).map(([, values]) => values);
  if (!(pages > 0) || each.length !== pages) {
    throw new Error(`pdfinfo tells of ${each.length} pages of ${raw['Pages']} in ${path}`);
  }
  const sizes = each.map((values) => sizeOf(values['size'] ?? ''));
  const [pageSize] = sizes;
  if (!pageSize) throw new Error(`pdfinfo gives no page's size of ${path}`);
  const title = raw['Title'];
  return {
    pages,
    tagged: raw['Tagged'] === 'yes',
    ...(title && { title }),
    pageSize,
    sizes,
    boxes: each.map(boxesOf),
    raw,
  };
}

function sizeOf(value: string): PageSize {
  const [, width, height] = /^([\d.]+) x ([\d.]+) pts/.exec(value) ?? [];
  if (!width || !height) throw new Error(`pdfinfo gives a size that isn't understood: ${value}`);
  return { width: Number(width), height: Number(height) };
}

function boxesOf(values: Readonly<Record<string, string>>): PageBoxes {
  const box = (name: string): Box => {
    const numbers = (values[name] ?? '').trim().split(/ +/).map(Number);
    const [left, bottom, right, top] = numbers;
    if (
      left === undefined ||
      bottom === undefined ||
      right === undefined ||
      top === undefined ||
      numbers.some(Number.isNaN)
    ) {
      throw new Error(`pdfinfo gives a ${name} that isn't understood: ${values[name]}`);
    }
    return { left, bottom, right, top };
  };
  return {
    media: box(boxNames.media),
    crop: box(boxNames.crop),
    bleed: box(boxNames.bleed),
    trim: box(boxNames.trim),
    art: box(boxNames.art),
  };
}
