// A process that publishes one build after another, and can be made to die at a
// chosen step: `node publisher.mjs DIST FOLDER NAME ROUNDS DIES-AT`.
import { createHash } from 'node:crypto';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';

const [, , dist, folder, name, rounds, diesAt] = process.argv;
let step = 0;
for (const operation of ['writeFile', 'rename', 'rm']) {
  const original = promises[operation];
  promises[operation] = async (...words) => {
    step += 1;
    if (step === Number(diesAt)) process.kill(process.pid, 'SIGKILL');
    return original(...words);
  };
}
syncBuiltinESMExports();

const { publish } = await import(pathToFileURL(dist).href);
for (let round = 0; round < Number(rounds); round += 1) {
  const files = ['a/1', 'a/2', 'b/3', '4'].map((file) => ({
    file,
    bytes: Buffer.from(`${name} ${round} ${file}\n`.repeat(500)),
  }));
  const sums = files.map(
    ({ file, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`,
  );
  const composed = { files: [...files, { file: 'SHA256SUMS', bytes: Buffer.from(sums.join('')) }] };
  await publish(
    folder,
    async () => composed,
    (doubt) => {
      throw new Error(doubt.doubt);
    },
  );
}
process.stdout.write(`${step}`);
