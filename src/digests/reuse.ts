/**
 * Does work on an input, unless the same was done on the same input before: then it hands out what
 * came of it. Nobody changes what it hands out.
 * @param kind which work it is
 * @param input a plain value: all that the outcome depends on beside the press itself
 * @param make does the work; what comes of it is a plain value
 * @param isWhole whether that is all that came of it; what isn’t is not handed out again
 */
export type Reuse = <T>(kind: string, input: object, make: () => T, isWhole?: () => boolean) => T;

/** Whatever it is, it is done. */
export const anew: Reuse = (_kind, _input, make) => make();
