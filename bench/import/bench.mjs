/**
 * How well received texts are read: `node bench/import/bench.mjs [FOLDER] [-v]`. Beside each file of
 * the folder stands what a careful editor makes of it (`FILE.expected.json`); what is found of that is
 * printed for each kind as recall, and what was found beside it as precision.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proposeTexts } from '../../dist/production.js';
import { emptyBook } from './empty-book.mjs';
import { readProposal } from './read-proposal.mjs';
import { Score, scoreFile } from './score.mjs';

const [folder = new URL('fixtures', import.meta.url).pathname] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('-'));
const verbose = process.argv.includes('-v');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);

const work = mkdtempSync(join(tmpdir(), 'chap-bench-import-'));
const total = new Score();
try {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.expected.json') && (!only || name.includes(only)))
    .sort();
  for (const name of names) {
    const expected = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const book = emptyBook(join(work, name));
    const file = join(folder, name.replace(/\.expected\.json$/, ''));
    const proposal = await proposeTexts({ book, chapter: 'one', files: [file] });
    const score = scoreFile(expected, readProposal(proposal), verbose);
    total.add(score);
    console.log(`${name.replace(/\.expected\.json$/, '').padEnd(26)} ${score}`);
    if (verbose) for (const fault of score.faults) console.log(`    ${fault}`);
  }
  console.log(`\n${total.table()}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
