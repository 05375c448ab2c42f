/** A piece of XML: a tag as it stands, or the text between two. */
export interface Token {
  readonly raw: string;
  /** The element’s name; empty for text. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty' | 'text';
}

/** The tags and texts of some XML, one after another. */
export function* tokensOf(xml: string): Generator<Token> {
  for (const [raw, closing, name = '', attributes = ''] of xml.matchAll(
    /<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|<[^>]*>/g,
  )) {
    if (name === '') yield { raw, name: '', kind: 'text' };
    else if (closing) yield { raw, name, kind: 'close' };
    else yield { raw, name, kind: attributes.endsWith('/') ? 'empty' : 'open' };
  }
}

/** The value of an attribute of a tag; undefined where it has none. */
export function attributeOf(raw: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(raw)
    ?.slice(1)
    .find((value) => value !== undefined);
}
