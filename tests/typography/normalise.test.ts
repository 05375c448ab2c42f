import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  moveOffset,
  moveOffsetBack,
  normalise,
  skeleton,
  typographyRuleIds,
  typographyRules,
} from '../../src/typography/index.ts';
import { repetitions } from '../repetitions.ts';
import { anyPersian, manuscripts, sources } from './texts.ts';

fc.configureGlobal({ seed: 7, numRuns: repetitions(300, 3000) });

const house = { hamza: 'combining', afterNonJoining: 'keep' } as const;
const oneRule = (id: string): Record<string, boolean> =>
  Object.fromEntries(typographyRuleIds.map((other) => [other, other === id]));

test('the rules are those of the list, in its order, each with its reason', () => {
  expect(typographyRules.map(({ id }) => id)).toEqual(typographyRuleIds);
  for (const { description, reason } of typographyRules) {
    expect(description).not.toBe('');
    expect(reason).not.toBe('');
  }
});

describe.each(typographyRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('never changes the skeleton, and twice is once', () => {
    fc.assert(
      fc.property(
        anyPersian,
        fc.constantFrom('text' as const, 'heading' as const),
        (text, kind) => {
          const once = normalise(text, { rules: oneRule(id), kind }).text;
          expect(skeleton(once)).toBe(skeleton(text));
          expect(normalise(once, { rules: oneRule(id), kind }).text).toBe(once);
        },
      ),
      { numRuns: repetitions(60, 400) },
    );
  });

  test('gives its changes in order, each with what stands there', () => {
    fc.assert(
      fc.property(anyPersian, (text) => {
        let from = 0;
        for (const change of rule.find(text, 'text', house)) {
          expect(change.rule).toBe(id);
          expect(change.start).toBeGreaterThanOrEqual(from);
          expect(text.slice(change.start, change.end)).toBe(change.before);
          expect(change.before).not.toBe(change.after);
          expect(change.before).not.toBe('');
          from = change.end;
        }
      }),
      { numRuns: repetitions(60, 400) },
    );
  });
});

describe('all rules together', () => {
  test.each(['combining', 'precomposed'] as const)(
    'never change the skeleton, and twice is once, of any text (%s)',
    (hamza) => {
      fc.assert(
        fc.property(
          anyPersian,
          fc.constantFrom('text' as const, 'heading' as const),
          (text, kind) => {
            const once = normalise(text, { kind, hamza });
            expect(skeleton(once.text)).toBe(skeleton(text));
            expect(normalise(once.text, { kind, hamza })).toEqual({
              text: once.text,
              steps: [],
              opaque: [],
              persian: [],
            });
          },
        ),
      );
    },
  );

  test('leave the skeleton of every line of the sources and manuscripts as it is', () => {
    for (const text of [...sources, ...manuscripts]) {
      for (const line of text.split('\n')) {
        const once = normalise(line).text;
        expect(skeleton(once)).toBe(skeleton(line));
        expect(normalise(once).steps).toEqual([]);
      }
      const whole = normalise(text).text;
      expect(skeleton(whole)).toBe(skeleton(text));
      expect(normalise(whole).text).toBe(whole);
    }
  });

  test('do what their steps say', () => {
    fc.assert(
      fc.property(anyPersian, (text) => {
        const { steps, text: result } = normalise(text);
        let current = text;
        for (const step of steps) {
          expect(step.text).toBe(current);
          current = applyChanges(current, step.changes);
        }
        expect(current).toBe(result);
      }),
    );
  });

  test('leave opaque spans as they are, wherever they come to stand', () => {
    fc.assert(
      fc.property(anyPersian, anyPersian, anyPersian, (before, inside, after) => {
        const text = before + inside + after;
        const span = { start: before.length, end: before.length + inside.length };
        const { text: result, opaque } = normalise(text, {}, [span]);
        const [{ start, end } = span] = opaque;
        expect(result.slice(start, end)).toBe(inside);
      }),
    );
  });

  test('offsets go with the text and come back', () => {
    fc.assert(
      fc.property(anyPersian, (text) => {
        for (const { changes } of normalise(text).steps.slice(0, 1)) {
          for (let offset = 0; offset <= text.length; offset += 1) {
            const isInside = changes.some(({ start, end }) => start < offset && offset < end);
            const there = moveOffset(offset, changes);
            const deleted = changes.some(
              ({ start, end, after }) => after === '' && start <= offset && offset <= end,
            );
            if (!isInside && !deleted) expect(moveOffsetBack(there, changes)).toBe(offset);
          }
        }
      }),
      { numRuns: repetitions(100, 500) },
    );
  });

  test('do nothing that is switched off', () => {
    const text = 'كتاب ها ي "خوب" , 12 می گذرد';
    const off = Object.fromEntries(typographyRuleIds.map((id) => [id, false]));
    expect(normalise(text, { rules: off }).text).toBe(text);
    expect(normalise(text, { rules: { digits: false, quotes: false } }).text).toBe(
      'کتاب‌ها ی "خوب" ، 12 می‌گذرد',
    );
  });

  test('leave words alone that are to be protected', () => {
    expect(normalise('می گذرد و می گذرد', { protect: ['می گذرد و'] }).text).toBe(
      'می گذرد و می‌گذرد',
    );
  });
});
