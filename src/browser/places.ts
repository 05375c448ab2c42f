import { join, posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

/**
 * The folder puppeteer keeps the browsers in that it has downloaded.
 * @param machine where to look
 * @returns a path that need not exist
 */
export function puppeteerCache({ environment, home }: Machine): string {
  return environment['PUPPETEER_CACHE_DIR'] ?? join(home, '.cache', 'puppeteer');
}

/**
 * The browsers puppeteer has downloaded, the newest first, and of one version the headless shell
 * before the whole browser.
 * @param machine where to look
 * @returns full paths; none if there is no such folder
 */
export async function downloadedBrowsers(machine: Machine): Promise<string[]> {
  const { Browser, getInstalledBrowsers } = await import('@puppeteer/browsers');
  const kinds: readonly string[] = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME];
  const all = await getInstalledBrowsers({ cacheDir: puppeteerCache(machine) }).catch(() => []);
  return all
    .filter(({ browser }) => kinds.includes(browser))
    .sort(
      (a, b) =>
        b.buildId.localeCompare(a.buildId, 'en', { numeric: true }) ||
        kinds.indexOf(a.browser) - kinds.indexOf(b.browser),
    )
    .map(({ executablePath }) => executablePath);
}

const names: readonly string[] = [
  'chromium',
  'chromium-browser',
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

/**
 * Where a browser of the system may lie. (`computeSystemExecutablePath` of @puppeteer/browsers
 * knows only Google Chrome, not Chromium, and doesn't look at PATH.)
 * @param machine where to look
 * @returns full paths in order of preference, most of which won't exist
 */
export function systemBrowsers(machine: Machine): string[] {
  const windows = machine.platform === 'win32';
  const { join: joined } = windows ? win32 : posix;
  const path = machine.environment['PATH'] ?? machine.environment['Path'] ?? '';
  const folders = path.split(windows ? ';' : ':').filter((folder) => folder !== '');
  const onPath = names.flatMap((name) =>
    folders.map((folder) => joined(folder, windows ? `${name}.exe` : name)),
  );
  return [...new Set([...onPath, ...(machine.usualPlaces ?? usualPlaces(machine))])];
}

function usualPlaces({ platform, environment, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((root) => root !== undefined);
    return roots.flatMap((root) => [
      win32.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      win32.join(root, 'Chromium', 'Application', 'chrome.exe'),
      win32.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  if (platform === 'darwin') {
    return ['', home].flatMap((root) => [
      `${root}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${root}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    ]);
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
  ];
}
