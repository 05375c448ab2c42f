import { PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';
import type { Drawing } from './drawing.ts';
import { drawSvg } from './engine.ts';

/** Dots to the inch that a press can show. */
const resolution = 300;

/** A picture in the inks of a press. */
export interface InkPicture {
  readonly width: number;
  readonly height: number;
  /** Cyan, magenta, yellow and black, a byte each, deflated. */
  readonly data: Uint8Array;
  /** The operators that show it, filling its box; they call it `Front`. */
  readonly shown: string;
}

/**
 * A picture as a press prints it, cut where its box has another shape. A press knows no red, green and
 * blue: the picture becomes cyan, magenta, yellow and as much black as can be, by arithmetic, without a
 * profile.
 */
export async function inkPicture({
  picture,
  box,
}: NonNullable<Drawing['picture']>): Promise<InkPicture> {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const data = Buffer.from(picture.bytes).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><image width="${wide}" height="${high}" preserveAspectRatio="xMidYMid slice" href="data:${picture.mediaType};base64,${data}"/></svg>`;
  const { width, height, rgba } = await drawSvg(svg, Math.round((wide / 25.4) * resolution));
  const inks = new Uint8Array(width * height * 4);
  for (let at = 0; at < inks.length; at += 4) {
    // What is not opaque shows the paper.
    const bare = 255 - (rgba[at + 3] as number);
    const light = [0, 1, 2].map((channel) => (rgba[at + channel] as number) + bare);
    const most = Math.max(...light);
    light.forEach((value, channel) => {
      inks[at + channel] = most === 0 ? 0 : Math.round((255 * (most - value)) / most);
    });
    inks[at + 3] = 255 - most;
  }
  const shown = `q ${wide} 0 0 ${-high} ${box.left} ${box.bottom} cm /Front Do Q`;
  return { width, height, data: zlibSync(inks, { level: 6 }), shown };
}

/** Puts a picture into the page, and gives the operators that show it. */
export async function printPicture(
  page: PDFPage,
  drawn: NonNullable<Drawing['picture']>,
): Promise<string> {
  const { width, height, data, shown } = await inkPicture(drawn);
  const { context } = page.doc;
  const image = context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceCMYK',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  });
  page.node
    .Resources()
    ?.set(PDFName.of('XObject'), context.obj({ Front: context.register(image) }));
  return shown;
}
