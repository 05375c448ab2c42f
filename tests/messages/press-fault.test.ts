import { expect, it } from 'vitest';
import { inWords, message, ofPress, type RuleId } from '../../src/messages/index.ts';
import { readBack } from '../../src/production/read-back.ts';
import { readSmallBook } from '../production/small-book.ts';
import { samples } from './samples.ts';

const accusing = /tamper|altered|was changed|another copy|get another|not complete/i;

it('a fault of the press accuses neither the author nor a copy, whatever its rule says of one', () => {
  const rules = Object.entries(samples).filter(([rule]) => rule.startsWith('edition-'));
  expect(rules.length).toBeGreaterThan(10);
  for (const [rule, all] of rules) {
    for (const data of all) {
      const told = message('a.pdf', rule as RuleId, data as never);
      expect(inWords(ofPress(told)).hint).toMatch(/^The press made a mistake here: .*report it/);
      expect(inWords(ofPress(told)).hint).not.toMatch(accusing);
    }
  }
});

it('what a build reads back wrongly is told as the press’s fault', async () => {
  const { manuscript, books } = await readSmallBook();
  const { messages } = await readBack(
    { book: books.whole, file: 'small/small.txt', form: 'text' },
    { bytes: Buffer.from('چیز دیگری\n') },
    undefined,
    { sources: manuscript.sources, contentsDepth: 3, naturalSpace: 0.25 },
  );
  expect(messages.length).toBeGreaterThan(0);
  for (const told of messages) expect(inWords(told).hint).toMatch(/^The press made a mistake here/);
});
