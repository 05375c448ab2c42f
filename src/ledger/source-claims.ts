import type { VFileMessage } from 'vfile-message';
import type { Manuscript } from '../manuscript/index.ts';
import { tell } from '../messages/index.ts';
import { skeleton } from '../typography/index.ts';

/**
 * Holds each line of each source against the documents that claim it: a line
 * with letters belongs to one document, or is declared as omitted.
 */
export function checkClaims(manuscript: Manuscript): VFileMessage[] {
  const { file, fields, chapters, sources } = manuscript;
  const messages: VFileMessage[] = [];
  const claims = new Map<string, string>();

  for (const document of chapters.flatMap((chapter) => chapter.documents)) {
    const { source } = document.fields.value;
    const text = sources.get(source.file);
    const place = document.fields.placeOf('source', text ? 'lines' : 'file');
    if (!text) {
      const reason = `The book declares no source “${source.file}”`;
      messages.push(tell(document.file, 'source-undeclared', reason, { place }));
      continue;
    }
    if (source.lines.to > text.lines.length) {
      const reason = `“${source.file}” has no line ${source.lines.to}`;
      const expected = [`at most ${text.lines.length}`];
      messages.push(tell(document.file, 'source-lines', reason, { place, expected }));
    }
    for (let line = source.lines.from; line <= source.lines.to; line += 1) {
      const key = `${source.file}#L${line}`;
      const other = claims.get(key);
      if (other !== undefined && bonesOf(line, text.lines)) {
        const reason = `Line ${line} of “${source.file}” is claimed by “${other}” too`;
        messages.push(tell(document.file, 'source-line-twice', reason, { place }));
        break;
      }
      claims.set(key, document.id);
    }
  }

  fields.value.sources.forEach((declared, index) => {
    for (const { lines } of declared.omitted) {
      for (let line = lines.from; line <= lines.to; line += 1)
        claims.set(`${declared.file}#L${line}`, 'omitted');
    }
    const lines = sources.get(declared.file)?.lines ?? [];
    lines.forEach((text, at) => {
      if (claims.has(`${declared.file}#L${at + 1}`) || !skeleton(text)) return;
      const reason = `Line ${at + 1} of “${declared.file}” is in no document`;
      const place = fields.placeOf('sources', index, 'file');
      messages.push(
        tell(file, 'source-line-unclaimed', reason, { place, actual: text.trim().slice(0, 40) }),
      );
    });
  });
  return messages;
}

function bonesOf(line: number, lines: readonly string[]): string {
  return skeleton(lines[line - 1] ?? '');
}
