import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentsOf, emptyBook, temporaryFolder, write } from './folder.ts';
import { runInto } from './import.ts';

const text = `نامه به باغبان

دیروز باران آمد و کوچه پر از آب شد و کسی از خانه بیرون نرفت و همه پشت پنجره نشستند.

۱۲

برف
روی بام

روز دیگر هوا آفتابی بود و بچه‌ها به کوچه ریختند و تا شب بازی کردند و کسی نخوابید.
`;

it('a plan is kept, edited and followed: what it says is not guessed again', async () => {
  const folder = await temporaryFolder();
  const file = await write(join(folder, 'x.txt'), text);
  const plan = join(folder, 'plan.yaml');
  await runInto(await emptyBook(), [file], { dryRun: true, plan });
  const kept = await readFile(plan, 'utf8');
  expect(kept).toContain('title: نامه به باغبان');
  const edited = kept
    .replace('title: نامه به باغبان', 'title: باران')
    .replace(/verse: .*/, 'verse: [7-8]')
    .replace(/omitted: .*/, 'omitted: [{ lines: 5, reason: شماره }]');
  await write(plan, edited);
  const book = await emptyBook();
  const { status } = await runInto(book, [file], { use: plan });
  expect(status).toBe(0);
  const files = await contentsOf(book);
  const [name = ''] = Object.keys(files).filter((each) => each.endsWith('.md'));
  const document = await readFile(join(book, name), 'utf8');
  expect(document).toContain('title: باران');
  expect(document).toContain(':::verse\nبرف\nروی بام\n:::');
  expect(document).not.toContain('۱۲');
  expect(await readFile(join(book, 'book.yaml'), 'utf8')).toContain('reason: شماره');
});

it('a plan for another version of a file is refused', async () => {
  const folder = await temporaryFolder();
  const file = await write(join(folder, 'x.txt'), text);
  const plan = join(folder, 'plan.yaml');
  await runInto(await emptyBook(), [file], { dryRun: true, plan });
  await write(file, `${text}\nپایان`);
  const { status, err } = await runInto(await emptyBook(), [file], { use: plan });
  expect(status).toBe(1);
  expect(err).toContain('another version');
});
