// What a command line, a preview or another program calls: one function for each command, by the
// name of its file (`examine.ts` is `chap doctor`); all others are parts of a build. And what they
// need beside: what may be asked for, what may be thrown, what of a folder or a message one may want
// to know. What does the work is loaded when it is called for, and nothing else is.

export { type TextName, textNames } from '../book/text-names.ts';
export { editionNames } from '../editions/edition-names.ts';
export type { ImportProposal } from '../import/index.ts';
export { isDoubtful } from '../import/plan/decision.ts';
export { PressError, pressVersion } from '../installation/index.ts';
export type { Proposal } from '../normalisation/index.ts';
export { abandonOutput, cutOffBuild, OutputError } from '../output/index.ts';
export type { BuildEvent, FileEvent, OutputEvent, PlanEvent } from './build-event.ts';
export type { BuildOutcome, BuildRequest } from './build-request.ts';
export type { Examination } from './examine.ts';
export type { NewBookOutcome, NewBookRequest } from './new-book.ts';
export { RequestError } from './request-error.ts';
export type { ShelfOutcome, ShelfRequest } from './shelf.ts';
export type { StoreChoice } from './store-place.ts';
export type { SuggestedEntry } from './suggest.ts';
export type { CopyFinding } from './verify.ts';

type BookId = typeof import('./book-id.ts');
type Build = typeof import('./build.ts');
type Check = typeof import('./check.ts');
type Examine = typeof import('./examine.ts');
type Import = typeof import('./import.ts');
type KeptPlans = typeof import('./kept-plans.ts');
type NewBook = typeof import('./new-book.ts');
type Shelf = typeof import('./shelf.ts');
type StorePlace = typeof import('./store-place.ts');
type Suggest = typeof import('./suggest.ts');
type SuggestSpacing = typeof import('./suggest-spacing.ts');
type Verify = typeof import('./verify.ts');

export const bookId: BookId['bookId'] = async (...given) =>
  (await import('./book-id.ts')).bookId(...given);
export const build: Build['build'] = async (request) => {
  // What was built already needs no more than to be looked at.
  const { findFinished } = await import('./finished-build.ts');
  const finished = await findFinished(request);
  return finished ?? (await import('./build.ts')).build(request);
};
export const check: Check['check'] = async (...given) =>
  (await import('./check.ts')).check(...given);
export const examine: Examine['examine'] = async () => (await import('./examine.ts')).examine();
export const installBrowser: Examine['installBrowser'] = async (tell, stop) =>
  (await import('./examine.ts')).installBrowser(tell, stop);
export const keptPlans: KeptPlans['keptPlans'] = async (...given) =>
  (await import('./kept-plans.ts')).keptPlans(...given);
export const requirePlaceForPlans: KeptPlans['requirePlaceForPlans'] = async (path) =>
  (await import('./kept-plans.ts')).requirePlaceForPlans(path);
export const keepPlans: KeptPlans['keepPlans'] = async (...given) =>
  (await import('./kept-plans.ts')).keepPlans(...given);
export const importTexts: Import['importTexts'] = async (...given) =>
  (await import('./import.ts')).importTexts(...given);
export const newBook: NewBook['newBook'] = async (request) =>
  (await import('./new-book.ts')).newBook(request);
export const proposeTexts: Import['proposeTexts'] = async (...given) =>
  (await import('./import.ts')).proposeTexts(...given);
export const shelve: Shelf['shelve'] = async (...given) =>
  (await import('./shelf.ts')).shelve(...given);
export const storePlace: StorePlace['storePlace'] = async (...given) =>
  (await import('./store-place.ts')).storePlace(...given);
export const storeContents: StorePlace['storeContents'] = async (...given) =>
  (await import('./store-place.ts')).storeContents(...given);
export const emptyStoreAt: StorePlace['emptyStoreAt'] = async (...given) =>
  (await import('./store-place.ts')).emptyStoreAt(...given);
export const suggestIndex: Suggest['suggestIndex'] = async (...given) =>
  (await import('./suggest.ts')).suggestIndex(...given);
export const suggestSpacing: SuggestSpacing['suggestSpacing'] = async (...given) =>
  (await import('./suggest-spacing.ts')).suggestSpacing(...given);
export const verify: Verify['verify'] = async (...given) =>
  (await import('./verify.ts')).verify(...given);
