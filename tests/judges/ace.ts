import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../../src/browser/index.ts';
import { run } from './run.ts';
import { existing } from './tool.ts';

export interface AceViolation {
  /** The file of the EPUB, or its package file. */
  readonly file: string;
  /** Ace's or axe's name for the rule. */
  readonly rule: string;
  readonly impact: string;
  readonly description: string;
}

export interface AceReport {
  readonly violations: readonly AceViolation[];
  /** How many files it looked at, the package file included. */
  readonly files: number;
  /** Metadata that it looked for and found. */
  readonly metadata: readonly string[];
}

/** What is relied on in Ace's own report. */
interface Report {
  readonly 'earl:assertedBy': { readonly 'doap:release': { readonly 'doap:revision': string } };
  readonly 'earl:result': { readonly 'earl:outcome': string };
  readonly 'a11y-metadata': { readonly present: readonly string[] };
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string };
    readonly assertions: readonly {
      readonly 'earl:result': { readonly 'dct:description': string };
      readonly 'earl:test': { readonly 'dct:title': string; readonly 'earl:impact': string };
    }[];
  }[];
}

const resolve = createRequire(import.meta.url).resolve;
const browserOfAce = resolve('./ace-browser.cjs');
const manifest = resolve('@daisy/ace-cli/package.json');

/** Milliseconds for its browser to start in; its own five seconds are few on a busy machine. */
const startTime = '120000';

/** Have Ace by DAISY judge an EPUB, in the press's own browser. Throws when it didn't really judge it. */
export async function ace(path: string): Promise<AceReport> {
  const file = await existing(path);
  const search = await findBrowser();
  if (search.state === 'missing') throw new Error(search.advice);
  const folder = await mkdtemp(join(tmpdir(), 'chap-ace-'));
  try {
    const { version, bin } = JSON.parse(await readFile(manifest, 'utf8'));
    const program = join(dirname(manifest), typeof bin === 'string' ? bin : bin['ace-cli']);
    const outcome = await run(
      process.execPath,
      [
        '--require',
        browserOfAce,
        program,
        '--outdir',
        join(folder, 'out'),
        '--tempdir',
        join(folder, 'temp'),
        file,
      ],
      {
        timeout: 300_000,
        env: {
          HOME: folder,
          PUPPETEER_EXECUTABLE_PATH: search.path,
          ACE_TIMEOUT_INITIAL: startTime,
          ...(search.libraries && { LD_LIBRARY_PATH: search.libraries }),
        },
      },
    );
    const json = await readFile(join(folder, 'out', 'report.json'), 'utf8').catch(() => undefined);
    if (json === undefined) throw new Error(`Ace did not judge ${file}: ${outcome.stdout}`);
    return reportOf(JSON.parse(json) as Report, version);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function reportOf(report: Report, version: string): AceReport {
  const { 'doap:revision': revision } = report['earl:assertedBy']['doap:release'];
  if (revision !== version) throw new Error(`Ace says that it is ${revision}, not ${version}`);
  const violations = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
    assertions.map((each) => ({
      file: url,
      rule: each['earl:test']['dct:title'],
      impact: each['earl:test']['earl:impact'],
      description: each['earl:result']['dct:description'],
    })),
  );
  const { 'earl:outcome': said } = report['earl:result'];
  if (said !== (violations.length > 0 ? 'fail' : 'pass')) {
    throw new Error(`Ace says “${said}” and lists ${violations.length} violations`);
  }
  return {
    violations,
    files: report.assertions.length,
    metadata: report['a11y-metadata'].present,
  };
}
