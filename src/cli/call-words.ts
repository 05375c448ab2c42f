/** What the reader of command lines says, and how the press says it. */
const wordings: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^unknown option '(.*)'$/s, (option) => `there is no option “${option}”`],
  [/^unknown command '(.*)'$/s, (command) => `there is no command “${command}”`],
  [/^missing required argument '(.*)'$/s, (name) => `“${name}” has to be given, and isn’t`],
  [/^required option '(.*)' not specified$/s, (option) => `“${option}” has to be given, and isn’t`],
  [/^option '(.*)' argument missing$/s, (option) => `“${option}” has to be given a value`],
  [
    /^too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+).*$/s,
    (most, given) => `${given} things are given, and ${most} can be`,
  ],
  [
    /^(?:option|command-argument value) '(.*?)' (?:argument '(.*)' )?is invalid\. ?(.*)$/s,
    (option, value, why) =>
      `“${value || option}” can’t be given${value ? ` for “${option}”` : ''}${why ? `: ${why}` : ''}`,
  ],
];

/** What is wrong with how the program was called, in the press’s own words. */
export function callWords(said: string): string {
  const text = said.trim().replace(/^error: /, '');
  for (const [pattern, say] of wordings) {
    const match = pattern.exec(text);
    if (match) return say(...match.slice(1).map((found) => found ?? ''));
  }
  return 'the program can’t be called like this';
}
