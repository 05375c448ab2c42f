import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readManifest } from '../distribution/index.ts';
import { findWithin } from '../folders/index.ts';
import type { ListedArtifact } from '../ledger/index.ts';

/** What the manifest of an output folder is called. */
export const manifestFile = 'manifest.json';

/** What a manifest says of a copy that lies near it. */
export interface NearManifest {
  /** The path of the copy below the manifest’s folder. */
  readonly name?: string;
  readonly listed: readonly ListedArtifact[];
}

/** The nearest manifest: beside the file, or in one of the two folders above. */
export async function nearestManifest(file: string): Promise<NearManifest> {
  let folder = dirname(resolve(file));
  for (let level = 0; level < 3; level += 1) {
    const listed = await readListed(folder);
    if (listed) return { name: relative(folder, resolve(file)).split(sep).join('/'), listed };
    folder = dirname(folder);
  }
  return { listed: [] };
}

/** Bytes: a manifest of ten thousand artifacts is a third of this. */
const largestManifest = 16 * 2 ** 20;

/** What a manifest lists; a stranger’s may be anything, and then it lists nothing. */
async function readListed(folder: string): Promise<readonly ListedArtifact[] | undefined> {
  const path = join(folder, manifestFile);
  try {
    if ((await findWithin(path, folder)) !== 'file') return undefined;
    if ((await stat(path)).size > largestManifest) return undefined;
    return readManifest(await readFile(path, 'utf8'))?.artifacts;
  } catch {
    return undefined;
  }
}
