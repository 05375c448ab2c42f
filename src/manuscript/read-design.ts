import type { VFile } from 'vfile';
import type { BookFolder } from '../book-folder/index.ts';
import { placeIn, placesBelow, type Spot, tell } from '../messages/index.ts';
import { lintDesignCss } from './lint-design-css.ts';
import type { OpenText } from './open-text.ts';
import type { BookDesign, DesignLayer } from './schema/design-fields.ts';
import { basedDesignSchema, wholeDesignSchema } from './schema/design-schemas.ts';
import type { BookFields } from './schema/manuscript-fields.ts';
import { type Fields, type FieldsReading, readFields } from './yaml/fields.ts';

/**
 * Read what a book's folder says of its design: `book.yaml`, and the designs of its
 * own that it names, each of which may be based on another. A name that isn't in the
 * folder is one of the press's. Undefined when something is wrong, which was told.
 */
export function readBookDesign(
  folder: BookFolder,
  file: VFile,
  fields: Fields<BookFields>,
  open: OpenText,
): BookDesign | undefined {
  const { name, ...says } = fields.value.design;
  const layers: DesignLayer[] = [{ path: file.path, says, places: placesBelow(fields, 'design') }];
  const sheets: string[] = [];
  const seen: string[] = [];
  let wanted: Wanted | undefined = { name, file, place: placeIn(fields, 'design', 'name') };
  while (wanted && !seen.includes(wanted.name)) {
    const path = `designs/${wanted.name}`;
    const own = open(`${path}.yaml`);
    if (own === 'missing') break;
    const reading = own && readOwnDesign(String(own), own);
    const css = readSheet(`${path}.css`, open);
    if (!own || !reading?.fields || css === undefined) return undefined;
    const { 'based-on': base, ...differs } = reading.fields.value;
    layers.unshift({ path: own.path, says: differs, places: reading.places });
    sheets.unshift(css);
    seen.push(wanted.name);
    wanted = base ? { name: base, file: own, place: placeIn(reading, 'based-on') } : undefined;
  }
  // A design may have the name of the press's that it is based on; more of a circle is none's.
  if (wanted && seen.includes(wanted.name) && seen.at(-1) !== wanted.name) {
    const designs = seen.slice(seen.indexOf(wanted.name));
    tell(wanted.file, 'design-impossible', { case: 'circle', designs }, wanted.place);
    return undefined;
  }
  const own = ownDesigns(folder).filter((each) => !seen.includes(each));
  const base = wanted && { name: wanted.name, path: wanted.file.path, place: wanted.place };
  return { base, layers, css: sheets.filter((each) => each !== '').join('\n'), own };
}

/** A design that another one is based on, and where that is said. */
interface Wanted {
  readonly name: string;
  readonly file: VFile;
  readonly place: Spot;
}

type OwnDesign = DesignLayer['says'] & { readonly 'based-on'?: string | undefined };

/** A design that is based on none has to say everything. */
function readOwnDesign(yaml: string, file: VFile): FieldsReading<OwnDesign> {
  return /^["']?based-on\b/m.test(yaml)
    ? readFields(yaml, basedDesignSchema, file)
    : readFields(yaml, wholeDesignSchema, file);
}

/** The style sheet of a design; empty when it has none. */
function readSheet(path: string, open: OpenText): string | undefined {
  const sheet = open(path);
  if (sheet === 'missing') return '';
  if (sheet) lintDesignCss(String(sheet), sheet);
  return sheet && String(sheet);
}

function ownDesigns({ files }: BookFolder): string[] {
  return [...files.keys()].flatMap((path) => /^designs\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []);
}
