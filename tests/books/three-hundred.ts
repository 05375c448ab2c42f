import { type Chance, chanceOf, countWords, type Prose, persian, proseOf } from './prose.ts';
import { type PlannedChapter, type PlannedDocument, writeBook } from './write-book.ts';

/** How large a large book is. */
export interface LargeBook {
  /** How many documents: without `words`, about as many A5 pages. */
  readonly documents?: number;
  readonly chapters?: number;
  /** How many words, about, all documents have together. */
  readonly words?: number;
  /** Another seed, another book. */
  readonly seed?: number;
}

/** So many words in a document, with all that stands around them, make about a page each. */
const wordsOfPage = 118;

/**
 * Write the folder of a large book: long reports, short messages, calls. The same
 * request gives the same bytes.
 */
export async function writeLargeBook(folder: string, request: LargeBook = {}): Promise<void> {
  const { documents = 300, seed = 1 } = request;
  const chapters = Math.min(documents, request.chapters ?? Math.max(1, Math.round(documents / 25)));
  const chance = chanceOf(seed);
  const sizes = shares(chance, documents, chapters);
  const total = sizes.reduce((sum, { share }) => sum + share, 0);
  const words = request.words ?? documents * wordsOfPage;
  const prose = proseOf(chance);

  const planned: PlannedChapter[] = [];
  for (let number = 1; number <= chapters; number += 1) {
    const from = firstOf(number - 1, documents, chapters);
    const to = firstOf(number, documents, chapters);
    planned.push({
      id: `gathering-${pad(number, 2)}`,
      title: headOf(`${prose.say('chapterTitle')}`),
      documents: sizes.slice(from, to).map(({ kind, share }, index) => {
        const wanted = Math.max(12, Math.round((words * share) / total));
        return makers[kind](`${pad(index + 1, 3)}-${kind}`, wanted, chance, prose);
      }),
      // Every third typist had an Arabic keyboard.
      ...(number % 3 === 0 && { typed: arabicTyping }),
    });
  }
  await writeBook(folder, {
    id: 'three-hundred',
    title: 'کتابخانه‌های راه',
    subtitle: `${persian(documents)} سند از گردهمایی‌های دوستداران کتاب`,
    uuid: '3f1c6f0a-52b7-4c39-9a2e-6d1d7b0c0300',
    chapters: planned,
    index: [
      ...entriesFrom(prose, 'place', 'place'),
      ...entriesFrom(prose, 'name', 'person'),
      ...entriesFrom(prose, 'of', 'subject'),
      ...entriesFrom(prose, 'latin', 'work'),
    ],
  });
}

/** Every choice of a list that is the same each time it is said. */
function entriesFrom(prose: Prose, list: string, kind: string): { entry: string; kind: string }[] {
  return prose
    .choices(list)
    .filter((choice) => !choice.includes('{'))
    .map((entry) => ({ entry, kind }));
}

type Kind = PlannedDocument['kind'];

interface Size {
  readonly kind: Kind;
  readonly share: number;
}

/** What kind each document is, and how long beside the others; a chapter begins with a long report. */
function shares(chance: Chance, documents: number, chapters: number): Size[] {
  const firsts = new Set(
    Array.from({ length: chapters }, (_, number) => firstOf(number, documents, chapters)),
  );
  return Array.from({ length: documents }, (_, index): Size => {
    if (firsts.has(index)) return { kind: 'report', share: 5 + chance.next() * 7 };
    const roll = chance.next();
    if (roll < 0.22) return { kind: 'report', share: 1.2 + chance.next() * 4 };
    if (roll < 0.8) return { kind: 'message', share: 0.15 + chance.next() * 0.9 };
    return { kind: 'call', share: 0.4 + chance.next() * 0.9 };
  });
}

type Maker = (name: string, words: number, chance: Chance, prose: Prose) => PlannedDocument;

