import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf, type Outcome, run } from './run.ts';

/**
 * Takes packages from the machine's own sources, checked with its own keys, into
 * a folder of ours. Nothing is installed, and nobody need be root: apt is given
 * its own state, cache and dpkg status, all below `folder`.
 */
export interface Packages {
  /**
   * Download a package and what it needs. With `system`, what the machine has is
   * left out, but for packages whose names match; without, all is downloaded.
   */
  download(name: string, into: string, system?: { readonly but: RegExp }): Promise<string[]>;
  /** What was wrong with the machine's sources. That alone stops nothing, but may explain much. */
  readonly complaints: string;
}

/** Not run by an update of ours: what the machine does after its own. */
const configuration = `
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Acquire::Languages "none";
Acquire::Retries "3";
APT::Sandbox::User "root";
Debug::NoLocking "1";
`;

/** Whether this machine takes its software from Debian's kind of packages. */
export async function hasApt(): Promise<boolean> {
  const needed = ['apt-get', 'dpkg-deb'].map((command) => run(command, ['--version']));
  const outcomes = await Promise.allSettled(needed);
  return outcomes.every((each) => each.status === 'fulfilled' && each.value.status === 0);
}

/** Read the lists of packages anew, into `folder`. */
export async function openPackages(folder: string): Promise<Packages> {
  await mkdir(join(folder, 'state/lists/partial'), { recursive: true });
  await writeFile(join(folder, 'apt.conf'), configuration);
  const common = ['-q', '-y', '-c', join(folder, 'apt.conf'), '-o', `Dir::State=${folder}/state`];
  const status = join(folder, 'status');
  const apt = (into: string, ...rest: string[]): Promise<Outcome> =>
    run(
      'apt-get',
      [...common, '-o', `Dir::State::status=${status}`, '-o', `Dir::Cache=${into}`, ...rest],
      { env: { DEBIAN_FRONTEND: 'noninteractive' } },
    );

  await writeFile(status, '');
  const update = await apt(join(folder, 'cache'), 'update');

  return {
    complaints: complaintsOf(update),
    async download(name, into, system) {
      const archives = join(into, 'archives');
      await mkdir(join(archives, 'partial'), { recursive: true });
      await writeFile(status, system ? await machineStatus(system.but) : '');
      const asked = ['install', '--download-only', '--no-install-recommends', name];
      const install = await apt(into, ...asked);
      if (install.status !== 0) {
        throw new Error(
          `apt-get doesn't fetch ${name}: ${complaintsOf(install) || 'it gives no reason'}`,
        );
      }
      const files = (await readdir(archives)).filter((file) => file.endsWith('.deb'));
      return files.sort().map((file) => join(archives, file));
    },
  };
}

async function machineStatus(but: RegExp): Promise<string> {
  const status = await readFile('/var/lib/dpkg/status', 'utf8').catch(() => '');
  const stanzas = status.split(/\n{2,}/);
  return stanzas
    .filter((stanza) => !but.test(/^Package: (\S+)/m.exec(stanza)?.[1] ?? ''))
    .join('\n\n');
}

function complaintsOf({ stderr }: Outcome): string {
  return linesOf(stderr).join(' / ');
}
