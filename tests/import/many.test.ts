import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyBook, temporaryFolder, write } from './folder.ts';
import { planOfText, runInto } from './import.ts';

const text = (word: string): string =>
  `نامه به ${word}\n\nدیروز باران آمد و کوچه پر از آب شد و کسی از خانه بیرون نرفت. ${word} را دیدم و با او حرف زدم.\n`;

describe('many at once', () => {
  it('a folder, in the order of its names; files of one name get that of their folder', async () => {
    const folder = await temporaryFolder();
    for (const name of ['2', '10'])
      await write(join(folder, name, 'letter.txt'), text(`${name} الف`));
    const book = await emptyBook();
    const { status, out } = await runInto(book, [folder]);
    expect(status).toBe(0);
    expect(out.split('\n').map((line) => /\((\S+),/.exec(line)?.[1])).toEqual([
      'letter.txt',
      '10-letter.txt',
    ]);
  });

  it('a dry run shows the documents before the reasons', async () => {
    const book = await emptyBook();
    const file = await write(join(await temporaryFolder(), 'x.txt'), text('باغبان'));
    const { out } = await runInto(book, [file], { dryRun: true });
    expect(out.split('\n')[0]).toContain('01-nameh-beh-baghban.md');
  });
});

describe('where an editor asks for it, documents begin', () => {
  const verse = [
    'دیشب به سر کوی تو باران می‌زد',
    'بر شیشه‌ی من دست زمستان می‌زد',
    'من منتظر صدای پایت بودم',
    'یک کودک گمشده به ایوان می‌زد',
  ];
  const other = [
    'از دور کسی نام مرا می‌خواند',
    'آرام مرا به خانه‌اش می‌راند',
    'گفتم که چراغ خانه‌ات روشن نیست',
    'گفتا که چراغ در دلت می‌ماند',
  ];
  const ghazals = [1, 2, 3]
    .map((number) => `غزل شمارهٔ ${number}\n\n${verse.join('\n')}\n`)
    .join('\n');

  it('at each heading', () => {
    const plan = planOfText(ghazals, { splitAtHeadings: true });
    expect(plan.documents.map(({ title }) => title)).toEqual([
      'غزل شمارهٔ 1',
      'غزل شمارهٔ 2',
      'غزل شمارهٔ 3',
    ]);
    const marked = '# باغ\n\n## آب\n\nآب از چشمه می‌آمد.\n\n## خاک\n\nزمین را شخم می‌زدند.';
    expect(
      planOfText(marked, { splitAtHeadings: true }).documents.map(({ title }) => title),
    ).toEqual(['باغ', 'خاک']);
  });

  it('behind each blank line, called by their first half', () => {
    const plan = planOfText([verse.join('\n'), other.join('\n')].join('\n\n'), {
      splitAtBlank: true,
    });
    expect(plan.documents.map(({ title }) => title)).toEqual([verse[0], other[0]]);
  });

  it('at each line with these words', () => {
    const plan = planOfText(ghazals, { splitAtPattern: /^غزل/u });
    expect(plan.documents).toHaveLength(3);
  });

  it('and where they say that it is verse, it is', () => {
    const plan = planOfText('برف\nبی آن که بپرسد\nنوشته‌ها را پاک کرد', { verse: true });
    expect(plan.documents[0]?.blocks.map(({ kind }) => kind)).toEqual(['verse']);
  });
});
