/** A set of tools that come in one package and are taken from one place. */
export interface Kit {
  readonly tools: readonly ToolName[];
  /** The arguments with which each of them tells its version. */
  readonly versionArguments: readonly string[];
  /** The version in what it then prints; undefined when that is some other program. */
  readonly version: RegExp;
  /** The oldest major version that will do. */
  readonly atLeast: number;
  /** Debian's package. */
  readonly debian: string;
  /** Packages that count as absent when the tools on PATH don't do, whatever dpkg thinks. */
  readonly own: RegExp;
  /** What to install where nothing can be fetched. */
  readonly install: string;
}

export type ToolName =
  | 'gs'
  | 'java'
  | 'pdffonts'
  | 'pdfinfo'
  | 'pdftotext'
  | 'pdftoppm'
  | 'qpdf'
  | 'sha256sum';

export type KitName = 'java' | 'poppler' | 'qpdf' | 'ghostscript' | 'coreutils';

export const kits: Readonly<Record<KitName, Kit>> = {
  java: {
    tools: ['java'],
    versionArguments: ['-version'],
    version: /version "(?:1\.)?(\d+)[^"]*"/,
    atLeast: 11,
    debian: 'default-jre-headless',
    own: /^(?:default-jre|openjdk-\d+-jre)(?:-headless)?$/,
    install:
      'a Java runtime, 11 or newer (Debian: default-jre-headless, Fedora: java-latest-openjdk-headless, Homebrew: openjdk)',
  },
  poppler: {
    tools: ['pdffonts', 'pdfinfo', 'pdftotext', 'pdftoppm'],
    versionArguments: ['-v'],
    // Xpdf's programs have the same names and print other things.
    version: /version (\d+)[\d.]*[\s\S]*Poppler/,
    atLeast: 20,
    debian: 'poppler-utils',
    own: /^(?:poppler-utils|libpoppler\d+\w*)$/,
    install: 'poppler (Debian and Fedora: poppler-utils, Homebrew: poppler)',
  },
  qpdf: {
    tools: ['qpdf'],
    versionArguments: ['--version'],
    version: /qpdf version (\d+)[\d.]*/,
    // The first with version 2 of its JSON.
    atLeast: 11,
    debian: 'qpdf',
    own: /^(?:qpdf|libqpdf\d+\w*)$/,
    install: 'qpdf, 11 or newer (Debian, Fedora and Homebrew: qpdf)',
  },
  ghostscript: {
    tools: ['gs'],
    versionArguments: ['--version'],
    version: /^(\d+)\.[\d.]+\s*$/m,
    // The first with the device inkcov.
    atLeast: 9,
    debian: 'ghostscript',
    own: /^(?:ghostscript|libgs(?:\d+|-common|\d+-common))$/,
    install: 'Ghostscript, 9 or newer (Debian, Fedora and Homebrew: ghostscript)',
  },
  coreutils: {
    tools: ['sha256sum'],
    versionArguments: ['--version'],
    version: /sha256sum .*?(\d+)\.\d+/,
    atLeast: 1,
    debian: 'coreutils',
    own: /^coreutils$/,
    install: 'coreutils (Debian, Fedora and Homebrew: coreutils)',
  },
};

export const kitNames: readonly KitName[] = ['java', 'poppler', 'qpdf', 'ghostscript', 'coreutils'];
