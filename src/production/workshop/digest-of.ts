import { type RunningDigest, runningSha256, sha256 } from '../../digests/index.ts';

/** A large value with its digest, so that the keys of all stages that take it are quickly made. */
export interface Digested<T> {
  /** SHA-256 in hexadecimal. */
  readonly digestOfValue: string;
  readonly value: T;
}

/** Give a large value its digest, once. */
export function digested<T>(value: T): Digested<T> {
  return { digestOfValue: digestOf(value), value };
}

/**
 * The SHA-256, in hexadecimal, of a plain value in one canonical form: fields in the order of their
 * names and those that are undefined left out; what lists, maps and sets hold in their own order;
 * bytes by their digest.
 * @throws TypeError for what is no plain value: a function, an object with a class of its own
 */
export function digestOf(value: unknown): string {
  const hash = runningSha256();
  const writer = new CanonicalWriter(hash);
  writer.write(value, '');
  writer.flush();
  return hash.end();
}

/** Nothing else has these two fields and no other, and a digest for one of them. */
function isDigested(value: object): value is Digested<unknown> {
  const { digestOfValue } = value as Partial<Digested<unknown>>;
  return (
    typeof digestOfValue === 'string' &&
    /^[0-9a-f]{64}$/.test(digestOfValue) &&
    'value' in value &&
    Object.keys(value).length === 2
  );
}

/** So many characters are gathered before they are hashed. */
const piece = 1 << 16;

/** Feeds a hash with the canonical form of values. Every text has its length before it. */
class CanonicalWriter {
  readonly #hash: RunningDigest;
  #text = '';

  constructor(hash: RunningDigest) {
    this.#hash = hash;
  }

  write(value: unknown, at: string): void {
    if (typeof value === 'string') this.#put(`s${counted(value)}`);
    else if (typeof value === 'number') this.#put(Object.is(value, -0) ? 'n-0;' : `n${value};`);
    else if (value === undefined || value === null || typeof value === 'boolean') {
      this.#put(`${value};`);
    } else if (typeof value === 'object') this.#object(value, at);
    else throw new TypeError(`no plain value: ${typeof value} at ${at}`);
  }

  flush(): void {
    this.#hash.add(Buffer.from(this.#text, 'utf8'));
    this.#text = '';
  }

  #object(value: object, at: string): void {
    if (Array.isArray(value)) this.#list('[', value, at);
    else if (value instanceof Map) this.#list('M', [...value].flat(), at);
    else if (value instanceof Set) this.#list('S', [...value], at);
    else if (value instanceof Uint8Array) {
      this.#put(`b${sha256(value)};`);
    } else if (isDigested(value)) this.#put(`d${value.digestOfValue};`);
    else this.#fields(value, at);
  }

  #fields(value: object, at: string): void {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      const kind: unknown = value.constructor?.name;
      throw new TypeError(`no plain value: ${kind ?? 'an object'} at ${at}`);
    }
    this.#put('{');
    for (const name of Object.keys(value).sort()) {
      const field: unknown = (value as Record<string, unknown>)[name];
      if (field === undefined) continue;
      this.#put(counted(name));
      this.write(field, `${at}.${name}`);
    }
    this.#put('}');
  }

  #list(mark: string, items: readonly unknown[], at: string): void {
    this.#put(`${mark}${items.length}:`);
    // By their numbers: what a list leaves out is undefined and counts.
    for (let index = 0; index < items.length; index++) this.write(items[index], `${at}[${index}]`);
  }

  #put(text: string): void {
    this.#text += text;
    if (this.#text.length >= piece) this.flush();
  }
}

/** A text behind its length. UTF-8 has no bytes for half a surrogate pair, so it is written out. */
function counted(text: string): string {
  if (!/\p{Surrogate}/u.test(text)) return `${text.length}:${text}`;
  const escaped = JSON.stringify(text);
  return `~${escaped.length}:${escaped}`;
}
