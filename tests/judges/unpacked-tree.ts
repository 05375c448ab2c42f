import { lstat, mkdir, readdir, readlink, symlink, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { Kit, ToolName } from './kits.ts';
import type { Tool, Toolbox } from './probe.ts';
import { run } from './run.ts';

/** The machine's own are in use already, by the loader that starts the tools. */
const system = /^(?:libc6|libc-bin|base-files)_/;

/** Unpack packages into a folder, so that their programs can be run from there. */
export async function unpack(packages: readonly string[], tree: string): Promise<void> {
  await mkdir(tree, { recursive: true });
  for (const file of packages.filter((each) => !system.test(basename(each)))) {
    const { status, stderr } = await run('dpkg-deb', ['--extract', file, tree]);
    if (status !== 0) throw new Error(`dpkg-deb doesn't unpack ${basename(file)}: ${stderr}`);
  }
  await keepLinksInside(tree, tree);
  await writeFontSettings(tree);
}

/** The tools of a kit as they are called in an unpacked tree. */
export async function toolsIn(tree: string, kit: Kit): Promise<Toolbox> {
  const machines = join(tree, 'usr/lib/jvm');
  const homes = (await namesIn(machines)).map((name) => join(machines, name));
  const env: Record<string, string> = { FONTCONFIG_FILE: fontSettings(tree) };
  const libraries = [...(await libraryFolders(tree)), process.env['LD_LIBRARY_PATH'] ?? ''];
  env['LD_LIBRARY_PATH'] = libraries.filter((folder) => folder !== '').join(':');
  const programs = await ghostscriptFolders(tree);
  if (programs.length > 0) env['GS_LIB'] = programs.join(':');

  const tools: Partial<Record<ToolName, Tool>> = {};
  for (const name of kit.tools) {
    for (const home of [join(tree, 'usr'), ...homes]) {
      const command = join(home, 'bin', name);
      if (!(await isThere(command))) continue;
      tools[name] = { command, env: name === 'java' ? { ...env, JAVA_HOME: home } : env };
      break;
    }
  }
  return tools;
}

/** Point absolute links (Java's settings are in /etc) to what was unpacked with them. */
async function keepLinksInside(folder: string, tree: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await keepLinksInside(path, tree);
    if (!entry.isSymbolicLink()) continue;
    const target = await readlink(path);
    const inside = join(tree, target);
    if (!isAbsolute(target) || !(await isThere(inside))) continue;
    await unlink(path);
    await symlink(relative(dirname(path), inside), path);
  }
}

async function libraryFolders(tree: string): Promise<string[]> {
  const folders: string[] = [];
  for (const base of ['lib', 'usr/lib']) {
    const names = await namesIn(join(tree, base));
    const machine = names.filter((name) => /^\w+-linux-\w+$/.test(name));
    folders.push(...machine.map((name) => join(tree, base, name)));
  }
  return folders;
}

/** Ghostscript reads most of itself from a folder that is named by its version. */
async function ghostscriptFolders(tree: string): Promise<string[]> {
  const base = join(tree, 'usr/share/ghostscript');
  const versions = (await namesIn(base)).filter((name) => /^\d/.test(name));
  const parts = ['Resource/Init', 'Resource', 'Resource/Font', 'lib', 'iccprofiles'];
  return versions.flatMap((version) => parts.map((part) => join(base, version, part)));
}

/** Poppler asks fontconfig for the fonts that a PDF doesn't bring, and fontconfig asks /etc. */
async function writeFontSettings(tree: string): Promise<void> {
  const settings = [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    '<dir prefix="relative">usr/share/fonts</dir>',
    '<dir>/usr/share/fonts</dir>',
    '<cachedir prefix="xdg">fontconfig</cachedir>',
    '</fontconfig>',
  ];
  await writeFile(fontSettings(tree), `${settings.join('\n')}\n`);
}

function fontSettings(tree: string): string {
  return join(tree, 'fonts.conf');
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).then(
    (names) => names.sort(),
    () => [],
  );
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
