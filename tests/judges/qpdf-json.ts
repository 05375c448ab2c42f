import { existing, runWell } from './tool.ts';

/**
 * A value as qpdf's JSON, version 2, writes it: a name begins with `/`, a text
 * with `u:`, bytes with `b:`, a reference is `12 0 R`.
 */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | readonly PdfValue[]
  | PdfDictionary
  | undefined;

export interface PdfDictionary {
  readonly [key: string]: PdfValue;
}

export interface PdfJson {
  readonly trailer: PdfDictionary;
  /** The document's catalogue: `/Root`, whose `/StructTreeRoot`, `/Lang`, `/MarkInfo`… tell most. */
  readonly catalog: PdfDictionary;
  /** By reference, `12 0 R`. Of a stream, its dictionary. */
  readonly objects: ReadonlyMap<string, PdfValue>;
  /** The dictionaries of the pages, in order. */
  readonly pages: readonly PdfDictionary[];
  /** Where the numbering of the pages changes: the page's index, and the label from there on. */
  readonly pageLabels: readonly { readonly index: number; readonly label: PdfDictionary }[];
  /** All that qpdf wrote: `outlines`, `attachments`, `encrypt`… */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** What is relied on in qpdf's JSON. */
interface Written extends Readonly<Record<string, unknown>> {
  readonly version: number;
  readonly pages: readonly { readonly object: string }[];
  readonly pagelabels: readonly { readonly index: number; readonly label: PdfDictionary }[];
  readonly qpdf: readonly [
    unknown,
    Readonly<Record<string, { value?: PdfValue; stream?: { dict: PdfDictionary; data?: string } }>>,
  ];
}

/** The structure of a PDF. Throws on one that qpdf has to repair. */
export async function qpdfJson(path: string): Promise<PdfJson> {
  return (await readQpdfJson(path, false)).json;
}

/** The same with the data of its streams in base64, by reference; compressed pictures stay compressed. */
export async function readQpdfJson(
  path: string,
  withData: boolean,
): Promise<{ readonly json: PdfJson; readonly data: ReadonlyMap<string, string> }> {
  const inline = ['--json-stream-data=inline', '--decode-level=generalized'];
  const args = ['--json=2', ...(withData ? inline : []), await existing(path)];
  const json = await runWell('qpdf', args);
  const raw = JSON.parse(json) as Written;
  if (raw.version !== 2) throw new Error(`qpdf writes JSON of version ${raw.version}`);
  const [, written] = raw.qpdf;
  const objects = new Map(
    Object.entries(written).map(([key, { value, stream }]) => [
      key.replace(/^obj:/, ''),
      stream ? stream.dict : value,
    ]),
  );
  const trailer = dictionary(objects.get('trailer'), 'the trailer');
  const catalog = dictionary(resolved({ objects }, trailer['/Root']), 'the catalogue');
  const pages = raw.pages.map(({ object }) => dictionary(objects.get(object), `page ${object}`));
  const data = new Map(
    Object.entries(written).flatMap(([key, { stream }]) =>
      stream?.data === undefined ? [] : [[key.replace(/^obj:/, ''), stream.data] as const],
    ),
  );
  return { json: { trailer, catalog, objects, pages, pageLabels: raw.pagelabels, raw }, data };
}

/** What a value stands for: the object when it is a reference, else itself. */
export function resolved(pdf: Pick<PdfJson, 'objects'>, value: PdfValue): PdfValue {
  return typeof value === 'string' && pdf.objects.has(value) ? pdf.objects.get(value) : value;
}

/** Follow keys and indexes from a value, and references on the way; undefined when it ends. */
export function at(
  pdf: Pick<PdfJson, 'objects'>,
  from: PdfValue,
  ...keys: readonly (string | number)[]
): PdfValue {
  let value = resolved(pdf, from);
  for (const key of keys) {
    const own = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    value = own ? resolved(pdf, (value as PdfDictionary)[key]) : undefined;
  }
  return value;
}

/** The text of a string; undefined for what is none. Bytes that aren't text are read as Latin-1. */
export function textOf(value: PdfValue): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : undefined;
}

function dictionary(value: PdfValue, name: string): PdfDictionary {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`qpdf gives no dictionary for ${name}`);
  }
  return value as PdfDictionary;
}
