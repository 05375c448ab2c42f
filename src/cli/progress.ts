import type { BuildEvent } from '../production/index.ts';

/** Where it is shown how far a command is. */
export interface ProgressLine {
  /** Show this now, in place of what was shown before. */
  show(text: string): void;
  /** Take it away, so that something else can be written. */
  clear(): void;
}

/** A stream that may be a terminal. */
interface Shown {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How often something is shown at most, in milliseconds: on a terminal, and in a file. */
const pace = { terminal: 80, file: 10_000 } as const;

/** One line that is written again and again on a terminal; elsewhere a line now and then. */
export function progressOn(
  stream: Shown,
  now: () => number = () => performance.now(),
): ProgressLine {
  const started = now();
  let last = stream.isTTY ? Number.NEGATIVE_INFINITY : started;
  let isShown = false;
  const clear = (): void => {
    // ECMA-48: to the first column, and erase the line (EL).
    if (isShown) stream.write('\r\u001b[2K');
    isShown = false;
  };
  return {
    clear,
    show: (text) => {
      const time = now();
      if (time - last < (stream.isTTY ? pace.terminal : pace.file)) return;
      last = time;
      if (!stream.isTTY) {
        stream.write(`${text}\n`);
        return;
      }
      clear();
      // A line that is wrapped couldn't be erased.
      stream.write([...text].slice(0, (stream.columns || 80) - 1).join(''));
      isShown = true;
    },
  };
}

/** What each stage is called where people see it. */
const stageWords: Readonly<Record<string, string>> = {
  front: 'drawing the cover',
  'fitted-pictures': 'fitting pictures',
  'fitted-picture': 'fitting pictures',
  pagination: 'setting pages',
  'mended-print': 'mending the print',
  'press-file': 'finishing for the press',
  file: 'finishing files',
  'read-back': 'reading back',
};

/** Says in a line how far a build is, event by event. */
export function progressTeller(line: ProgressLine): (event: BuildEvent) => void {
  let files = 0;
  let finished = 0;
  let at = 'reading and checking';
  const tell = (): void => {
    line.show(files > 0 ? `${finished} of ${files} files · ${at}` : at);
  };
  return (event) => {
    switch (event.kind) {
      case 'plan':
        files = event.files.length;
        break;
      case 'file':
        if (event.state !== 'begun') finished += 1;
        break;
      case 'output':
        at = event.state === 'done' ? 'written' : 'writing';
        break;
      default: {
        if (event.state === 'done' || event.state === 'reused') break;
        const what = stageWords[event.name] ?? event.name;
        const pages = event.pages === undefined ? '' : `, page ${event.pages}`;
        at = `${what}${event.book === undefined ? '' : ` of ${event.book}`}${pages}`;
      }
    }
    tell();
  };
}
