/** The day, `2026-11-30`, by the clock of whoever begins a book: `book.yaml` gets it once, and builds read it there. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
