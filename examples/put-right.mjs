import { normalise } from 'chapkhaneh/typography';

let text = '';
for await (const piece of process.stdin.setEncoding('utf8')) text += piece;

// A half-space is shown as “|”.
const shown = (words) => words.replaceAll('\u200C', '|');
for (const line of text.split('\n')) {
  const { text: right, steps } = normalise(line);
  const rules = new Set(steps.flatMap(({ changes }) => changes.map(({ rule }) => rule)));
  process.stdout.write(
    rules.size === 0 ? `${line}\n` : `${shown(right)}  [${[...rules].join(', ')}]\n`,
  );
}
