import { basename } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Manuscript, ManuscriptDocument } from '../../manuscript/index.ts';
import { placeIn, tell } from '../../messages/index.ts';
import type { LineRange, SourceText } from '../../sources/index.ts';
import { skeleton } from '../../typography/index.ts';

/** Who claims each line of a source. */
type Claims = Map<number, string>;

/**
 * Holds each line of each source against the documents that claim it: a line
 * with letters belongs to one document, or is declared as omitted.
 */
export function checkClaims(manuscript: Manuscript): VFileMessage[] {
  const claims = new Map(
    [...manuscript.sources.keys()].map((name): [string, Claims] => [name, new Map()]),
  );
  return [
    ...manuscript.chapters.flatMap(({ id, documents }) =>
      documents.flatMap((document) => {
        const owner = `“${id}/${basename(document.path)}”`;
        return claimDocument(manuscript, document, owner, claims);
      }),
    ),
    ...claimOmitted(manuscript, claims),
    ...tellUnclaimed(manuscript, claims),
  ];
}

function claimDocument(
  { sources }: Manuscript,
  { path, fields }: ManuscriptDocument,
  owner: string,
  claims: ReadonlyMap<string, Claims>,
): VFileMessage[] {
  const { source } = fields.value;
  const text = sources.get(source.file);
  const place = placeIn(fields, 'source', text ? 'lines' : 'file');
  const file = new VFile({ path });
  if (text) {
    return claim(text, source.lines, owner, claims).map(({ rule, reason, expected }) =>
      tell(file, rule, reason, { place, expected }),
    );
  }
  const reason = `The book declares no source “${source.file}”`;
  return [tell(file, 'source-undeclared', reason, { place, expected: [...sources.keys()] })];
}

function claimOmitted(
  { path, fields, sources }: Manuscript,
  claims: ReadonlyMap<string, Claims>,
): VFileMessage[] {
  const file = new VFile({ path });
  return fields.value.sources.flatMap((declared, index) => {
    const text = sources.get(declared.file);
    if (!text) return [];
    return declared.omitted.flatMap(({ lines }, at) =>
      claim(text, lines, '“omitted” in book.yaml', claims).map(({ rule, reason, expected }) => {
        const place = placeIn(fields, 'sources', index, 'omitted', at, 'lines');
        return tell(file, rule, reason, { place, expected });
      }),
    );
  });
}

/** What is wrong with a claim. */
interface LineFault {
  readonly rule: 'source-lines' | 'source-line-twice';
  readonly reason: string;
  readonly expected?: string[];
}

/** Claim lines; the first that is another's already is told, not each of them. */
function claim(
  { name, lines }: SourceText,
  range: LineRange,
  owner: string,
  all: ReadonlyMap<string, Claims>,
): LineFault[] {
  const claims = all.get(name) as Claims;
  const faults: LineFault[] = [];
  if (range.to > lines.length) {
    const reason = `“${name}” has no line ${range.to}`;
    faults.push({ rule: 'source-lines', reason, expected: [`at most ${lines.length}`] });
  }
  let shared: LineFault | undefined;
  for (let line = range.from; line <= Math.min(range.to, lines.length); line += 1) {
    const other = claims.get(line);
    if (other !== undefined && !shared && hasLetters(lines[line - 1])) {
      const reason = `Line ${line} of “${name}” is claimed by ${other} too`;
      shared = { rule: 'source-line-twice', reason };
    }
    claims.set(line, owner);
  }
  return shared ? [...faults, shared] : faults;
}

function tellUnclaimed(
  { path, fields, sources }: Manuscript,
  claims: ReadonlyMap<string, Claims>,
): VFileMessage[] {
  const file = new VFile({ path });
  return fields.value.sources.flatMap((declared, index) => {
    const lines = sources.get(declared.file)?.lines ?? [];
    const place = placeIn(fields, 'sources', index, 'file');
    return runsOf(lines, (line) => claims.get(declared.file)?.has(line) === true).map((run) => {
      const which = run.from === run.to ? `Line ${run.from}` : `Lines ${run.from} to ${run.to}`;
      const verb = run.from === run.to ? 'is' : 'are';
      const reason = `${which} of “${declared.file}” ${verb} in no document`;
      const actual = `“${lines[run.from - 1]?.trim().slice(0, 40)}”`;
      return tell(file, 'source-line-unclaimed', reason, { place, actual });
    });
  });
}

/** The runs of lines with letters that nobody claims; lines without letters don't end a run. */
function runsOf(lines: readonly string[], isClaimed: (line: number) => boolean): LineRange[] {
  const runs: LineRange[] = [];
  let open = false;
  lines.forEach((text, index) => {
    const line = index + 1;
    if (isClaimed(line)) open = false;
    else if (hasLetters(text)) {
      const from = open ? (runs.pop() as LineRange).from : line;
      runs.push({ from, to: line });
      open = true;
    }
  });
  return runs;
}

function hasLetters(line: string | undefined): boolean {
  return skeleton(line ?? '') !== '';
}