const makers: Readonly<Record<Kind, Maker>> = {
  report(name, words, chance, prose) {
    const title = prose.say('reportTitle');
    const author = prose.say('name');
    const notes = new Notes(chance.happens(0.5) ? 0.22 : 0, chance, prose);
    const blocks: string[] = [];
    // Where the title stands in the source, it is the document's own.
    const above = chance.next();
    if (above < 0.3) blocks.push(`# ${title}`);
    else if (above < 0.5) blocks.push(block('subtitle', prose.say('thing')));
    if (chance.happens(0.35)) blocks.push(block('byline', author));
    if (chance.happens(0.2))
      blocks.push(block('dateline', `${prose.say('place')}، ${dayOf(chance)}`));
    if (chance.happens(0.2))
      blocks.push(block('epigraph', `${prose.say('quote')}.`, prose.say('name')));
    if (chance.happens(0.25)) blocks.push(block('standfirst', prose.paragraph(35)));
    const head = countWords(blocks.join(' '));
    let section = chance.between(150, 600);
    if (chance.happens(0.4)) blocks.push(headingOf(prose));
    for (let left = words - head; left > 0; ) {
      const before = blocks.length;
      if (section <= 0) {
        blocks.push(headingOf(prose));
        section = chance.between(150, 600);
      } else if (section > 300 && chance.happens(0.06)) blocks.push(`#${headingOf(prose)}`);
      blocks.push(notes.maybe(emphasised(prose.anyParagraph(left), chance)));
      if (chance.happens(0.07)) blocks.push(listOf(chance, prose));
      if (chance.happens(0.05)) blocks.push(quotation(chance, prose));
      if (chance.happens(0.02)) blocks.push(tableOf(chance, prose));
      const written = countWords(blocks.slice(before).join(' '));
      left -= written;
      section -= written;
    }
    if (chance.happens(0.5)) blocks.push(block('signature', author, '', prose.say('role')));
    return documentOf('report', name, title, [author], [...blocks, ...notes.all], chance, prose);
  },

  message(name, words, chance, prose) {
    const author = prose.say('name');
    const title = chance.happens(0.6) ? `پیام ${author}` : prose.say('messageTitle');
    const notes = new Notes(chance.happens(0.12) ? 0.4 : 0, chance, prose);
    const blocks: string[] = [];
    if (chance.happens(0.25)) blocks.push(block('subtitle', `به نشست ${prose.say('ord')}`));
    blocks.push(block('salutation', prose.say('salutation')));
    for (const text of prose.paragraphs(words - 25)) {
      blocks.push(notes.maybe(text));
      if (chance.happens(0.05)) blocks.push(block('salutation', prose.say('salutation')));
    }
    if (chance.happens(0.6)) blocks.push(slogansOf(chance, prose));
    if (chance.happens(0.4)) blocks.push(block('closing', prose.say('closing')));
    const place = [prose.say('role'), `${prose.say('place')}، ${dayOf(chance)}`];
    blocks.push(block('signature', author, ...(chance.happens(0.7) ? ['', ...place] : [])));
    if (chance.happens(0.15)) blocks.push(contactOf(chance));
    return documentOf('message', name, title, [author], [...blocks, ...notes.all], chance, prose);
  },

  call(name, words, chance, prose) {
    const title = prose.say('callTitle');
    const notes = new Notes(0.1, chance, prose);
    const blocks: string[] = chance.happens(0.5) ? [`# ${title}`] : [];
    const texts = prose.paragraphs(words * 0.45);
    texts.forEach((text, index) => {
      blocks.push(notes.maybe(emphasised(text, chance)));
      if (index === 0 || chance.happens(0.2)) blocks.push(listOf(chance, prose));
    });
    if (chance.happens(0.2)) blocks.push(tableOf(chance, prose));
    if (chance.happens(0.7)) blocks.push(slogansOf(chance, prose));
    blocks.push(block('signature', prose.say('who'), dayOf(chance)), contactOf(chance));
    return documentOf('call', name, title, [], [...blocks, ...notes.all], chance, prose);
  },
};

