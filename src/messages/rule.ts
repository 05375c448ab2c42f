/**
 * How much a message weighs: an `error` stops the build, a `warning` is
 * something an editor ought to look at, an `info` is only to be known.
 */
export type Severity = 'error' | 'warning' | 'info';

/** What JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What a message is about, without words: names, numbers, texts as they were found. */
export type MessageData = { readonly [key: string]: Json };

/** For a rule that says the same of every place. */
export type NoData = { readonly [key: string]: never };

/** The words of a rule in one language, made from the data of a message. */
export interface Wording<Data> {
  /** What is wrong, in one sentence without its full stop. */
  readonly says: (data: Data) => string;
  /** What was found at the place. */
  readonly found?: (data: Data) => string | undefined;
  /** What would have been right: any of these. */
  readonly expected?: (data: Data) => readonly string[];
  /** What the author can do about it. */
  readonly hint: string | ((data: Data) => string);
}

/** An entry of the catalogue: what a rule weighs, and its words in English. */
export interface Rule<Data> extends Wording<Data> {
  readonly severity: Severity;
}

/** The entries of a room’s rules, whose data `Data` gives by their ids. */
export type Rules<Data extends { readonly [Id in keyof Data]: MessageData }> = {
  readonly [Id in keyof Data]: Rule<Data[Id]>;
};
