import { basename, dirname, resolve } from 'node:path';
import { sha256 } from '../digests/index.ts';
import type { Manuscript, ManuscriptChapter } from '../manuscript/index.ts';
import { hasErrors, type Message, message } from '../messages/index.ts';
import { tellChanges } from './changes/changed-source.ts';
import { isReceived, type Received, readReceived } from './formats/received.ts';
import { tellDecisions } from './plan/decision.ts';
import type { KeptPlan } from './plan/kept.ts';
import { keptPlan } from './plan/kept-plan.ts';
import { makePlan } from './plan/make-plan.ts';
import type { KnownText, Plan } from './plan/plan.ts';
import type {
  ImportedDocument,
  ImportedFile,
  ImportProposal,
  ImportRequest,
  ReadBookFile,
} from './proposal.ts';
import { appendToList } from './writing/append-yaml.ts';
import { proveLetters, type WrittenDocument } from './writing/prove.ts';
import { slugOf } from './writing/slug.ts';
import { writeDocument } from './writing/write-document.ts';

/** One import, file after file: each knows the texts and the names of those before it. */
export class ImportSession {
  readonly #request: ImportRequest;
  readonly #manuscript: Manuscript;
  readonly #chapter: ManuscriptChapter;
  readonly #read: ReadBookFile;
  readonly #known: KnownText[];
  readonly #messages: Message[] = [];
  readonly #files: ImportedFile[] = [];
  readonly #documents: ImportedDocument[] = [];
  readonly #sources: unknown[] = [];
  readonly #plans: KeptPlan[] = [];
  readonly #hashes = new Map<string, string>();
  #number: number;

  constructor(
    request: ImportRequest,
    manuscript: Manuscript,
    chapter: ManuscriptChapter,
    read: ReadBookFile,
  ) {
    this.#request = request;
    this.#manuscript = manuscript;
    this.#chapter = chapter;
    this.#read = read;
    this.#known = knownTexts(manuscript);
    this.#number = lastNumber(chapter.fields.value.documents);
    for (const { file, sha256, original } of manuscript.fields.value.sources) {
      this.#hashes.set(original?.sha256 ?? sha256, original?.file ?? file);
    }
  }

