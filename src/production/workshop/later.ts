import type { Digested } from './digest-of.ts';

/**
 * What a stage is going to make: it is known by its key before it is there, and is made when
 * somebody asks for it. So what is made of it can be looked up without it.
 */
export interface Later<T> {
  /** The key, in the place of the digest of the value. */
  readonly digestOfValue: string;
  readonly value: () => Promise<T>;
}

/** A large part of an input: there already, or made when it is wanted. */
export type Part<T> = Digested<T> | Later<T>;

/** Whether a part is still to be made. */
export function isLater(part: unknown): part is Later<unknown> {
  return (
    typeof part === 'object' &&
    part !== null &&
    'digestOfValue' in part &&
    'value' in part &&
    typeof part.value === 'function'
  );
}

/** A part that is there. */
export async function there<T>(part: Part<T>): Promise<Digested<T>> {
  if (!isLater(part)) return part;
  return { digestOfValue: part.digestOfValue, value: (await part.value()) as T };
}

/** An input whose parts, in its fields and in the records among these, are all there. */
export type Arrived<In> = {
  readonly [Name in keyof In]: In[Name] extends Part<infer T> | undefined
    ? Digested<T> | Extract<In[Name], undefined>
    : In[Name];
};

/** Have all parts of an input made that are still to be made. */
export async function arrived<In extends object>(input: In): Promise<Arrived<In>> {
  const fields = await Promise.all(
    Object.entries(input).map(async ([name, field]): Promise<[string, unknown]> => {
      if (isLater(field)) return [name, await there(field)];
      return [name, isRecordOfParts(field) ? await arrived(field) : field];
    }),
  );
  return Object.fromEntries(fields) as Arrived<In>;
}

/** The parts of an input that stages make. */
export function latersIn(input: unknown): readonly Later<unknown>[] {
  if (isLater(input)) return [input];
  if (typeof input !== 'object' || input === null || 'digestOfValue' in input) return [];
  if (Object.getPrototypeOf(input) !== Object.prototype) return [];
  return Object.values(input).flatMap((field) =>
    isLater(field) || isRecordOfParts(field) ? latersIn(field) : [],
  );
}

function isRecordOfParts(field: unknown): field is Readonly<Record<string, Part<unknown>>> {
  if (typeof field !== 'object' || field === null || 'digestOfValue' in field) return false;
  if (Object.getPrototypeOf(field) !== Object.prototype) return false;
  return Object.values(field).some(isLater);
}
