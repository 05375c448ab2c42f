import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** All that a browser inherits: where programs are, no more. */
const inherited: readonly string[] = [
  'PATH',
  'CHROME_DEVEL_SANDBOX', // the path of a setuid sandbox, where one is installed apart
  // Windows programs don't start without these.
  'SystemRoot',
  'SYSTEMROOT',
  'windir',
  'WINDIR',
  'ComSpec',
  'ProgramFiles',
  'ProgramFiles(x86)',
  'ProgramW6432',
  'PROCESSOR_ARCHITECTURE',
];

/**
 * The environment of the browser's process: the same for every user and machine, so that no
 * time zone, language, proxy, font or setting of the user's gets into an edition.
 * @param ours this process's environment
 * @param folder a folder of the browser's own, to be its home (see `makeWorkspace`)
 * @param libraries a folder of shared libraries for it (`LD_LIBRARY_PATH`), if it needs one
 * @returns the whole environment, not an addition
 */
export function childEnvironment(
  ours: Environment,
  folder: string,
  libraries?: string,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of inherited) {
    const value = ours[name];
    if (value !== undefined) environment[name] = value;
  }
  const paths = [libraries, ours['LD_LIBRARY_PATH']].filter((path) => path !== undefined);
  if (paths.length > 0) environment['LD_LIBRARY_PATH'] = paths.join(':');
  return {
    ...environment,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    // Killed, it leaves temporary files of its own behind, which go with the folder.
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_DATA_HOME: join(folder, 'data'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
}
