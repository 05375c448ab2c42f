/**
 * Refuses options that there aren’t: one that is misspelt would do nothing, and nobody would know.
 * @throws TypeError that names the option and those that there are
 */
export function refuseUnknown(
  what: string,
  given: object | null | undefined,
  known: readonly string[],
): void {
  for (const name of Object.keys(given ?? {})) {
    if (known.includes(name)) continue;
    throw new TypeError(`${what} has no option “${name}”; it has ${known.join(', ')}`);
  }
}
