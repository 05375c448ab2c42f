import type { VFile } from 'vfile';
import { type BookFile, type BookFolder, fileAt } from '../book-folder/index.ts';
import { placeIn, type Spot, tell } from '../messages/index.ts';
import { readSource, type SourceText } from '../sources/index.ts';
import { tellRepeats } from './lists.ts';
import type { BookFields } from './schema/manuscript-fields.ts';
import type { Fields } from './yaml/fields.ts';

/** Read the sources that a book declares; what is wrong with one is told to `file`, which is book.yaml. */
export function readSources(
  folder: BookFolder,
  file: VFile,
  fields: Fields<BookFields>,
): Map<string, SourceText> {
  const sources = new Map<string, SourceText>();
  for (const [index, { file: name, sha256, original, omitted }] of fields.value.sources.entries()) {
    const source = sourceIn(fileAt(folder, `sources/${name}`), name);
    if (typeof source === 'string') {
      tellFault(file, name, source, placeIn(fields, 'sources', index, 'file'));
    } else {
      sources.set(name, { ...source, omitted: omitted.map(({ lines }) => lines) });
      const place = placeIn(fields, 'sources', index, 'sha256');
      if (source.sha256 !== sha256) tellAltered(file, name, source.sha256, place);
    }
    if (!original) continue;
    const found = hashIn(fileAt(folder, `sources/${original.file}`));
    const place = placeIn(fields, 'sources', index, 'original', found ? 'sha256' : 'file');
    if (found === undefined) tellFault(file, original.file, 'missing', place);
    else if (found !== original.sha256) tellAltered(file, original.file, found, place);
  }
  const names = fields.value.sources.map((declared) => declared.file);
  tellRepeats(file, 'source', names, (index) => placeIn(fields, 'sources', index, 'file'));
  return sources;
}

/** Why a source can't be read. */
type SourceFault = 'missing' | 'unreadable' | 'not-utf8';

function sourceIn(file: BookFile | undefined, name: string): SourceText | SourceFault {
  if (!file) return 'missing';
  if ('bytes' in file) return readSource(file.bytes, name) ?? 'not-utf8';
  return 'closed' in file && file.closed === 'not-utf8' ? 'not-utf8' : 'unreadable';
}

function hashIn(file: BookFile | undefined): string | undefined {
  return file && 'sha256' in file ? file.sha256 : undefined;
}

function tellFault(file: VFile, name: string, fault: SourceFault, place: Spot): void {
  if (fault === 'missing') tell(file, 'source-missing', { name }, place);
  else if (fault === 'unreadable') tell(file, 'file-unreadable', { case: 'source', name }, place);
  else tell(file, 'not-utf8', { case: 'source', name }, place);
}

function tellAltered(file: VFile, name: string, sha256: string, place: Spot): void {
  tell(file, 'source-altered', { name, sha256 }, place);
}
