import bidiFactory, { type Bidi } from 'bidi-js';

/** The bidirectional algorithm (UAX #9). Its types describe the module that Node doesn’t load. */
export const bidi: Bidi = (bidiFactory as unknown as () => Bidi)();
