import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { palettePng } from '../../src/covers/palette-png.ts';
import { type PlannedBook, writeBook } from '../books/index.ts';

/** What an editor may change in a book, and how many ways there are for it to stand. */
export const switches = {
  /** A word of the text, in the source as well. */
  word: 3,
  /** A correction, in another chapter. */
  correction: 2,
  title: 2,
  picture: 2,
  design: 2,
  index: 2,
  /** Of the chapters. */
  order: 2,
  /** A document is there, or gone. */
  deletion: 2,
  /** What nobody prints. */
  comment: 2,
} as const;

/** The name of one of them. */
export type Switch = keyof typeof switches;
/** How each of them stands. */
export type State = Readonly<Record<Switch, number>>;

/** The book before anybody has changed it. */
export const firstState: State = {
  word: 0,
  correction: 0,
  title: 0,
  picture: 0,
  design: 0,
  index: 0,
  order: 0,
  deletion: 0,
  comment: 0,
};

/** Write the book as it stands. */
export async function writeState(
  folder: string,
  state: State,
  editions: readonly string[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeBook(folder, bookIn(state));
  const pixels = Uint8Array.from({ length: 120 }, (_, at) => (at % 7 < 3 ? 0 : 1));
  const other = state.picture === 0 ? ([200, 220, 90] as const) : ([90, 90, 220] as const);
  const colours = [[20, 120, 40], other] as const;
  const picture = palettePng({ width: 12, height: 10, colours, pixels });
  await writeFile(join(folder, 'spring/garden.png'), picture);
  const lines = [
    `editions: [${editions.join(', ')}]`,
    ...(state.design === 1 ? ['design: roqei'] : []),
    ...(state.comment === 1 ? ['# nobody reads this'] : []),
  ];
  await writeFile(join(folder, 'book.yaml'), `${lines.join('\n')}\n`, { flag: 'a' });
}

function bookIn({ word, correction, title, index, order, deletion }: State): PlannedBook {
  const year = ['۱۲', '۱۳', 'چند'][word];
  const spring = {
    id: 'spring',
    title: 'بهار',
    documents: [
      {
        name: '01-garden',
        title: 'باغ',
        kind: 'report' as const,
        markdown: [
          `گل‌نسا در باغ ماند[^1] و می نوشت. کتاب‌ها را شمرد؛ ${year} جلد بود.`,
          '![باغ در بهار](garden.png "باغ، ۱۳۹۸")',
          '[^1]: تا شب.',
        ].join('\n\n'),
      },
      ...(deletion === 1
        ? []
        : [
            {
              name: '02-letter',
              title: 'نامه',
              kind: 'message' as const,
              markdown: 'نامه‌ای از گل‌نسا رسید ، کوتاه و خوش.',
            },
          ]),
    ],
  };
  const autumn = {
    id: 'autumn',
    title: 'پاییز',
    documents: [
      {
        name: '01-library',
        title: 'کتابخانه',
        kind: 'message' as const,
        markdown: `پاییز که رسید، گل‌نسا به ${correction === 1 ? '{~~کتابخانه~>کتاب‌خانه~~}' : 'کتابخانه'} رفت.`,
      },
    ],
  };
  return {
    id: 'small',
    title: title === 0 ? 'دفتر کوچک' : 'دفتر بزرگ',
    uuid: '6f0c2a52-8a57-4d0e-9d0e-0f5e7a1c2b3d',
    chapters: order === 0 ? [spring, autumn] : [autumn, spring],
    index: [{ entry: index === 0 ? 'گل‌نسا' : 'باغ', kind: index === 0 ? 'person' : 'subject' }],
  };
}

/**
 * Some edits after each other: a random one each time, or the last one undone.
 * @param below gives a number below another
 */
export function editsFrom(below: (limit: number) => number, count: number): State[] {
  const states = [firstState];
  const names = Object.keys(switches) as Switch[];
  while (states.length <= count) {
    const last = states.at(-1) as State;
    const before = states.at(-2);
    if (before && below(5) === 0) {
      states.push(before);
      continue;
    }
    const name = names[below(names.length)] as Switch;
    const many = switches[name];
    states.push({ ...last, [name]: (last[name] + 1 + below(many - 1)) % many });
  }
  return states.slice(1);
}
