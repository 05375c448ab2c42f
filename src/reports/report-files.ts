/** A file of the reports, its path below the output folder. */
export interface ReportFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * A report as its two files: a page for people and data for programs. No clock is in either.
 * @param id `letters`, `lines`, `typography`: the name of both files
 */
export function reportFiles(id: string, page: string, data: unknown): ReportFile[] {
  return [
    textFile(`reports/${id}.html`, page),
    textFile(`reports/${id}.json`, `${JSON.stringify(data, null, 2)}\n`),
  ];
}

function textFile(file: string, text: string): ReportFile {
  return { file, bytes: new TextEncoder().encode(text) };
}
