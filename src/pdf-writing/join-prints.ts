/** Where the parts of a print are in the whole. */
interface Part {
  /** By their numbers, in order. */
  readonly objects: ReadonlyMap<number, Uint8Array>;
  /** One more than the highest number. */
  readonly size: number;
  /** By their keys in the dictionary, the numbers of what the catalog names. */
  readonly pages: number;
  readonly destinations: number | undefined;
  readonly structure: number | undefined;
  readonly root: number;
  readonly info: number | undefined;
}

/**
 * Make one file of several that the browser printed of the same document, with one tree of pages, one
 * structure, one list of destinations: links lead from any part to any other. It works on
 * bytes, for to read all objects would take longer than to print them.
 *
 * What nobody asks a print for is left out: outlines, and the tree of IDs.
 * @param parts in order, as Skia writes them: a table of cross-references (ISO 32000, 7.5.4), and
 *   each object once
 * @throws Error at any other file
 */
export function joinPrints(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const file = new Joined();
  const root = file.next();
  const pageTree = file.next();
  const destinations = file.next();
  const structure = file.next();
  const parentTree = file.next();
  const tags: string[] = [];
  const places: string[] = [];
  const trees: { readonly ref: number; readonly count: number }[] = [];
  const parents: string[] = [];
  let document: { readonly number: number; readonly head: string } | undefined;
  let catalog = '';
  let info: number | undefined;
  let pagesBefore = 0;
  let annotationsBefore = 0;

  for (const bytes of parts) {
    const part = readPart(bytes);
    const first = file.reserve(part.size);
    const textOf = (number: number | undefined): string =>
      number === undefined ? '' : latin1(part.objects.get(number) ?? new Uint8Array());
    const tagRoot = textOf(part.structure);
    const top = refIn(tagRoot, 'K');
    const parentsOf = refIn(tagRoot, 'ParentTree');
    const renumber = new Map<number, number>();
    if (top !== undefined) renumber.set(top, document?.number ?? first + top);
    if (part.structure !== undefined) renumber.set(part.structure, structure);
    const dropped = new Set([
      part.root,
      part.destinations,
      part.structure,
      parentsOf,
      refIn(tagRoot, 'IDTree'),
      refIn(textOf(part.root), 'Outlines'),
      top,
      ...(info === undefined ? [] : [part.info]),
    ]);
    const shift: Shift = {
      ref: (number) => renumber.get(number) ?? first + number,
      page: pagesBefore,
      annotation: annotationsBefore,
    };

    const documentText = shifted(textOf(top), shift);
    const kids = kidsIn(documentText);
    if (document === undefined && top !== undefined) {
      document = { number: first + top, head: documentText.replace(kids.written, '') };
    }
    tags.push(kids.refs);
    places.push(inner(shifted(textOf(part.destinations), shift)));
    catalog ||= shifted(textOf(part.root), shift);
    info ??= part.info === undefined ? undefined : first + part.info;
    for (const [, key, ref] of textOf(parentsOf).matchAll(/(\d+) (\d+) 0 R/g)) {
      parents.push(`${keyAfter(Number(key), shift)} ${shift.ref(Number(ref))} 0 R`);
    }
    const tree = textOf(part.pages);
    const count = Number(/\/Count (\d+)/.exec(tree)?.[1] ?? 0);
    trees.push({ ref: first + part.pages, count });

    let annotations = 0;
    for (const [number, object] of part.objects) {
      if (dropped.has(number)) continue;
      const { dictionary, stream } = takenApart(object);
      if (dictionary.includes('/StructParent 1')) annotations += 1;
      let text = shifted(dictionary, shift);
      if (number === part.pages) text = text.replace('<<', `<</Parent ${pageTree} 0 R\n`);
      file.add(first + number, text, stream);
    }
    pagesBefore += count;
    annotationsBefore += annotations;
  }

  const kids = trees.map(({ ref }) => `${ref} 0 R`).join(' ');
  file.add(pageTree, `<</Type /Pages\n/Count ${pagesBefore}\n/Kids [${kids}]>>\n`);
  file.add(destinations, `<<${places.join('\n')}>>\n`);
  file.add(parentTree, `<</Type /ParentTree\n/Nums [${parents.join(' ')}]>>\n`);
  if (document) {
    const { number, head } = document;
    file.add(number, `<<${inner(head)}\n/K [${tags.join(' ')}]>>\n`);
    file.add(
      structure,
      `<</Type /StructTreeRoot\n/K ${number} 0 R\n/ParentTree ${parentTree} 0 R>>\n`,
    );
  }
  const own = { Pages: pageTree, Dests: destinations, StructTreeRoot: structure };
  let said = catalog.replace(/\/Outlines \d+ 0 R/, '');
  for (const [key, number] of Object.entries(own)) {
    said = said.replace(new RegExp(`/${key} \\d+ 0 R`), `/${key} ${number} 0 R`);
  }
  file.add(root, said);
  return file.finish(root, info);
}

/** How the numbers of a part become those of the whole. */
interface Shift {
  /** Of an object. */
  ref(number: number): number;
  /** By how much the keys of pages among the tags, and those of annotations. */
  readonly page: number;
  readonly annotation: number;
}

