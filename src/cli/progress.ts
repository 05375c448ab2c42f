import type { createLogUpdate } from 'log-update';
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
  const line = stream.isTTY ? writtenAnew(stream) : undefined;
  return {
    clear: () => line?.clear(),
    show: (text) => {
      const time = now();
      if (time - last < (stream.isTTY ? pace.terminal : pace.file)) return;
      last = time;
      if (line) line.show(text);
      else stream.write(`${text}\n`);
    },
  };
}

/** A line that is written anew each time. Most commands show none: what writes it is loaded when it is needed. */
function writtenAnew(stream: Shown): ProgressLine {
  let update: ReturnType<typeof createLogUpdate> | undefined;
  let isLoading = false;
  let meant: string | undefined;
  const load = async (): Promise<void> => {
    isLoading = true;
    const { createLogUpdate } = await import('log-update');
    update = createLogUpdate(terminal(stream), { showCursor: true });
    if (meant !== undefined) update(meant);
  };
  return {
    clear: () => {
      meant = undefined;
      update?.clear();
    },
    show: (text) => {
      meant = text;
      if (update) update(text);
      else if (!isLoading) void load();
    },
  };
}

/** The stream as a terminal; one that says it has no columns (a pipe of `script`, say) has as many as most. */
function terminal(stream: Shown): NodeJS.WriteStream {
  const shown = {
    write: (text: string) => stream.write(text),
    get columns() {
      return stream.columns || 80;
    },
  };
  return shown as unknown as NodeJS.WriteStream;
}

/** What each stage is called where people see it. */
const stageWords: Readonly<Record<string, string>> = {
  front: 'drawing the cover',
  'fitted-pictures': 'fitting pictures',
  'fitted-picture': 'fitting pictures',
  print: 'setting pages',
  pagination: 'reading pages',
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
