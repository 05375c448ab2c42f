import type { Workspace } from './workspace.ts';

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Sees to it that a browser and its folder go when this process does, by itself or by a signal.
 * (puppeteer's own handlers leave the folder behind, and swallow SIGTERM.) The signal is then sent
 * again: it ends this process as it would have, or goes to whoever else handles it.
 * @param processId the browser's
 * @param workspace its folder
 * @param stop where somebody else heeds the signals: the browser is killed when it is aborted
 * @returns a function to call once the browser has ended by itself
 */
export function endWithProcess(
  processId: number | undefined,
  workspace: Workspace,
  stop?: AbortSignal,
): () => void {
  const clean = (): void => {
    kill(processId);
    try {
      workspace.removeNow();
    } catch {
      // Nobody is left to tell; it lies in the folder for temporary files.
    }
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    release();
    clean();
    process.kill(process.pid, signal);
  };
  const onStop = (): void => kill(processId);
  const release = (): void => {
    process.off('exit', clean);
    stop?.removeEventListener('abort', onStop);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on('exit', clean);
  if (stop) stop.addEventListener('abort', onStop);
  else for (const signal of signals) process.on(signal, onSignal);
  if (stop?.aborted) onStop();
  return release;
}

function kill(processId: number | undefined): void {
  if (processId === undefined) return;
  try {
    // puppeteer makes the browser the leader of a group; Windows has none.
    process.kill(process.platform === 'win32' ? processId : -processId, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
