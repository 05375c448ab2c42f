import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeDigest, pressDigest } from './digest.ts';
import { filesIn } from './files.ts';
import { root } from './place.ts';
import { type PressRecord, pressVersion, recordFile } from './press.ts';

// The last step of `npm run compile`, and no part of the press that runs. tsc leaves what it made
// of a source that is gone since; that would be shipped, and be in the digest.
for (const path of await filesIn(join(root, 'dist'))) {
  const source = path.replace(/(?:\.d\.ts|\.js|\.js\.map)$/, '.ts');
  if (!existsSync(join(root, 'src', source))) await rm(join(root, 'dist', path));
}

const code = await codeDigest(root);
const record: PressRecord = { version: pressVersion, digest: await pressDigest(root, code), code };
await writeFile(join(root, recordFile), `${JSON.stringify(record, undefined, 2)}\n`);