  /** Plans one file. */
  async add(path: string): Promise<void> {
    const received = await readReceived(path, this.#nameOf(path));
    if (!isReceived(received)) {
      this.#messages.push(message(path, 'import-refused', received.refusal));
      return;
    }
    if (await this.#isKnown(received, path)) return;
    const beyond = this.#request.splitAt?.find((line) => line > received.lines.length);
    if (beyond !== undefined) {
      const refusal = { case: 'no-line', line: beyond, lines: received.lines.length } as const;
      this.#messages.push(message(path, 'import-refused', refusal));
      return;
    }
    if (received.undone) this.#messages.push(message(path, 'import-undone', received.undone));
    for (const what of received.notKept) {
      this.#messages.push(message(path, 'import-not-kept', what));
    }
    const kept = this.#request.plans?.find(({ file }) => file === received.name);
    if (kept && kept.sha256 !== sha256(received.bytes)) {
      this.#messages.push(message(path, 'import-refused', { case: 'other-plan' }));
      return;
    }
    const plan = makePlan(received, { ...this.#request, kept }, this.#known);
    this.#plans.push(keptPlan(plan, received.name, sha256(received.bytes)));
    await this.#write(received, plan, path);
    for (const each of tellDecisions(plan.decisions, path)) this.#messages.push(each);
  }

  /** The name of a file; one that another file of this import has gets that of its folder before it. */
  #nameOf(path: string): string {
    const name = basename(path);
    const isTaken = (each: string): boolean =>
      this.#files.some(({ file }) => file.normalize('NFC') === `sources/${each}`.normalize('NFC'));
    if (!isTaken(name)) return name;
    const apart = `${basename(dirname(resolve(path)))}-${name}`;
    if (!isTaken(apart)) return apart;
    for (let number = 2; ; number += 1) {
      if (!isTaken(`${number}-${apart}`)) return `${number}-${apart}`;
    }
  }

  /** What came of all of them. */
  async proposal(): Promise<ImportProposal> {
    const messages = this.#messages;
    if (hasErrors(messages)) return { files: [], documents: [], messages, plans: this.#plans };
    const documents = this.#documents;
    if (documents.length === 0) return { files: [], documents, messages, plans: this.#plans };
    const { id } = this.#chapter;
    const names = documents.map(({ file }) => file.slice(id.length + 1));
    const lists = [
      { file: `${id}/chapter.yaml`, key: 'documents', items: names },
      { file: 'book.yaml', key: 'sources', items: this.#sources },
    ];
    for (const { file, key, items } of lists) {
      const yaml = Buffer.from((await this.#read(file)) ?? []).toString('utf8');
      this.#files.push({ file, bytes: Buffer.from(appendToList(yaml, key, items), 'utf8') });
    }
    return { files: this.#files, documents, messages, plans: this.#plans };
  }

  /** Whether the book has the file, or another version of it; tells so. */
  async #isKnown(received: Received, file: string): Promise<boolean> {
    const { name, bytes, extracted } = received;
    const same = this.#hashes.get(sha256(bytes));
    if (same !== undefined) {
      this.#messages.push(message(file, 'import-known', { case: 'file', source: same }));
      return true;
    }
    const sourceName = extracted?.name ?? name;
    const older = this.#manuscript.sources.get(sourceName);
    if (older) {
      this.#messages.push(...tellChanges(this.#manuscript, older, received.sourceLines, file));
      return true;
    }
    for (const taken of [name, sourceName]) {
      const target = `sources/${taken}`;
      const isTaken = this.#files.some((other) => other.file === target);
      if (!isTaken && !(await this.#read(target))) continue;
      this.#messages.push(message(file, 'import-exists', { file: target }));
      return true;
    }
    return false;
  }

  async #write(received: Received, plan: Plan, file: string): Promise<void> {
    const { name, bytes, extracted, sourceLines } = received;
    const source = extracted?.name ?? name;
    const written: WrittenDocument[] = [];
    for (const document of plan.documents) {
      written.push({
        path: await this.#nextPath(document.title, name, document.kind),
        text: writeDocument(document, source),
      });
    }
    if (written.length === 0) {
      this.#messages.push(message(file, 'import-refused', { case: 'no-document' }));
      return;
    }
    this.#messages.push(...proveLetters(plan, written, sourceLines));
    this.#files.push({ file: `sources/${name}`, bytes });
    if (extracted) this.#files.push({ file: `sources/${extracted.name}`, bytes: extracted.bytes });
    this.#hashes.set(sha256(bytes), name);
    this.#sources.push({
      file: source,
      sha256: sha256(extracted?.bytes ?? bytes),
      ...(extracted && { original: { file: name, sha256: sha256(bytes) } }),
      ...(plan.omitted.length > 0 && {
        omitted: inRanges(plan.omitted),
      }),
    });
    for (const [index, { path, text }] of written.entries()) {
      const { title, from, to } = plan.documents[index] as Plan['documents'][number];
      this.#files.push({ file: path, bytes: Buffer.from(text, 'utf8') });
      this.#documents.push({ file: path, title, source, from, to });
      const lines = sourceLines.slice(from - 1, to).join('\n');
      this.#known.push({ name: path, title, text: lines });
    }
  }

  /** A name that no file has, and that says what it is: `07-piam-samir.md`. */
  async #nextPath(title: string, source: string, kind: string): Promise<string> {
    const slug = slugOf(title) || slugOf(source.replace(/\.\w+$/, '')) || kind;
    for (;;) {
      this.#number += 1;
      const path = `${this.#chapter.id}/${String(this.#number).padStart(2, '0')}-${slug}.md`;
      if (!(await this.#read(path))) return path;
    }
  }
}

/** Lines that follow one another and are left out for one reason are one entry: `12-14`. */
function inRanges(omitted: Plan['omitted']): { lines: number | string; reason: string }[] {
  const ranges: { from: number; to: number; reason: string }[] = [];
  for (const { line, reason } of omitted) {
    const last = ranges.at(-1);
    if (last && last.reason === reason && last.to === line - 1) last.to = line;
    else ranges.push({ from: line, to: line, reason });
  }
  return ranges.map(({ from, to, reason }) => ({
    lines: from === to ? from : `${from}-${to}`,
    reason,
  }));
}

function knownTexts({ chapters, sources }: Manuscript): KnownText[] {
  return chapters.flatMap(({ id, documents }) =>
    documents.map(({ path, fields }): KnownText => {
      const { title, source } = fields.value;
      const lines = sources.get(source.file)?.lines ?? [];
      const text = lines.slice(source.lines.from - 1, source.lines.to).join('\n');
      return { name: `${id}/${basename(path)}`, title, text };
    }),
  );
}

function lastNumber(documents: readonly string[]): number {
  return Math.max(0, ...documents.map((name) => Number(/^\d+/.exec(name)?.[0] ?? 0)));
}
