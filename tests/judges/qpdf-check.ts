import { linesOf } from './run.ts';
import { existing, failure, runTool } from './tool.ts';

export interface QpdfReport {
  /** Whether qpdf has neither an error nor a warning. */
  readonly ok: boolean;
  readonly messages: readonly string[];
}

/** qpdf's statuses for errors and for warnings. */
const complaints = [2, 3];

/** Have qpdf check the syntax of a PDF, its streams and its tables. */
export async function qpdfCheck(path: string): Promise<QpdfReport> {
  const args = ['--check', await existing(path)];
  const outcome = await runTool('qpdf', args);
  const { status, stderr } = outcome;
  if (status === 0) return { ok: true, messages: linesOf(stderr) };
  if (status === undefined || !complaints.includes(status)) throw failure('qpdf', args, outcome);
  return { ok: false, messages: linesOf(stderr) };
}
