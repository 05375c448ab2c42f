import { labels } from '../../book/index.ts';
import { drawnWith } from '../../fonts/index.ts';
import { leafletGuide } from '../../guides/index.ts';
import { drawnFile, leafletFile, planLeaflet } from '../../imposition/index.ts';
import type { LeafletFields } from '../../manuscript/index.ts';
import { describeBook } from '../describe-book.ts';
import { declareArtifact, type Edition } from '../edition.ts';
import type { LeafletPages } from '../leaflet-choices.ts';

const form = () => ({ suffix: 'pdf', mediaType: 'application/pdf' });

/**
 * One document on one sheet, to hand out: cut, folded, or made a small book of. How that is done stands in a file of
 * its own, for of leaflets many copies are printed, and of some only one side.
 */
export const leaflet: Edition = {
  name: 'leaflet',
  ofDocuments: true,
  artifacts: [
    declareArtifact({
      part: 'leaflet',
      form,
      needs: ['leafletPages', 'leafletPress'],
      reads: ['leaflet'],
      readBack: 'pdf',
      make: async ({ supplies: { leafletPages, leafletPress }, fields }) => {
        const { book, folio } = leafletPages;
        const sideName = (side: 'front' | 'back'): string => labels.sheetSide(1, side);
        const words = { sideName, folio };
        const plan = planOf(leafletPages, fields.leaflet);
        const made = await leafletFile(leafletPress, plan, describeBook(book), words);
        return { bytes: made.bytes, pages: made.sides };
      },
    }),
    declareArtifact({
      part: 'leaflet-guide',
      form,
      needs: ['leafletPages', 'faces'],
      reads: ['leaflet'],
      readBack: 'none',
      make: async ({ supplies: { leafletPages, faces }, fields }) => {
        const plan = planOf(leafletPages, fields.leaflet);
        const { title } = leafletPages.book;
        const panel = await drawnWith(faces, (type) => leafletGuide({ title, plan }, type));
        const names = { file: 'leaflet guide', sides: [labels.leafletGuide] };
        const description = { ...describeBook(leafletPages.book), title: labels.leafletGuide };
        return { bytes: await drawnFile([panel], 'one-sided', description, names), pages: 1 };
      },
    }),
  ],
};

function planOf({ book, form: chosen, pagination }: LeafletPages, fields: LeafletFields) {
  const binding = book.direction === 'rtl' ? 'right' : 'left';
  return planLeaflet(chosen, pagination.pages.length, binding, fields);
}
