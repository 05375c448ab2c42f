import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, mkdir, readFile } from 'node:fs/promises';
import { arch, homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** To be raised when the unpacked trees are laid out differently. */
const layout = '1';

/** The folder that holds the fetched tools of this system, made if need be. */
export async function cacheFolder(): Promise<string> {
  const name = `judges-${await systemKey()}`;
  const home = process.env['XDG_CACHE_HOME'];
  const caches = home && isAbsolute(home) ? home : join(homedir(), '.cache');
  const folder = join(caches, 'chapkhaneh', name);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    return temporaryCache(name);
  }
}

/** A machine's temporary folder is everyone's: what another user put there isn't run. */
async function temporaryCache(name: string): Promise<string> {
  const uid = process.getuid?.();
  const base = join(tmpdir(), `chapkhaneh-${uid ?? 'user'}`);
  await mkdir(base, { recursive: true, mode: 0o700 });
  const found = await lstat(base);
  if (!found.isDirectory() || (uid !== undefined && found.uid !== uid)) {
    throw new Error(`${base} belongs to somebody else; set XDG_CACHE_HOME to a folder of yours`);
  }
  const folder = join(base, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A home may be shared by machines: what one system's packages hold doesn't run on another. */
async function systemKey(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const named = release
    .split('\n')
    .filter((line) => /^(?:ID|VERSION_ID|VERSION_CODENAME)=/.test(line));
  const key = [layout, arch(), ...named.sort()].join('\n');
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}
