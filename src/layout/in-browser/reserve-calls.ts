import type { Dom } from './dom.ts';

/**
 * Runs inside the browser, so it may use nothing but its argument: lets calls to notes be as wide as
 * these texts when lines are broken.
 * @param calls pairs of the id of a call and a text
 */
export function reserveCalls(calls: readonly (readonly [string, string])[]): void {
  const { document } = globalThis as unknown as Dom;
  for (const [id, text] of calls) {
    const call = document.getElementById(id);
    if (call) call.textContent = text;
  }
}
