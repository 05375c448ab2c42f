export { type FoundWithin, findWithin } from './find-within.ts';
export { liesWithin } from './lies-within.ts';
export { makeFolder } from './make-folder.ts';
export { isPathBelow } from './path-below.ts';
export { type StandsBelow, standsBelow } from './stands-below.ts';
