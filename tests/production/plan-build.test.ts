import { describe, expect, it } from 'vitest';
import { type Books, chooseBooks, type TextName } from '../../src/book/index.ts';
import { editions } from '../../src/editions/index.ts';
import { chosenBooks } from '../../src/production/chosen-books.ts';
import { RequestError } from '../../src/production/index.ts';
import { planBuild, requireDocument } from '../../src/production/plan-build.ts';
import { readingText } from '../../src/production/reading-text.ts';
import { withSources } from '../../src/production/supplies.ts';
import { readSmallBook, smallBooks } from './small-book.ts';

const names = editions.map(({ name }) => name);
const planned = (
  books: Books,
  named: readonly string[],
  request: { only?: string; editions?: readonly string[] } = {},
): string[] =>
  planBuild(chooseBooks(books, request.only) ?? [], named, request.editions).map(
    ({ file }) => file,
  );

const likesOf = (
  books: Books,
  named: readonly string[],
  asked?: readonly string[],
): Record<string, readonly string[]> =>
  Object.fromEntries(
    planBuild([books.whole], named, asked).map(({ edition, likes }) => [edition, likes]),
  );

describe('the plan of a build', () => {
  it('has the files of all editions asked for, of the book and of each chapter', async () => {
    expect(planned(await smallBooks(), ['text', 'epub'])).toEqual([
      'small/small.epub',
      'small/small.txt',
      'spring/spring.epub',
      'spring/spring.txt',
      'autumn/autumn.epub',
      'autumn/autumn.txt',
    ]);
  });

  it('asks for the editions of the book when the request names none', async () => {
    const books = await smallBooks();
    expect(planned(books, ['cover'], { only: 'small' })).toEqual([
      'small/small-cover.png',
      'small/small-cover.pdf',
    ]);
    expect(planned(books, ['cover'], { only: 'small', editions: ['pdf', 'pdf'] })).toEqual([
      'small/small.pdf',
    ]);
    expect(planned(books, ['cover'], { editions: [] })).toEqual([]);
  });

  it('has a book of one chapter once, under the book’s id, whichever is asked for', async () => {
    const books = await smallBooks();
    const one = { ...books, chapters: books.chapters.slice(0, 1) };
    for (const only of [undefined, 'small', 'spring']) {
      expect(planned(one, ['text'], only === undefined ? {} : { only })).toEqual([
        'small/small.txt',
      ]);
    }
    expect(planned(one, ['text'], { only: 'autumn' })).toEqual([]);
  });

  it.each<TextName>(['reading', 'diplomatic'])(
    'names every file of the %s text by its book, its part and its text',
    async (text) => {
      const mark = text === 'diplomatic' ? '-diplomatic' : '';
      expect(planned(await smallBooks(text), names, { only: 'spring' })).toEqual([
        `spring/spring${mark}.epub`,
        `spring/spring${mark}.kepub.epub`,
        `spring/spring${mark}.pdf`,
        `spring/spring-print${mark}.pdf`,
        `spring/spring-booklet-a4${mark}.pdf`,
        `spring/spring-booklet-a4-fronts${mark}.pdf`,
        `spring/spring-booklet-a4-backs${mark}.pdf`,
        `spring/spring-cover${mark}.png`,
        `spring/spring-cover${mark}.pdf`,
        `spring/spring${mark}.html`,
        `spring/spring${mark}.txt`,
        `spring/spring-proof${mark}.pdf`,
        `spring/spring-booklet-a4-calibration${mark}.pdf`,
      ]);
    },
  );

  it('refuses an edition that there isn’t', async () => {
    const books = await smallBooks();
    expect(() => planBuild([books.whole], ['epub'], ['epub', 'scroll'])).toThrow(RequestError);
  });
});

describe('the books of a build', () => {
  const checked = async () => {
    const { manuscript, books } = await readSmallBook();
    return { manuscript, books, reading: readingText(manuscript) };
  };
  const idsOf = async (only?: string): Promise<string[]> =>
    chosenBooks(await checked(), 'reading', only).map(({ id }) => id);

  it('are the whole one and its chapters, or one of them', async () => {
    expect(await idsOf()).toEqual(['small', 'spring', 'autumn']);
    expect(await idsOf('autumn')).toEqual(['autumn']);
  });

  it('are one document, with an index of its own, when that is asked for', async () => {
    const [alone] = chosenBooks(await checked(), 'reading', 'spring-01-garden');
    expect(alone?.id).toBe('spring-01-garden');
    expect(alone?.index.map(({ label }) => label)).toEqual(['گل‌نسا']);
    const files = planBuild(alone ? [alone] : [], ['text', 'pdf']).map(({ file }) => file);
    expect(files).toEqual([
      'spring-01-garden/spring-01-garden.pdf',
      'spring-01-garden/spring-01-garden.txt',
    ]);
  });

  it('has a leaflet of a document, and of nothing else', async () => {
    const { whole, chapters } = await smallBooks();
    const [alone] = chosenBooks(await checked(), 'reading', 'spring-01-garden');
    const document = alone ? [alone] : [];
    expect(planBuild(document, ['epub'], ['leaflet']).map(({ file }) => file)).toEqual([
      'spring-01-garden/spring-01-garden-leaflet.pdf',
      'spring-01-garden/spring-01-garden-leaflet-guide.pdf',
    ]);
    expect(() => requireDocument(document, ['leaflet'])).not.toThrow();
    // A book that names it is built all the same.
    expect(planBuild([whole, ...chapters], ['leaflet'])).toEqual([]);
    expect(() => requireDocument([whole, ...chapters])).not.toThrow();
    expect(() => requireDocument([whole, ...chapters], ['epub', 'leaflet'])).toThrow('--only');
  });

  it('are none where the book has no such part', async () => {
    await expect(idsOf('winter')).rejects.toThrow(RequestError);
    await expect(idsOf('winter')).rejects.toThrow('“winter”');
  });
});

describe('what a file likes', () => {
  it('is made when book.yaml names an edition that needs it, whatever is asked for', async () => {
    const books = await smallBooks();
    for (const named of [['epub', 'pdf'], ['pdf'], ['print'], ['cover'], ['proof'], names]) {
      for (const asked of [undefined, ['epub'], ['epub', 'text'], names]) {
        const likes = likesOf(books, named, asked);
        if ('epub' in likes) expect(likes['epub'], `${named} ${asked}`).toEqual(['pagination']);
        if ('kepub' in likes) expect(likes['kepub']).toEqual(['pagination']);
      }
    }
  });

  it('is not made when book.yaml names none, whatever is asked for', async () => {
    const books = await smallBooks();
    for (const named of [['epub'], ['epub', 'kepub', 'text'], ['text']]) {
      for (const asked of [undefined, ['epub'], ['epub', 'pdf', 'print', 'cover'], names]) {
        for (const likes of Object.values(likesOf(books, named, asked))) expect(likes).toEqual([]);
      }
    }
  });
});

describe('what supplies are made of', () => {
  it('is found through all supplies between', () => {
    expect([...withSources(['pressFile'])].sort()).toEqual(
      ['design', 'faces', 'mendedPrint', 'pagination', 'pressFile', 'profiles'].sort(),
    );
    expect(withSources([])).toEqual(new Set());
  });
});
