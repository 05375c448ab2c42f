import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { type PersianOptions, remarkPersian } from '../../src/normalisation/index.ts';

const run = (text: string, accept: PersianOptions['accept']) => {
  const file = new VFile(text);
  const tree = unified().use(remarkParse).parse(file);
  unified().use(remarkPersian, { accept }).runSync(tree, file);
  return {
    text: JSON.stringify(tree)
      .match(/"value":"([^"]*)"/g)
      ?.join(),
    file,
  };
};
const inKongre = { find: 'درکنگره', put: 'در کنگره' };

test('what was accepted is done wherever it stands as a word, and is on record', () => {
  const { text, file } = run('حزب درکنگره\n\nدرکنگرهها', [inKongre]);
  expect(text).toContain('حزب در کنگره');
  expect(text).toContain('درکنگره‌ها');
  expect(file.data.typography).toContainEqual(
    expect.objectContaining({ rule: 'accepted', line: 1, found: 'درکنگره', put: 'در کنگره' }),
  );
});

test('or only on a line', () => {
  const { text } = run('حزب درکنگره\nرفت درکنگره\n\nما درکنگره', [{ ...inKongre, line: 2 }]);
  expect(text).toBe('"value":"حزب درکنگره\\nرفت در کنگره","value":"ما درکنگره"');
});

test('nothing that would change a letter', () => {
  const { text } = run('بطور کلی', [{ find: 'بطور', put: 'به طور' }]);
  expect(text).toBe('"value":"بطور کلی"');
});
