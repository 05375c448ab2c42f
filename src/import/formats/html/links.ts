import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Addresses that only lead on to another, and where that stands in them. */
const redirects: readonly (readonly [host: RegExp, path: RegExp, key: string])[] = [
  [/(?:^|\.)google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/(?:^|\.)google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/^l\.(?:facebook|instagram)\.com$/, /^\/(?:l\.php)?$/, 'u'],
  [/^away\.vk\.com$/, /^\/away\.php$/, 'to'],
  [/^t\.me$/, /^\/iv$/, 'url'],
  [/^(?:out|exit)\.[a-z.]+$/, /./, 'url'],
];

/** Lets links lead where they lead in the end, past those who count them. */
export function undoRedirects(root: Root): void {
  visit(root, 'element', ({ tagName, properties }) => {
    const href = properties['href'];
    if (tagName === 'a' && typeof href === 'string') properties['href'] = withoutRedirect(href);
  });
}

function withoutRedirect(href: string): string {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return href;
  }
  for (const [host, path, key] of redirects) {
    const target = url.searchParams.get(key);
    if (host.test(url.hostname) && path.test(url.pathname) && target && /^https?:/.test(target)) {
      return withoutRedirect(target);
    }
  }
  return href;
}
