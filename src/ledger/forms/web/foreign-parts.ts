import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements that fetch something, send something, or show another page. */
const fetching = new Set(
  'applet audio base button embed form frame frameset iframe input object portal select source textarea track video'.split(
    ' ',
  ),
);
/** Attributes that name something to be fetched. */
const addresses = ['src', 'srcSet', 'data', 'poster', 'background', 'action', 'formAction', 'ping'];

/**
 * What of a page would fetch, send or run something beside its own script. Links that a reader follows
 * himself are none of it.
 */
export function foreignParts(tree: Root): string[] {
  const found = new Set<string>();
  let scripts = 0;
  let policies = 0;
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element;
    if (fetching.has(tagName)) found.add(`<${tagName}>`);
    for (const name of Object.keys(properties)) {
      if (/^on/i.test(name)) found.add(name.toLowerCase());
    }
    for (const name of addresses) {
      const address = properties[name];
      if (address !== undefined && !isWithin(String(address)))
        found.add(`${name.toLowerCase()}=${address}`);
    }
    if (tagName === 'link' && !isWithin(String(properties['href'] ?? ''))) found.add('<link>');
    if (
      tagName === 'a' &&
      /^\s*(?:javascript|data|vbscript):/i.test(String(properties['href'] ?? ''))
    ) {
      found.add('<a>');
    }
    if (tagName === 'script') scripts += 1;
    if (tagName === 'meta' && properties['httpEquiv'] !== undefined) {
      if (isPolicy(element)) policies += 1;
      else found.add('<meta http-equiv>');
    }
  });
  if (scripts > 1) found.add('<script>');
  if (policies !== 1) found.add('Content-Security-Policy');
  return [...found].slice(0, mostListed);
}

const mostListed = 20;

function isWithin(address: string): boolean {
  return /^\s*data:/i.test(address);
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
