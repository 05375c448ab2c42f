import type { HTTPRequest, Page } from 'puppeteer-core';

/** What a page may use: its own styles, and pictures and fonts that it brings along. */
const policy: string = [
  "default-src 'none'",
  "style-src 'unsafe-inline' data:",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Makes a blank page fit for HTML that nobody has vouched for: no scripts, no network, no files,
 * no frames, no navigation. Several fences stand one behind the other, since each alone has
 * been got over (interception misses prefetch, a frame reads files, `meta refresh` needs no
 * script).
 * @param page a page that shows about:blank
 */
export async function harden(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void admit(request).catch(() => undefined); // the page may have been closed meanwhile
  });
  page.on('dialog', (dialog) => {
    void dialog.dismiss().catch(() => undefined);
  });
  // A policy of the blank document stays in force when content is written into it.
  await page.evaluate(
    `{
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = ${JSON.stringify(policy)};
      document.head.append(meta);
    }`,
  );
}

async function admit(request: HTTPRequest): Promise<void> {
  // 'aborted' leaves the document as it is; other reasons would show an error page instead.
  if (request.isNavigationRequest()) return request.abort('aborted');
  return request.url().startsWith('data:') ? request.continue() : request.abort('blockedbyclient');
}