function documentOf(
  kind: Kind,
  name: string,
  title: string,
  authors: readonly string[],
  blocks: readonly string[],
  chance: Chance,
  prose: Prose,
): PlannedDocument {
  const month = `${chance.between(1385, 1403)}-${pad(chance.between(1, 12), 2)}`;
  return {
    name,
    kind,
    title,
    short: title.length > 44 ? `${headOf(title)}…` : undefined,
    authors,
    place: chance.happens(0.3) ? prose.say('place') : undefined,
    date: chance.happens(0.6) ? month : undefined,
    markdown: `\n${blocks.join('\n\n')}\n`,
  };
}

/** The notes of a document, and how often there is one. */
class Notes {
  readonly all: string[] = [];
  readonly #share: number;
  readonly #chance: Chance;
  readonly #prose: Prose;

  constructor(share: number, chance: Chance, prose: Prose) {
    this.#share = share;
    this.#chance = chance;
    this.#prose = prose;
  }

  /** A text, perhaps with a note at the end of one of its sentences. */
  maybe(text: string): string {
    if (!this.#chance.happens(this.#share)) return text;
    const ends = [...text.matchAll(/[.؟!](?=\s|$)/g)].map(({ index }) => index + 1);
    const at = this.#chance.pick(ends) ?? text.length;
    const name = persian(this.all.length + 1);
    this.all.push(`[^ed${name}]: ${this.#prose.say('note')}`);
    return `${text.slice(0, at)}[^ed${name}]${text.slice(at)}`;
  }
}

function block(name: string, ...lines: string[]): string {
  return [`:::${name}`, ...lines, ':::'].join('\n');
}

function headingOf(prose: Prose): string {
  return `## ${prose.say('heading')}`;
}

function slogansOf(chance: Chance, prose: Prose): string {
  return block('slogans', ...times(chance.between(1, 4), () => prose.say('slogan')));
}

function listOf(chance: Chance, prose: Prose): string {
  const numerals = chance.happens(0.4);
  return times(chance.between(2, 7), (index) => {
    const text = chance.happens(0.6) ? `${prose.say('clause')}.` : prose.paragraph(30);
    return numerals ? `- ${persian(index + 1)}- ${text}` : `- ${text}`;
  }).join('\n');
}

function quotation(chance: Chance, prose: Prose): string {
  return times(chance.between(1, 2), () => `> ${prose.paragraph(chance.between(15, 90))}`).join(
    '\n>\n',
  );
}

function tableOf(chance: Chance, prose: Prose): string {
  const rows = times(
    chance.between(3, 9),
    () => `| ${prose.say('place')} | ${persian(chance.between(3, 900))} | ${prose.say('thing')} |`,
  );
  return ['| جا | شمار | یادداشت |', '| --- | --- | --- |', ...rows].join('\n');
}

function contactOf(chance: Chance): string {
  const number = chance.between(10, 99);
  return block(
    'contact',
    `تلفن: ۰۲۱ ۵۵۵ ${persian(chance.between(1000, 9999))}`,
    `library${number}@example.org`,
    `https://example.org/places/${number}`,
  );
}

/** Now and then, a word or two are set off. */
function emphasised(text: string, chance: Chance): string {
  if (!chance.happens(0.08)) return text;
  const words = text.split(' ');
  const at = chance.between(0, words.length - 1);
  const word = words[at] as string;
  if (!/^[\p{L}\u200c]+$/u.test(word)) return text;
  words[at] = chance.happens(0.5) ? `*${word}*` : `**${word}**`;
  return words.join(' ');
}

const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

function dayOf(chance: Chance): string {
  const day = persian(chance.between(1, 29));
  return `${day} ${chance.pick(months)} ${persian(chance.between(1385, 1403))}`;
}

/** The first words of a title. */
function headOf(title: string): string {
  let words = title.split(' ');
  while (words.join(' ').length > 38 && countWords(words.join(' ')) > 1) words = words.slice(0, -1);
  return words.join(' ');
}

function arabicTyping(text: string): string {
  return text.replaceAll('ی', 'ي').replaceAll('ک', 'ك');
}

function firstOf(chapter: number, documents: number, chapters: number): number {
  return Math.floor((chapter * documents) / chapters);
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
