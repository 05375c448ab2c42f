import { existing, failure, runTool } from './tool.ts';

/**
 * Have qpdf write a PDF anew: the same pages in another container.
 * @param options `--linearize` and the like
 */
export async function qpdfCopy(
  path: string,
  copy: string,
  options: readonly string[] = [],
): Promise<void> {
  const args = [...options, await existing(path), copy];
  const outcome = await runTool('qpdf', args);
  if (outcome.status !== 0) throw failure('qpdf', args, outcome);
}
