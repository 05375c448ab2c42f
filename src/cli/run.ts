import { Command, CommanderError } from 'commander';
import {
  cutOffBuild,
  editionNames,
  pressVersion,
  type TextName,
  textNames,
} from '../production/index.ts';
import { type BuildOptions, parseEditions, parseText } from './build.ts';
import { type CacheOptions, parseSize } from './cache.ts';
import { type Call, type Perform, perform as performHere, stopped } from './call.ts';
import { callWords } from './call-words.ts';
import { cutOffThere, foldersRead } from './cut-off.ts';
import type { DoctorOptions } from './doctor.ts';
import { done, type Ending } from './ending.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { registerImport } from './import.ts';
import { registerIndex } from './index-suggest.ts';
import { mannerOptions } from './manner.ts';
import { type Ask, registerNew } from './new.ts';
import { bookHere, type Given } from './places.ts';
import { registerShelf } from './shelf.ts';
import { registerSuggest } from './suggest.ts';
import { printNote, printText, type Terminal } from './terminal.ts';
import type { VerifyCommandOptions } from './verify.ts';
import type { CommandWatch } from './watch.ts';

const ofBook = 'the folder of the book: by default the nearest one with a book.yaml';
const defaultText: TextName = 'reading';

/** How a call is carried out. */
export interface Running {
  /** Does what was called for; by default in this thread. */
  readonly perform?: Perform;
  /** Asks somebody what no option says; nobody is asked without it. */
  readonly ask?: Ask | undefined;
  /** Stops it. */
  readonly signal?: AbortSignal;
}

/**
 * Run the command line.
 * @param words What follows the program's name.
 * @returns The exit status; an error of the program itself is thrown.
 */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  { perform = performHere, ask, signal = new AbortController().signal }: Running = {},
): Promise<ExitStatus> {
  const watch: CommandWatch = { signal, tell: (event) => terminal.event?.(event) };
  let ending: Ending = done;
  const program = commandLine(terminal, ask, async (call) => {
    terminal.begin?.(call.command);
    ending = await perform(call, terminal, watch);
  });
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isAsked = error.exitCode === 0;
    if (!isAsked) {
      const called = program.commands.find((command) => command.name() === words[0]);
      printNote(helpIsAt(called?.name()), terminal);
    }
    const reason = callWords(error.message.replace(/\n\(Did you mean [^\n]*$/, ''));
    ending = isAsked ? done : { status: exitStatus.usage, failures: [{ reason }] };
    terminal.end?.(ending);
    return ending.status;
  }
  if (signal.aborted && ending.status !== exitStatus.stopped) ending = stopped(signal);
  printFailures(ending, words, program, terminal);
  terminal.end?.(ending);
  return ending.status;
}

/** What hasn’t been said as it came to pass. */
function printFailures(
  { status, failures = [], showsHelp }: Ending,
  [name]: readonly string[],
  program: Command,
  terminal: Terminal,
): void {
  const isTold = status === exitStatus.content || status === exitStatus.done;
  for (const { reason, file } of isTold ? [] : failures) {
    if (file === undefined) terminal.err(`error: ${reason}`);
  }
  if (!showsHelp) return;
  const called = program.commands.find((command) => command.name() === name);
  printNote(helpIsAt(called?.name()), terminal);
}

/** Where somebody finds how a command is called. */
function helpIsAt(command: string | undefined): string {
  return `How it is called: chap ${command === undefined ? '' : `${command} `}--help`;
}

/** The words of the command line. */
function commandLine(
  terminal: Terminal,
  ask: Ask | undefined,
  act: (call: Call) => Promise<void>,
): Command {
  const program = new Command('chap')
    .description('A press for Persian books.')
    .version(pressVersion)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printText(text, terminal.out),
      writeErr: (text) => printText(text, (line) => printNote(line, terminal)),
      outputError: (text) => printError(text, terminal),
    });

  program.hook('preAction', async (_, command) => {
    for (const folder of foldersRead(command, await bookHere())) {
      if (await cutOffBuild(folder)) terminal.err(cutOffThere(folder));
    }
  });

  program
    .command('build')
    .description('print the editions of a book')
    .argument('[book...]', `${ofBook}; or of several books`)
    .option(
      '--out <dir>',
      'the output folder: by default “output” or “NAME-output” beside the book',
    )
    .option('--edition <names>', `only these editions: ${editionNames.join(', ')}`, parseEditions)
    .option('--only <id>', 'only the book, the chapter or the document of this id')
    .option('--text <name>', `which text: ${textNames.join(', ')}`, parseText, defaultText)
    .option('--onix', 'write a record for the book trade too, onix.xml')
    .option('--cache <dir>', 'where the store lies, which spares the next build work', true)
    .option('--no-cache', 'use no store, and keep nothing')
    .option('--cache-limit <size>', 'how much the store may hold: 500 MB, 2 GB', parseSize)
    .action(async (given: string[], options: BuildOptions) => {
      const books = given.length > 0 ? given : [await bookHere()];
      return act({ command: 'build', books, options });
    });

  program
    .command('check')
    .description('check a book: fields, Markdown, and every letter against its source')
    .argument('[book...]', `${ofBook}; or of several books`)
    .action(async (given: string[]) => {
      const books = given.length > 0 ? given : [await bookHere()];
      return act({ command: 'check', books });
    });

  registerImport(program, ofBook, async (files, { book, ...options }) =>
    act({ command: 'import', files, options: { ...options, book: book ?? (await bookHere()) } }),
  );

  registerNew(program, ask, (folder, options) => act({ command: 'new', folder, options }));

  registerSuggest(program, ofBook, async (book) =>
    act({ command: 'suggest', book: book ?? (await bookHere()) }),
  );

  registerIndex(program, ofBook, async (book, options) =>
    act({ command: 'index suggest', book: book ?? (await bookHere()), options }),
  );

  program
    .command('verify')
    .description('see whether copies of a book are complete and unaltered')
    .argument('<path...>', 'EPUBs, PDFs, texts, or folders of them')
    .option('--book <dir>', ofBook)
    .action(async (paths: string[], { book, ...options }: Given<VerifyCommandOptions>) =>
      act({ command: 'verify', paths, options: { ...options, book: book ?? (await bookHere()) } }),
    );

  registerShelf(program, (folders, options) => act({ command: 'shelf', folders, options }));

  program
    .command('cache')
    .description('see of which books the store holds what')
    .option('--cache <dir>', 'where it lies', true)
    .option('--empty', 'take all of it away')
    .action((options: CacheOptions) => act({ command: 'cache', options }));

  program
    .command('doctor')
    .description('see whether the machine has all that the press needs')
    .option('--install', 'fetch a browser where there is none')
    .action((options: DoctorOptions) => act({ command: 'doctor', options }));

  for (const command of commandsBelow(program)) mannerOptions(command);
  return program;
}

function commandsBelow(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsBelow)];
}

/** An error of commander's: one line, in which words of the call stand, and what may have been meant. */
function printError(text: string, terminal: Terminal): void {
  const [, error = text, meant] = /^(.*?)(?:\n(\(Did you mean [^\n]*\)))?\n?$/s.exec(text) ?? [];
  terminal.err(`error: ${callWords(error)}`);
  if (meant !== undefined) terminal.err(`(perhaps ${meant.slice('(Did you mean '.length)}`);
}
