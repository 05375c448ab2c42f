import type { PdfFile } from './pdf-file.ts';

/** A numbered requirement of docs/pdf-requirements.md. */
export interface Requirement<Wanted> {
  readonly number: string;
  /** What is wrong with a file, in a few words; nothing when the requirement is met. */
  faults(pdf: PdfFile, wanted: Wanted): Iterable<string>;
}

/** What was found, by the numbers of the requirements. */
export type Findings = Readonly<Record<string, string>>;

/** Hold a file against requirements; of each that isn't met, the first fault. */
export function judge<Wanted>(
  requirements: readonly Requirement<Wanted>[],
  pdf: PdfFile,
  wanted: Wanted,
): Findings {
  const findings: Record<string, string> = {};
  for (const { number, faults } of requirements) {
    const [first] = faults(pdf, wanted);
    if (first !== undefined) findings[number] = first;
  }
  return findings;
}
