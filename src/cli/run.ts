import { Command, CommanderError } from 'commander';
import {
  cutOffBuild,
  editionNames,
  OutputError,
  PressError,
  pressVersion,
  RequestError,
  type TextName,
  textNames,
} from '../production/index.ts';
import { type BuildOptions, parseEditions, parseText, runBuild } from './build.ts';
import { type CacheOptions, parseSize, runCache } from './cache.ts';
import { runCheck } from './check.ts';
import { cutOffThere, foldersRead } from './cut-off.ts';
import { runDoctor } from './doctor.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { registerImport, runImport } from './import.ts';
import { registerIndex, runIndexSuggest } from './index-suggest.ts';
import { printText, type Terminal } from './terminal.ts';
import { runVerify, type VerifyCommandOptions } from './verify.ts';

const defaultBook = 'manuscripts';
const defaultOut = 'output';
const defaultText: TextName = 'reading';

/**
 * Run the command line.
 * @param words What follows the program's name.
 * @returns The exit status; an error of the program itself is thrown.
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done;
  const program = new Command('chap')
    .description('A press for Persian books.')
    .version(pressVersion)
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({
      writeOut: (text) => printText(text, terminal.out),
      writeErr: (text) => printText(text, terminal.err),
      outputError: (text) => printError(text, terminal),
    });

  program.hook('preAction', async (_, command) => {
    for (const folder of foldersRead(command, defaultOut)) {
      if (await cutOffBuild(folder)) terminal.err(cutOffThere(folder));
    }
  });

  program
    .command('build')
    .description('print the editions of a book')
    .argument('[book]', 'the folder of the book', defaultBook)
    .option('--out <dir>', 'the output folder', defaultOut)
    .option('--edition <names>', `only these editions: ${editionNames.join(', ')}`, parseEditions)
    .option('--only <id>', 'only the book, or the chapter, of this id')
    .option('--text <name>', `which text: ${textNames.join(', ')}`, parseText, defaultText)
    .option('--cache <dir>', 'where the store lies, which spares the next build work', true)
    .option('--no-cache', 'use no store, and keep nothing')
    .option('--cache-limit <size>', 'how much the store may hold: 500 MB, 2 GB', parseSize)
    .action(async (book: string, options: BuildOptions) => {
      status = await runBuild(book, options, terminal);
    });

  program
    .command('check')
    .description('check a book: fields, Markdown, and every letter against its source')
    .argument('[book]', 'the folder of the book', defaultBook)
    .action(async (book: string) => {
      status = await runCheck(book, terminal);
    });

  registerImport(program, defaultBook, async (files, options) => {
    status = await runImport(files, options, terminal);
  });

  registerIndex(program, defaultBook, async (book, options) => {
    status = await runIndexSuggest(book, options, terminal);
  });

  program
    .command('verify')
    .description('see whether copies of a book are complete and unaltered')
    .argument('<path...>', 'EPUBs, PDFs, texts, or folders of them')
    .option('--book <dir>', 'the folder of the book', defaultBook)
    .action(async (paths: string[], options: VerifyCommandOptions) => {
      status = await runVerify(paths, options, terminal);
    });

  program
    .command('cache')
    .description('see of which books the store holds what')
    .option('--cache <dir>', 'where it lies', true)
    .option('--empty', 'take all of it away')
    .action(async (options: CacheOptions) => {
      status = await runCache(options, terminal);
    });

  program
    .command('doctor')
    .description('see whether the machine has all that the press needs')
    .action(async () => {
      status = await runDoctor(terminal);
    });

  try {
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitStatus.done : exitStatus.usage;
    }
    if (error instanceof OutputError || error instanceof PressError) {
      terminal.err(`error: ${error.message}`);
      return exitStatus.machine;
    }
    if (!(error instanceof RequestError)) throw error;
    terminal.err(`error: ${error.message}`);
    const called = program.commands.find((command) => command.name() === words[0]);
    printText(called?.helpInformation() ?? '', terminal.err);
    return exitStatus.usage;
  }
}

/** An error of commander's: one line, in which words of the call stand, and what may have been meant. */
function printError(text: string, terminal: Terminal): void {
  const [, error = text, meant] = /^(.*?)(?:\n(\(Did you mean [^\n]*\)))?\n?$/s.exec(text) ?? [];
  terminal.err(error);
  if (meant !== undefined) terminal.err(meant);
}
