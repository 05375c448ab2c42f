import type { Command } from 'commander';
import { type Proposal, suggestSpacing } from '../production/index.ts';
import { contentErrors, done, type Ending } from './ending.ts';
import { requireBook } from './require-book.ts';
import { printMessages, printNote, type Terminal } from './terminal.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** Adds `chap suggest [BOOK]` to the command line. */
export function registerSuggest(
  program: Command,
  ofBook: string,
  action: (book: string | undefined) => Promise<void>,
): void {
  program
    .command('suggest')
    .description('propose what an editor may settle in the text: words joined, torn, in two forms')
    .argument('[book]', ofBook)
    .action(action);
}

/** `chap suggest [BOOK]`: prints, and writes no file. */
export async function runSuggest(folder: string, terminal: Terminal): Promise<Ending> {
  await requireBook(folder);
  const { found, messages } = await suggestSpacing(folder);
  if (!found) {
    printMessages(messages, terminal);
    return contentErrors;
  }
  const spacing = found.filter(isSpacing);
  const rest = found.filter((each) => !isSpacing(each));
  for (const proposal of rest) for (const line of aboutIt(proposal)) terminal.out(line);
  if (spacing.length > 0) terminal.out('accept:');
  for (const proposal of spacing) for (const line of inYaml(proposal)) terminal.out(line);
  if (found.length === 0) printNote('There is nothing to suggest.', terminal);
  else {
    printNote(
      'Put into book.yaml what you accept, and below “refuse:” what isn’t to be asked again.',
      terminal,
    );
  }
  return { ...done, details: { proposals: found } };
}

/** Whether only spaces and half-spaces would change, so that `accept` can hold it. */
function isSpacing({ kind, put }: Proposal): boolean {
  return put !== undefined && kind !== 'letters';
}

function aboutIt({ find, put, count, others, reason, places, kind }: Proposal): string[] {
  const meant = put === undefined ? '' : ` → «${put}» (${others})`;
  return [
    `# ${kind}: «${find}» (${count})${meant}: ${reason}`,
    ...places.map(({ file, line, context }) => `#   ${file}:${line} ${context}`),
  ];
}

function inYaml(proposal: Proposal): string[] {
  const { find, put = '' } = proposal;
  const scalars = `find: ${yamlScalar(find)}, put: ${yamlScalar(put)}`;
  return [...aboutIt(proposal), `- { ${scalars} }`].map((line) => `  ${line}`);
}
