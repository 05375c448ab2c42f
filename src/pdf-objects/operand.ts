/** A string of a content stream, a byte to a character. */
export interface PdfBytes {
  readonly bytes: string;
}

/** What stands before an operator; a name keeps its slash. */
export type Operand =
  | number
  | string
  | PdfBytes
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

/** Whether an operand is a string. */
export function isBytes(operand: Operand | undefined): operand is PdfBytes {
  return typeof operand === 'object' && 'bytes' in operand;
}
