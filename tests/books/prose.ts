import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Numbers that look like chance and are the same each time. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** Whether something happens that happens so often. */
  happens(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

/** Chance out of a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
    pick: (choices) => choices[Math.floor(next() * choices.length)] as (typeof choices)[number],
  };
}

/** Persian sentences, put together from `three-hundred/words.txt`. */
export interface Prose {
  /** A choice of a list of the words. */
  say(list: string): string;
  /** All choices of a list, as they are written. */
  choices(list: string): readonly string[];
  /** A paragraph of about so many words. */
  paragraph(words: number): string;
  /** A paragraph of any length up to about so many words. */
  anyParagraph(most: number): string;
  /** Paragraphs of unlike lengths, about so many words together. */
  paragraphs(words: number): string[];
}

/** Someone who writes Persian, as chance will have it. */
export function proseOf(chance: Chance): Prose {
  const say = (list: string): string => {
    const choices = lists().get(list);
    if (!choices) throw new Error(`there is no list “${list}”`);
    return fill(chance.pick(choices));
  };
  const fill = (text: string): string =>
    text.replace(
      /\{(\w+)(?::(\d+):(\d+))?\}/g,
      (_, name: string, least?: string, most?: string) => {
        if (name === 'n') return persian(chance.between(Number(least), Number(most)));
        if (name === 'year') return persian(chance.between(1338, 1403));
        return name === 'adjE' ? say('adj').replace(/(?<!ا)ه$/, 'هٔ') : say(name);
      },
    );
  const paragraph = (words: number): string => {
    const sentences: string[] = [];
    // Ten: half a sentence, so that paragraphs are too long as often as too short.
    for (let written = 0; written === 0 || written + 10 < words; ) {
      const sentence = say('sentence');
      sentences.push(sentence);
      written += countWords(sentence);
    }
    return sentences.join(' ');
  };
  const anyParagraph = (most: number): string => {
    const [short, long] = chance.pick(lengths);
    return paragraph(Math.min(most, chance.between(short, long)));
  };
  const paragraphs = (words: number): string[] => {
    const all: string[] = [];
    for (let left = words; left > 0; left -= countWords(all.at(-1) as string)) {
      all.push(anyParagraph(left));
    }
    return all;
  };
  const choices = (list: string): readonly string[] => lists().get(list) ?? [];
  return { say, choices, paragraph, anyParagraph, paragraphs };
}

/** Words between spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** A number in Persian digits. */
export function persian(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
}

/** How long paragraphs are, in words. */
const lengths: readonly (readonly [least: number, most: number])[] = [
  [3, 20],
  [20, 60],
  [40, 90],
  [60, 120],
  [90, 180],
  [180, 280],
];

let known: ReadonlyMap<string, readonly string[]> | undefined;

function lists(): ReadonlyMap<string, readonly string[]> {
  known ??= readLists(
    readFileSync(fileURLToPath(new URL('three-hundred/words.txt', import.meta.url)), 'utf8'),
  );
  return known;
}

function readLists(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of text.split('\n').filter((each) => each && !each.startsWith('#'))) {
    const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name) {
      open = [];
      found.set(name, open);
    } else {
      open.push(...line.split(' | ').map((choice) => choice.trim()));
    }
  }
  return found;
}
