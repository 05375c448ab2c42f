import type { Dom } from './dom.ts';

/** Runs inside the browser. For each call to a note, its id and that of the note. */
export function readNoteCalls(): [string, string][] {
  const { document } = globalThis as unknown as Dom;
  return [...document.querySelectorAll('[data-mark-of][id]')].map((call) => [
    call.id,
    call.getAttribute('data-mark-of') ?? '',
  ]);
}
