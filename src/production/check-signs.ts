import type { ElementContent } from 'hast';
import type { BookFolder } from '../book-folder/index.ts';
import { facelessIn } from '../fonts/faceless.ts';
import { type SignName, signNames } from '../fonts/sign-names.ts';
import { type Message, message, type Spot } from '../messages/index.ts';
import { type StrangeSign, strangeSigns, strangeSignsOf } from '../normalisation/index.ts';
import type { CheckedBook } from './checked-book.ts';

/**
 * Tell the signs that no face of the press has, and those that nobody sees, each once for a file,
 * with its name, its first place and how often it stands there.
 * @param wanted the names of the editions that are to be made: in those with pages, a sign without
 * a face is an error
 */
export async function checkSigns(
  folder: BookFolder,
  checked: CheckedBook,
  wanted: readonly string[],
): Promise<Message[]> {
  return [...(await facelessSigns(folder, checked, wanted)), ...(await strange(folder, checked))];
}

/** A file of the book, its text, and what of it is printed. */
interface PrintedFile {
  readonly file: string;
  readonly text: string;
  readonly printed: string;
}

async function facelessSigns(
  folder: BookFolder,
  checked: CheckedBook,
  wanted: readonly string[],
): Promise<Message[]> {
  const files = printedFiles(folder, checked);
  const faceless = await facelessIn(files.map(({ printed }) => printed).join(''));
  for (const sign of checked.manuscript.fields.value.signs.allow.join('')) faceless.delete(sign);
  if (faceless.size === 0) return [];
  const names = await signNames(faceless);
  const allow = [...checked.manuscript.fields.value.signs.allow, ...faceless];
  // The editions bring all by which they are made.
  const { editionNamed } = await import('../editions/index.ts');
  const isPaged = (name: string): boolean => needsPages(editionNamed(name)?.artifacts ?? []);
  const rule = wanted.some(isPaged) ? 'sign-without-face' : 'sign-without-face-on-screens';
  const told = new Set<string>();
  return files.flatMap(({ file, text, printed }) => {
    const counts = new Map<string, number>();
    for (const sign of printed) {
      if (faceless.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    return [...counts].flatMap(([sign, count]) => {
      const place = placeOf(text, sign);
      // Contents and heads say again what stands in a document.
      if (!place && told.has(sign)) return [];
      // The line for `book.yaml` is said once.
      const line = told.size === 0 ? allow : [];
      told.add(sign);
      return [message(file, rule, { sign, ...nameOf(names, sign), count, allow: line }, place)];
    });
  });
}

/** The documents with their text, then the files of fields, of which all may be printed. */
function printedFiles(folder: BookFolder, { manuscript, books }: CheckedBook): PrintedFile[] {
  const printed = new Map(
    books.whole.spine.map(({ id, title, content }) => [id, `${title}\n${textOf(content)}`]),
  );
  const documents = manuscript.chapters.flatMap(({ documents: own }) =>
    own.map(({ id, path, text }) => ({ file: path, text, printed: printed.get(id) ?? '' })),
  );
  const ids = new Set(
    manuscript.chapters.flatMap((chapter) => chapter.documents.map(({ id }) => id)),
  );
  const rest = books.whole.spine.filter(({ id }) => !ids.has(id));
  const shown = new Set(rest.map(({ title, content }) => title + textOf(content)).join(''));
  return [
    ...documents,
    ...fieldFiles(folder, manuscript.path).map(({ file, text }) => ({
      file,
      text,
      printed: [...text].filter((sign) => shown.has(sign)).join(''),
    })),
  ];
}

/** `book.yaml`, `chapter.yaml` and their kin, as messages name them. */
function fieldFiles(folder: BookFolder, book: string): { file: string; text: string }[] {
  const around = book.slice(0, book.length - 'book.yaml'.length);
  return [...folder.files].flatMap(([path, file]) =>
    /(?:^|\/)(?:book|chapter|index)\.yaml$|^editor-note\.md$/.test(path) && 'bytes' in file
      ? [{ file: around + path, text: new TextDecoder().decode(file.bytes) }]
      : [],
  );
}

async function strange(
  folder: BookFolder,
  { manuscript, reading }: CheckedBook,
): Promise<Message[]> {
  const found: { file: string; sign: StrangeSign }[] = [
    ...reading.manuscript.chapters.flatMap(({ documents }) =>
      documents.flatMap(({ path, text, tree }) =>
        strangeSigns(tree, text).map((sign) => ({ file: path, sign })),
      ),
    ),
    ...fieldFiles(folder, manuscript.path).flatMap(({ file, text }) =>
      strangeSignsOf(text).map((sign) => ({ file, sign })),
    ),
  ];
  if (found.length === 0) return [];
  const names = await signNames(new Set(found.map(({ sign }) => sign.sign)));
  return found.map(({ file, sign: { kind, sign, count, place } }) =>
    message(
      file,
      kind === 'unseen' ? 'sign-unseen' : 'letter-mistyped',
      { sign, ...nameOf(names, sign), count },
      place,
    ),
  );
}

function nameOf(names: ReadonlyMap<string, SignName>, sign: string): SignName {
  const { code = '', name = '' } = names.get(sign) ?? {};
  return { code, name };
}

/** Supplies that are broken into pages. */
const ofPages = new Set(['pagination', 'pressFile', 'leafletPages']);

/** Whether an edition has pages: it shows what the faces have, and nothing else. */
function needsPages(files: readonly { readonly needs: readonly string[] }[]): boolean {
  return files.some(({ needs }) => needs.some((need) => ofPages.has(need)));
}

function placeOf(text: string, sign: string): Spot | undefined {
  const at = text.indexOf(sign);
  if (at === -1) return undefined;
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
