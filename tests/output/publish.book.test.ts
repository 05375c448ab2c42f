import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/output/index.ts';
import { sha256sumCheck } from '../judges/index.ts';
import { repetitions } from '../repetitions.ts';
import { root } from '../root.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-output-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('publishing', () => {
  it('leaves the old build or the new one, whole, at whatever step it is killed', async () => {
    const counted = await publisher(join(folder, 'counted'), 'old', 1, 0);
    const steps = Number(counted.stdout);
    expect(steps).toBeGreaterThan(10);
    // The first, the last and every fourth; before a release each.
    const kills = Array.from({ length: steps }, (_, index) => index + 1).filter(
      (step) => step === steps || (step - 1) % repetitions(4, 1) === 0,
    );
    const outcomes = await Promise.all(
      kills.map((step) => killedAt(join(folder, `killed-${step}`), step)),
    );
    expect(new Set(outcomes)).toEqual(new Set(['old', 'new']));
  });

  it('does not mix two builds that are published at once', async () => {
    const out = join(folder, 'at-once');
    const runs = await Promise.all(
      ['first', 'second', 'third'].map((name) => publisher(out, name, 8, 0)),
    );
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    await wholeBuild(out);
  });
});

async function killedAt(out: string, step: number): Promise<string> {
  expect((await publisher(out, 'old', 1, 0)).status).toBe(0);
  const killed = await publisher(out, 'new', 1, step);
  expect(killed.signal, `step ${step}`).toBe('SIGKILL');
  const ignored: unknown[] = [];
  await publish(
    out,
    async () => ({ files: [] }),
    (doubt) => ignored.push(doubt),
  );
  expect(ignored, `step ${step}`).toEqual([]);
  return wholeBuild(out);
}

/** Holds that the folder is one build, and says whose. */
async function wholeBuild(out: string): Promise<string> {
  expect((await sha256sumCheck(out, 'SHA256SUMS')).ok, out).toBe(true);
  const heads = await Promise.all(
    ['a/1', 'a/2', 'b/3', '4'].map(async (file) =>
      (await readFile(join(out, file), 'utf8')).split(' ', 2).join(' '),
    ),
  );
  expect(new Set(heads).size).toBe(1);
  expect((await readdir(out)).filter((name) => !name.startsWith('.')).sort()).toEqual([
    '4',
    'SHA256SUMS',
    'a',
    'b',
  ]);
  return (heads[0] as string).split(' ')[0] as string;
}

function publisher(
  out: string,
  name: string,
  rounds: number,
  diesAt: number,
): Promise<{ status: number | null; signal: string | null; stdout: string }> {
  return new Promise((resolve, reject) => {
    const words = [
      'tests/output/publisher.mjs',
      join(root, 'dist/output.js'),
      out,
      name,
      `${rounds}`,
      `${diesAt}`,
    ];
    const child = spawn(process.execPath, words, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout }));
  });
}
