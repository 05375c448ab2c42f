/**
 * A plain value as bytes: the length of a JSON text (four bytes, little-endian), that text, and the
 * byte arrays of the value one behind the other. Fields that are undefined are left out; all else
 * comes back as it was: maps, sets, bytes, what a list leaves undefined, −0, NaN, lone surrogates.
 * @throws TypeError for what is no plain value: a function, an object with a class of its own
 */
export function encode(value: unknown): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const keep = (bytes: Uint8Array): Marked => {
    parts.push(bytes);
    offset += bytes.length;
    return { [mark]: 'b', at: offset - bytes.length, length: bytes.length };
  };
  const json = Buffer.from(JSON.stringify(plain(value, keep)), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...parts]);
}

/**
 * The value that was encoded. Its byte arrays share no memory with `bytes`.
 * @throws when these are no bytes that {@link encode} has made
 */
export function decode(bytes: Uint8Array): unknown {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 4 + view.readUInt32LE(0);
  const rest = view.subarray(end);
  return revived(JSON.parse(view.toString('utf8', 4, end)), rest);
}

/** What JSON has no word for is an object with this field. */
const mark = '$';

interface Marked {
  readonly [mark]: 'b' | 'M' | 'S' | 'n' | 'u' | 'o';
  readonly at?: number;
  readonly length?: number;
  readonly of?: unknown;
}

function plain(value: unknown, keep: (bytes: Uint8Array) => Marked): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (value === undefined) return { [mark]: 'u' };
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { [mark]: 'n', of: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (typeof value !== 'object') throw new TypeError(`no plain value: ${typeof value}`);
  // By their numbers: what a list leaves out comes back as undefined.
  if (Array.isArray(value)) return Array.from(value, (each) => plain(each, keep));
  if (value instanceof Uint8Array) return keep(value);
  if (value instanceof Map) return { [mark]: 'M', of: plain([...value].flat(1), keep) };
  if (value instanceof Set) return { [mark]: 'S', of: plain([...value], keep) };
  return plainFields(value, keep);
}

function plainFields(value: object, keep: (bytes: Uint8Array) => Marked): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`no plain value: ${value.constructor?.name ?? 'an object'}`);
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const made = fields.map(([name, field]) => [name, plain(field, keep)]);
  const object: unknown = Object.fromEntries(made);
  return Object.hasOwn(value, mark) ? { [mark]: 'o', of: made } : object;
}

function revived(value: unknown, rest: Buffer): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => revived(each, rest));
  if (Object.hasOwn(value, mark)) return revivedMark(value as Marked, rest);
  // A new object would do as well, at the price of a third of the time.
  const fields = value as Record<string, unknown>;
  for (const [name, field] of Object.entries(fields)) {
    if (typeof field === 'object' && field !== null) fields[name] = revived(field, rest);
  }
  return fields;
}

function revivedMark({ [mark]: kind, at = 0, length = 0, of }: Marked, rest: Buffer): unknown {
  switch (kind) {
    case 'b':
      if (at + length > rest.length) throw new RangeError('the bytes are cut short');
      return new Uint8Array(rest.subarray(at, at + length));
    case 'n':
      return Number(of);
    case 'u':
      return undefined;
    case 'M': {
      const flat = revived(of, rest) as unknown[];
      const pairs = Array.from({ length: flat.length / 2 }, (_, index) => index * 2);
      return new Map(pairs.map((index) => [flat[index], flat[index + 1]]));
    }
    case 'S':
      return new Set(revived(of, rest) as unknown[]);
    case 'o':
      return Object.fromEntries(
        (of as [string, unknown][]).map(([name, field]) => [name, revived(field, rest)]),
      );
    default:
      throw new TypeError('no value of the store');
  }
}
