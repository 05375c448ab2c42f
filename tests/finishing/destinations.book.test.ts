import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { artifact, ids } from '../press/real-book.ts';

/** A line of text as pdf.js reads it: where its baseline is, in points. */
interface Line {
  readonly baseline: number;
  readonly text: string;
}

/** Where a name leads. */
interface Place {
  readonly left: number | null;
  readonly top: number;
  readonly lines: readonly Line[];
}

describe.each(ids)('the places in %s for screens', (id) => {
  it('of its titles are where they are printed, on the line and not above it', async () => {
    const { outline } = await read(artifact(id, 'pdf'));
    expect(outline.length).toBeGreaterThan(5);
    for (const { title, place } of outline) {
      const below = place.lines.filter(({ baseline }) => baseline < place.top);
      const [first = { baseline: 0, text: '' }] = below;
      // A title of its own is shorter in the outline than over its text, or begins like it.
      expect(lettersOf(title), title).toContain(lettersOf(first.text).slice(0, 4));
    }
  });

  it('of marks and of entries of the index are at the head of a line', async () => {
    const { names } = await read(artifact(id, 'pdf'));
    const exact = [...names].filter(([name]) => /--c\d|^ix--/.test(name));
    expect(exact.length).toBeGreaterThan(20);
    for (const [name, { left, top, lines }] of exact) {
      // A baseline is a little above the foot of its line: 18 points high in this book, or less.
      const on = lines.filter(({ baseline }) => baseline < top && baseline > top - 18);
      expect(on, name).toHaveLength(1);
      expect(left, name).toBeNull();
    }
  });
});

interface Places {
  readonly outline: readonly { readonly title: string; readonly place: Place }[];
  readonly names: ReadonlyMap<string, Place>;
}

const places = new Map<string, Promise<Places>>();

/** The places of a file, which is read once. */
function read(path: string): Promise<Places> {
  const known = places.get(path) ?? readPlaces(path);
  places.set(path, known);
  return known;
}

async function readPlaces(path: string): Promise<Places> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await task.promise;
  const pages = new Map<number, readonly Line[]>();
  const placeOf = async (explicit: readonly unknown[]): Promise<Place> => {
    const [ref, , left, top] = explicit as [never, unknown, number | null, number];
    const index = await document.getPageIndex(ref);
    if (!pages.has(index)) pages.set(index, await linesOf(await document.getPage(index + 1)));
    return { left, top, lines: pages.get(index) ?? [] };
  };
  const names = new Map<string, Place>();
  for (const [name, explicit] of Object.entries(await document.getDestinations()))
    names.set(name, await placeOf(explicit as unknown[]));
  const entries = flat((await document.getOutline()) ?? []);
  const outline = entries.map(({ title, dest }) => ({
    title,
    place: names.get(String(dest)) as Place,
  }));
  await task.destroy();
  return { outline, names };
}

interface Entry {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly Entry[];
}

function flat(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.items)]);
}

/** The lines of a page from its top to its foot. */
async function linesOf(page: {
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
}): Promise<Line[]> {
  const lines = new Map<number, string>();
  for (const item of (await page.getTextContent()).items) {
    const { str, transform } = item as { readonly str?: string; readonly transform?: number[] };
    // The call to a note stands higher than its line.
    if (!str?.trim() || !transform || /^[۰-۹\s]+$/u.test(str)) continue;
    const baseline = Math.round(transform[5] as number);
    lines.set(baseline, (lines.get(baseline) ?? '') + str);
  }
  return [...lines]
    .map(([baseline, text]) => ({ baseline, text }))
    .sort((a, b) => b.baseline - a.baseline);
}

function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{M}]/gu, '');
}
