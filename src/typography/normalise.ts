import { applyChanges, type Change, type Span } from './change.ts';
import { findProtectedSpans, veil } from './protected-spans.ts';
import type { AcceptedSpacing, HouseStyle, TextKind } from './rule.ts';
import type { TypographyRuleId } from './rule-ids.ts';
import { typographyRules } from './rules.ts';

/** A switch per rule; what isn’t named is on. */
export type RuleSwitches = Readonly<Partial<Record<TypographyRuleId, boolean | undefined>>>;

/** How a text is to be put right. */
export interface NormaliseOptions {
  /** ۀ in one sign, or as ه with a hamza above it, which is what it is without this. */
  readonly hamza?: HouseStyle['hamza'] | undefined;
  /** Whether a half-space stands behind ا د ذ ر ز ژ و (`keep`, as without this) or none does. */
  readonly afterNonJoining?: HouseStyle['afterNonJoining'] | undefined;
  readonly rules?: RuleSwitches | undefined;
  /** A heading, verse, or any other text (which is what it is taken for). */
  readonly kind?: TextKind | undefined;
  /** Words that no rule may touch, wherever they stand. */
  readonly protect?: readonly string[] | undefined;
  /** Spaces and half-spaces that were accepted for this text, word by word. */
  readonly accept?: readonly AcceptedSpacing[] | undefined;
  /** Words that are written apart from ها elsewhere, so that «کتابها» is «کتاب‌ها» here, too. */
  readonly parted?: ReadonlySet<string> | undefined;
}

/** The changes of one rule, of the text as the steps before it have left it. */
export interface NormalisationStep {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** A text put right, and every step on the way. */
export interface Normalisation {
  readonly text: string;
  readonly steps: readonly NormalisationStep[];
  /** The opaque spans that were given, where they are now. */
  readonly opaque: readonly Span[];
  /** And those that were said to be Persian. */
  readonly persian: readonly Span[];
}

/** Rules that help one another come to rest in two or three rounds. */
const mostRounds = 12;

/**
 * Put a Persian text right by the rules that are switched on, in their order, until
 * no rule finds anything, so that doing it twice is doing it once. The skeleton
 * of the text stays as it is. `opaque` spans are protected beside what is found
 * to be (addresses, Latin, Arabic and what else isn’t Persian); `persian` ones are
 * Persian, whatever they look like. Offsets are UTF-16 units.
 */
export function normalise(
  text: string,
  options: NormaliseOptions = {},
  opaque: readonly Span[] = [],
  persian: readonly Span[] = [],
): Normalisation {
  const { rules: switches = {}, kind = 'text', protect = [], parted, accept } = options;
  const { hamza = 'combining', afterNonJoining = 'keep' } = options;
  const style: HouseStyle = { hamza, afterNonJoining, parted, accept };
  const rules = typographyRules.filter(({ id }) => switches[id] ?? true);
  const steps: NormalisationStep[] = [];
  let current = text;
  let closed = opaque;
  let settled = persian;
  for (let round = 0; round < mostRounds; round += 1) {
    const asked = [...closed, ...settled];
    let veiled = veil(current, [...closed, ...findProtectedSpans(current, protect, asked)]);
    let changed = false;
    for (const rule of rules) {
      const changes = rule.find(veiled, kind, style);
      if (changes.length === 0) continue;
      changed = true;
      steps.push({ text: current, changes });
      current = applyChanges(current, changes);
      closed = movedSpans(closed, changes);
      settled = movedSpans(settled, changes);
      // Only letters show a language; their shapes don't.
      veiled =
        rule.id === 'letter-form'
          ? veil(current, [
              ...closed,
              ...findProtectedSpans(current, protect, [...closed, ...settled]),
            ])
          : applyChanges(veiled, changes);
    }
    if (!changed) break;
  }
  return { text: current, steps, opaque: closed, persian: settled };
}

function movedSpans(spans: readonly Span[], changes: readonly Change[]): readonly Span[] {
  return spans.map(({ start, end }) => ({
    start: moveOffset(start, changes),
    end: moveOffset(end, changes),
  }));
}

/** How far what stands before each change was moved by those before it; a table is made once. */
const shifts = new WeakMap<readonly Change[], readonly number[]>();

function shiftsOf(changes: readonly Change[]): readonly number[] {
  const known = shifts.get(changes);
  if (known) return known;
  const table = [0];
  for (const { start, end, after } of changes) {
    table.push((table.at(-1) as number) + after.length - (end - start));
  }
  shifts.set(changes, table);
  return table;
}

/** The first index of those below `length` that the question, false up to it, is true for. */
function firstWhere(length: number, isSo: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where an offset of a text is after its changes; one within a change goes to the
 * end of what was put there. An offset at the start of a change stays before it.
 */
export function moveOffset(offset: number, changes: readonly Change[]): number {
  const before = firstWhere(changes.length, (index) => (changes[index] as Change).start >= offset);
  if (before === 0) return offset;
  const { start, end, after } = changes[before - 1] as Change;
  const shift = shiftsOf(changes)[before - 1] as number;
  return offset + shift + after.length - (Math.min(end, offset) - start);
}

/** Where an offset of a changed text was before; one within a change goes to its start. */
export function moveOffsetBack(offset: number, changes: readonly Change[]): number {
  const table = shiftsOf(changes);
  const firstOf = (index: number): number =>
    (changes[index] as Change).start + (table[index] as number);
  const at = firstWhere(changes.length, (index) => {
    const first = firstOf(index);
    return offset <= first || offset < first + (changes[index] as Change).after.length;
  });
  if (at === changes.length || offset <= firstOf(at)) return offset - (table[at] as number);
  return (changes[at] as Change).start;
}
