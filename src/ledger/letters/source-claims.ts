import { basename } from 'node:path';
import type { Manuscript, ManuscriptDocument } from '../../manuscript/index.ts';
import { type DataOf, type Message, message, placeIn } from '../../messages/index.ts';
import {
  type DocumentLines,
  type LineRange,
  linesOfDocument,
  type SourceText,
} from '../../sources/index.ts';
import { skeleton } from '../../typography/index.ts';

/** Who claims each line of a source: a document by its file, or nobody where it is left out. */
type Claims = Map<number, string | undefined>;

/**
 * Holds each line of each source against the documents that claim it: a line
 * with letters belongs to one document, or is declared as omitted.
 */
export function checkClaims(manuscript: Manuscript): Message[] {
  const claims = new Map(
    [...manuscript.sources.keys()].map((name): [string, Claims] => [name, new Map()]),
  );
  return [
    ...manuscript.chapters.flatMap(({ id, documents }) =>
      documents.flatMap((document) => {
        const owner = `${id}/${basename(document.path)}`;
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
): Message[] {
  const { source } = fields.value;
  const text = sources.get(source.file);
  const place = placeIn(fields, 'source', text ? 'lines' : 'file');
  if (text) {
    return claim(text, source.lines, owner, claims).map(({ rule, data }) =>
      message(path, rule, data, place),
    );
  }
  const data = { source: source.file, declared: [...sources.keys()] };
  return [message(path, 'source-undeclared', data, place)];
}

function claimOmitted(
  { path, fields, sources }: Manuscript,
  claims: ReadonlyMap<string, Claims>,
): Message[] {
  return fields.value.sources.flatMap((declared, index) => {
    const text = sources.get(declared.file);
    if (!text) return [];
    return declared.omitted.flatMap(({ lines }, at) =>
      claim(text, lines, undefined, claims).map(({ rule, data }) =>
        message(path, rule, data, placeIn(fields, 'sources', index, 'omitted', at, 'lines')),
      ),
    );
  });
}

/** What is wrong with a claim. */
type LineFault = {
  readonly [R in 'source-lines' | 'source-line-twice']: {
    readonly rule: R;
    readonly data: DataOf<R>;
  };
}['source-lines' | 'source-line-twice'];

/** Claim lines; the first that is another's already is told, not each of them. */
function claim(
  source: SourceText,
  range: DocumentLines,
  owner: string | undefined,
  all: ReadonlyMap<string, Claims>,
): LineFault[] {
  const { name, lines } = source;
  const claims = all.get(name) as Claims;
  const faults: LineFault[] = [];
  if (range.to > lines.length) {
    const data = { case: 'beyond', source: name, line: range.to, lines: lines.length } as const;
    faults.push({ rule: 'source-lines', data });
  }
  let shared: LineFault | undefined;
  // What is left out may stand among a document's lines, but is left out once.
  const own =
    owner === undefined ? lines.slice(range.from - 1, range.to) : linesOfDocument(source, range);
  for (const [index, text] of own.entries()) {
    const line = range.from + index;
    const isOther = claims.has(line) && (owner !== undefined || claims.get(line) === undefined);
    if (owner !== undefined && !hasLetters(text)) continue;
    if (isOther && !shared && hasLetters(text)) {
      const document = claims.get(line);
      const data = { source: name, line, ...(document !== undefined && { document }) };
      shared = { rule: 'source-line-twice', data };
    }
    claims.set(line, owner);
  }
  return shared ? [...faults, shared] : faults;
}

function tellUnclaimed(
  { path, fields, sources }: Manuscript,
  claims: ReadonlyMap<string, Claims>,
): Message[] {
  return fields.value.sources.flatMap((declared, index) => {
    const lines = sources.get(declared.file)?.lines ?? [];
    const place = placeIn(fields, 'sources', index, 'file');
    return runsOf(lines, (line) => claims.get(declared.file)?.has(line) === true).map((run) => {
      const text = (lines[run.from - 1] ?? '').trim().slice(0, 40);
      const data = { source: declared.file, ...run, text };
      return message(path, 'source-line-unclaimed', data, place);
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