/** Skia counts pages from 0 and annotations from here. */
const firstAnnotation = 100_000;

function keyAfter(key: number, { page, annotation }: Shift): number {
  return key >= firstAnnotation ? key + annotation : key + page;
}

/** Strings and names, in which nothing is a reference; references; keys into the tree of parents. */
const tokens = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f]+>|\b(\d+) 0 R\b|\/(StructParents?) (\d+)/g;

function shifted(dictionary: string, shift: Shift): string {
  return dictionary.replace(tokens, (token, ref?: string, name?: string, key?: string) => {
    if (ref !== undefined) return `${shift.ref(Number(ref))} 0 R`;
    return name === undefined ? token : `/${name} ${keyAfter(Number(key), shift)}`;
  });
}

function refIn(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The kids of an element that has nothing but elements in it. */
function kidsIn(element: string): { readonly written: string; readonly refs: string } {
  const found = /\/K (?:(\d+ 0 R)|\[([\d R]*)\])/.exec(element);
  return { written: found?.[0] ?? '', refs: found?.[1] ?? found?.[2] ?? '' };
}

function inner(dictionary: string): string {
  return dictionary.trim().replace(/^<</, '').replace(/>>$/, '');
}

/** The dictionary of an object as text, and its stream with the words around it. */
function takenApart(object: Uint8Array): { dictionary: string; stream?: Uint8Array } {
  const start = Buffer.from(object.buffer, object.byteOffset, object.byteLength).indexOf(
    'stream\n',
  );
  const text = latin1(start < 0 ? object : object.subarray(0, start));
  // The word may stand in a string.
  if (start < 0 || !text.trimEnd().endsWith('>>')) return { dictionary: latin1(object) };
  return { dictionary: text, stream: object.subarray(start) };
}

function readPart(bytes: Uint8Array): Part {
  const end = latin1(bytes.subarray(-64));
  const table = Number(/startxref\s+(\d+)/.exec(end)?.[1] ?? Number.NaN);
  const written = latin1(bytes.subarray(table));
  const [, rows = '', trailer = ''] =
    /^xref\n0 \d+\n([\s\S]*?)trailer\n([\s\S]*)$/.exec(written) ?? [];
  const offsets = [...rows.matchAll(/(\d{10}) \d{5} ([nf])/g)].flatMap(
    ([, offset, kind], number) => (kind === 'n' ? [{ number, offset: Number(offset) }] : []),
  );
  if (offsets.length === 0) throw new Error('the browser wrote a file of another kind');
  const ordered = [...offsets].sort((a, b) => a.offset - b.offset);
  const objects = new Map<number, Uint8Array>();
  ordered.forEach(({ number, offset }, index) => {
    const object = bytes.subarray(offset, ordered[index + 1]?.offset ?? table);
    const head = `${number} 0 obj\n`;
    const tail = latin1(object.subarray(-16)).lastIndexOf('endobj');
    if (latin1(object.subarray(0, head.length)) !== head || tail < 0) {
      throw new Error('the browser wrote a file of another kind');
    }
    const cut = object.length - Math.min(16, object.length) + tail;
    objects.set(number, object.subarray(head.length, cut));
  });
  const root = refIn(trailer, 'Root');
  const catalog = latin1(objects.get(root ?? -1) ?? new Uint8Array());
  const pages = refIn(catalog, 'Pages');
  if (root === undefined || pages === undefined) {
    throw new Error('the browser wrote a file without pages');
  }
  return {
    objects: new Map([...objects].sort(([a], [b]) => a - b)),
    size: offsets.reduce((size, { number }) => Math.max(size, number + 1), 1),
    root,
    pages,
    destinations: refIn(catalog, 'Dests'),
    structure: refIn(catalog, 'StructTreeRoot'),
    info: refIn(trailer, 'Info'),
  };
}

/** A file that is written object by object. */
class Joined {
  readonly #pieces: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  #length = 0;
  #next = 1;

  constructor() {
    this.#write('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n');
  }

  /** A number for an object that isn’t written yet. */
  next(): number {
    return this.reserve(1);
  }

  /** The first of so many numbers. */
  reserve(count: number): number {
    const first = this.#next;
    this.#next += count;
    return first;
  }

  add(number: number, text: string, stream?: Uint8Array): void {
    this.#offsets[number] = this.#length;
    this.#write(`${number} 0 obj\n${text}`);
    if (stream) this.#writeBytes(stream);
    this.#write('endobj\n');
  }

  finish(root: number, info: number | undefined): Uint8Array {
    const start = this.#length;
    const rows = Array.from({ length: this.#next }, (_, number) => {
      const offset = this.#offsets[number];
      return offset === undefined ? free : `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const known = info === undefined ? '' : `\n/Info ${info} 0 R`;
    const trailer = `<</Size ${this.#next}\n/Root ${root} 0 R${known}>>`;
    this.#write(`xref\n0 ${this.#next}\n${rows.join('')}trailer\n${trailer}\n`);
    this.#write(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#pieces, this.#length);
  }

  #write(text: string): void {
    this.#writeBytes(Buffer.from(text, 'latin1'));
  }

  #writeBytes(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }
}

/** The row of a number that no object has. */
const free = '0000000000 65535 f \n';

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
