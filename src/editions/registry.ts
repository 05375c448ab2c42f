import { booklet } from './booklet/index.ts';
import { calibration } from './calibration/index.ts';
import { cover } from './cover/index.ts';
import type { Edition } from './edition.ts';
import { type EditionName, editionNames } from './edition-names.ts';
import { epub } from './epub/index.ts';
import { kepub } from './kepub/index.ts';
import { leaflet } from './leaflet/index.ts';
import { onesided } from './onesided/index.ts';
import { pdf } from './pdf/index.ts';
import { print } from './print/index.ts';
import { proof } from './proof/index.ts';
import { text } from './text/index.ts';
import { web } from './web/index.ts';

const named: Readonly<Record<EditionName, Edition>> = {
  epub,
  kepub,
  pdf,
  print,
  booklet,
  onesided,
  leaflet,
  cover,
  web,
  text,
  proof,
  calibration,
};

/** All editions that the press can make, in the order in which they are shown. */
export const editions: readonly Edition[] = editionNames.map((name) => named[name]);

/** The edition of a name. */
export function editionNamed(name: string): Edition | undefined {
  return editions.find((edition) => edition.name === name);
}
