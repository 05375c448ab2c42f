export { decode, encode } from './encode.ts';
export { emptyStore, type StoredBook, storedBooks } from './listing.ts';
export { openStore, type Store, type StoreDisk, usualLimit } from './store.ts';
export { makeStoreFolder, type StoreMachine, usualStoreFolder } from './store-folder.ts';
