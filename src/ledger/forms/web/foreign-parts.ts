import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Elements that fetch something, send something, or show another page, and those that hold languages of
 * their own or what isn’t in the tree.
 */
const fetching = new Set(
  'applet audio base button embed form frame frameset iframe input math object portal select source svg template textarea track video'.split(
    ' ',
  ),
);
/** Attributes that name something to be fetched. */
const addresses = 'src data poster background action formAction ping manifest'.split(' ');
/** Lists of such, of which a page has none. */
const lists = ['srcSet', 'imageSrcSet'];
/** What leads somewhere in an `a`, and is fetched in all others. */
const leading = ['href', 'xLinkHref'];
/** What has to come behind the policy, or it doesn’t hold for that. */
const bound = new Set(['style', 'link', 'script']);

/**
 * What of a page would fetch, send or run something beside its own script. Links that a reader follows
 * himself are none of it.
 */
export function foreignParts(tree: Root): string[] {
  const found = new Set<string>();
  let scripts = 0;
  let policies = 0;
  let isBound = true;
  visit(tree, 'element', (element, _, parent) => {
    const { tagName, properties } = element;
    if (bound.has(tagName) && policies === 0) isBound = false;
    if (fetching.has(tagName)) found.add(`<${tagName}>`);
    for (const name of Object.keys(properties)) {
      if (/^on/i.test(name)) found.add(name.toLowerCase());
    }
    for (const name of tagName === 'a' ? addresses : [...addresses, ...leading]) {
      const address = properties[name];
      if (address !== undefined && !isWithin(String(address)))
        found.add(`${name.toLowerCase()}=${address}`);
    }
    for (const name of lists) {
      if (properties[name] !== undefined) found.add(name.toLowerCase());
    }
    if (tagName === 'link' && !isWithin(String(properties['href'] ?? ''))) found.add('<link>');
    if (tagName === 'a' && leading.some((name) => runs(String(properties[name] ?? '')))) {
      found.add('<a>');
    }
    // One that only styles is none of the press’s either: the policy forbids it.
    if (properties['style'] !== undefined) found.add('style=');
    if (tagName === 'style') for (const part of fetchedByStyles(textOf(element))) found.add(part);
    if (tagName === 'script') scripts += 1;
    if (tagName === 'meta' && properties['httpEquiv'] !== undefined) {
      if (isPolicy(element) && isHead(parent)) policies += 1;
      else found.add('<meta http-equiv>');
    }
  });
  if (scripts > 1) found.add('<script>');
  if (policies !== 1 || !isBound) found.add('Content-Security-Policy');
  return [...found].slice(0, mostListed);
}

const mostListed = 20;

function isWithin(address: string): boolean {
  return /^\s*data:/i.test(address);
}

/** Whether a link runs something instead of leading somewhere; browsers skip some signs in it. */
function runs(address: string): boolean {
  return /^(?:javascript|data|vbscript):/i.test(address.replace(/[\0-\x20]/g, ''));
}

/** Whatever a style sheet may fetch something by, unless it stands in it. */
function fetchedByStyles(css: string): string[] {
  // Comments stay: what looks like one may be the text of two strings.
  const plain = css.replace(escapes, unescaped);
  const fetches =
    /@import|(?<![\w-])(?:-webkit-)?(?:image|image-set|src)\(|url\((?!\s*["']?data:)/gi;
  return plain.match(fetches) ?? [];
}

/** «\75rl(» is «url(» (CSS Syntax 3, 4.3.7). */
const escapes = /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi;

function unescaped(_: string, code: string | undefined, sign: string): string {
  const point = Number.parseInt(code ?? '', 16);
  if (code === undefined) return sign;
  return point > 0x10ffff ? '' : String.fromCodePoint(point);
}

function isHead(parent: Root | Element | undefined): boolean {
  return parent?.type === 'element' && parent.tagName === 'head';
}

/** A policy that allows what stands in the page and no more. */
function isPolicy({ properties }: Element): boolean {
  const [name] = [properties['httpEquiv']].flat();
  if (!/^content-security-policy$/i.test(String(name))) return false;
  const directives = String(properties['content'])
    .split(';')
    .map((each) => each.trim());
  return (
    directives.includes("default-src 'none'") &&
    directives.every((each) =>
      /^[a-z-]+(?: (?:'none'|data:|'sha256-[A-Za-z0-9+/=]+'))+$/.test(each),
    )
  );
}
