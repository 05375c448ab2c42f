import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { outputBeside } from './places.ts';

/** Says of a folder that a build was killed in it. */
export function cutOffThere(folder: string): string {
  return `“${folder}”: a build or an import was cut off there while it wrote; the next one completes it.`;
}

/** How many folders above a copy its manifest may lie. */
const levels = 3;

/**
 * The folders that a command reads, whether or not they are there. The one that it is
 * about to write isn't among them: writing there completes what was cut off.
 * @param bookHere the book of a command that names none
 */
export function foldersRead(command: Command, bookHere: string): Set<string> {
  const { book = bookHere, dryRun } = command.opts();
  const named = command.processedArgs.flat().filter((each) => typeof each === 'string');
  const given = named.length > 0 ? named : [bookHere];
  switch (command.name()) {
    case 'build':
    case 'shelf':
    case 'new':
      return new Set(given);
    case 'import':
      return new Set(dryRun ? [book] : []);
    case 'verify':
      return new Set([book, ...given.flatMap(withFoldersAbove)]);
    default:
      return new Set([...given.map((each) => outputBeside(each)), ...given]);
  }
}

/** A copy, and the folders in which its manifest is looked for. */
function withFoldersAbove(path: string): string[] {
  const paths = [path];
  for (let above = dirname(resolve(path)); paths.length <= levels; above = dirname(above)) {
    paths.push(above);
  }
  return paths;
}
