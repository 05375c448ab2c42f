import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeDigest, pressDigest } from './digest.ts';
import { root } from './place.ts';
import { type PressRecord, pressVersion, recordFile } from './press.ts';

// The last step of `npm run compile`, and no part of the press that runs.
const code = await codeDigest(root);
const record: PressRecord = { version: pressVersion, digest: await pressDigest(root, code), code };
await writeFile(join(root, recordFile), `${JSON.stringify(record, undefined, 2)}\n`);
