/** A change in its context, as a reader sees it: whole words. */
export interface ChangedWords {
  readonly left: string;
  readonly was: string;
  readonly is: string;
  readonly right: string;
}

/** The words in which a text and what became of it differ, and what stands around them. */
export function changedWords(before: string, after: string): ChangedWords {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  start -= /\S*$/.exec(before.slice(0, start))?.[0].length ?? 0;
  end -= /^\S*/.exec(before.slice(before.length - end))?.[0].length ?? 0;
  return {
    left: before.slice(0, start),
    was: before.slice(start, before.length - end),
    is: after.slice(start, after.length - end),
    right: before.slice(before.length - end),
  };
}
