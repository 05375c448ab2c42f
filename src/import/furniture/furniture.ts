import type { OmissionReason } from './reason.ts';

/** Lines of a source that are no part of its text, by their numbers, and what each is. */
export type Furniture = Map<number, OmissionReason>;
