import type { DataOf } from '../../messages/index.ts';
import type { Design } from './design.ts';
import { sheetOf } from './sheet.ts';

/** Why no page can be made as a design says. */
export interface DesignFault {
  readonly what: DataOf<'design-impossible'>;
  /** The fields that don't agree, as `group.field`. */
  readonly fields: readonly string[];
}

/** The shortest line that Persian can be justified on, mm: some twenty-five letters. */
const leastMeasure = 40;
const leastLines = 8;
/** What a printer may cut away, mm. */
const leastEdge = 4;
const mmPerPt = 25.4 / 72;

/** Find out what of a design can't be printed. */
export function designFaults(design: Design): DesignFault[] {
  const block = [...measureFault(design), ...linesFault(design)];
  return [...block, ...typeFaults(design), ...(block.length > 0 ? [] : edgeFaults(design))];
}

function measureFault({ trim, margins }: Design): DesignFault[] {
  const measure = trim.width - margins.inside - margins.outside;
  if (measure >= leastMeasure) return [];
  const fields = ['margins.inside', 'margins.outside', 'trim.width'];
  return [{ what: { case: 'measure', is: measure, least: leastMeasure }, fields }];
}

function linesFault(design: Design): DesignFault[] {
  const { lines } = sheetOf(design);
  if (lines >= leastLines) return [];
  const fields = ['margins.head', 'margins.foot', 'trim.height', 'body.leading'];
  return [{ what: { case: 'lines', is: lines, least: leastLines }, fields }];
}

/** Lines that would run into one another. */
function typeFaults({ body, notes, sizes }: Design): DesignFault[] {
  const { title, chapter, ...others } = sizes;
  const inText = tooLarge('body.size', body.size, body.leading, 'body.leading');
  const inNotes = tooLarge('notes.size', notes.size, notes.leading, 'notes.leading');
  // Where the text itself has no room, nothing else has.
  if (inText.length > 0) return [...inText, ...inNotes];
  return [
    ...inNotes,
    // Displays are set on two lines of the grid.
    ...tooLarge('sizes.title', title, 2 * body.leading, 'body.leading'),
    ...tooLarge('sizes.chapter', chapter, 2 * body.leading, 'body.leading'),
    ...Object.entries(others).flatMap(([name, size]) =>
      tooLarge(`sizes.${name}`, size, body.leading, 'body.leading'),
    ),
  ];
}

function tooLarge(field: string, size: number, most: number, leading: string): DesignFault[] {
  if (size <= most) return [];
  return [{ what: { case: 'size', field, is: size, most }, fields: [field, leading] }];
}

/** Heads and folios that stand too near to the edge. */
function edgeFaults(design: Design): DesignFault[] {
  const { trim, margins, head, folio } = design;
  const depth = (sheetOf(design).lines * design.body.leading * 25.4) / 72;
  const above = margins.head - head.distance - head.size * mmPerPt;
  const below = trim.height - margins.head - depth - folio.distance - folio.size * mmPerPt;
  const faults: DesignFault[] = [];
  if (head.shown && above < leastEdge) {
    faults.push({
      what: { case: 'head', is: above, least: leastEdge },
      fields: ['head.distance', 'head.size', 'margins.head'],
    });
  }
  if (below < leastEdge) {
    faults.push({
      what: { case: 'folio', is: below, least: leastEdge },
      fields: ['folio.distance', 'folio.size', 'margins.foot', 'margins.head', 'trim.height'],
    });
  }
  return faults;
}
