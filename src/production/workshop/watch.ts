/** What a stage is doing, for whoever watches. */
export interface StageEvent {
  readonly kind: 'stage';
  /** Which stage. */
  readonly name: string;
  /** `reused`: its value of this input was there already. */
  readonly state: 'begun' | 'under-way' | 'reused' | 'done';
  /** The id of the book that it works for, where that is known. */
  readonly book?: string | undefined;
  /** How many pages are done so far. */
  readonly pages?: number | undefined;
}

/** Who watches work that is under way: may have it stopped, and is told how far it is. */
export interface Watch<Event> {
  readonly signal: AbortSignal;
  tell(event: Event): void;
}

/** Nobody watches, and nobody stops it. */
export const unwatched: Watch<unknown> = {
  signal: new AbortController().signal,
  tell: () => undefined,
};

/** What a stage may heed and tell while it works. */
export interface Course {
  /** When it is aborted, the stage may throw its reason; what it makes is kept nowhere. */
  readonly signal: AbortSignal;
  /** Tell how many pages are done so far. */
  pagesSoFar(pages: number): void;
}
