const halfSpace = '\u200C';

/** What follows a half-space and is no word: «کتاب‌هایش», «بزرگ‌ترین», «گفته‌اند», «خانه‌شان», «جست‌وجو». */
const endings =
  /^(?:ها\p{L}*|تر(?:ی|ین|ها|های|ینی|ان)?|ا(?:ی|م|ت|ش|ند|یم|ید|ست)|مان|تان|شان|مون|تون|شون|گی|گان|گر|گری|مند|مندان|وار|ور|دار|بار|سان|گونه|گانه|گانگی|مین|و\p{L}+)$/u;

/** What stands before a half-space and is no word. */
const beginnings = /^(?:\p{L}*می|هم|پر|کم|هیچ|هر|این|آن|ان|یک|چه|به|در|بر|وا|فرا|پیش|پس)$/u;

const letters = /^(?:(?=\p{Script=Arabic})\p{L}\p{M}*)+$/u;

/**
 * Whether a word may end a line at a half-space if nothing else will do: between two full words
 * of three letters or more, as «بین‌المللی» and «جهان‌بینی». «می‌خواهد», «کتاب‌ها» and «گفته‌اند» stay whole.
 * @param before, after what stands in the word on both sides of the half-space, which `before` ends with
 */
export function mayPartAtHalfSpace(before: string, after: string): boolean {
  if (!before.endsWith(halfSpace)) return false;
  const left = before.slice(0, -1).split(halfSpace).at(-1) ?? '';
  const right = after.split(/[^\p{L}\p{M}]/u)[0] ?? '';
  return (
    [left, right].every((part) => letters.test(part) && lettersIn(part) >= 3) &&
    !beginnings.test(left) &&
    !endings.test(right)
  );
}

function lettersIn(text: string): number {
  return text.replace(/\P{L}/gu, '').length;
}
