import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin, type RolldownOptions } from 'rolldown';
import { isolatedDeclarationSync } from 'rolldown/experimental';

/**
 * What is carried as files beside its code (WebAssembly) stays a package of its own, and what a
 * machine may lack.
 */
const apart = [
  /^@jsquash\//,
  /^@resvg\//,
  /^@sparticuz\//,
  'canvaskit-wasm',
  'harfbuzzjs',
  'puppeteer',
  'subset-font',
];

/**
 * The press as few files: a build needs two thousand modules, in each of its threads, and finding
 * them took as long as a small book. What a command doesn't need stands in files that it doesn't read.
 */
const press: RolldownOptions = defineConfig({
  input: {
    chap: 'src/chap.ts',
    // Programs that are started beside it.
    worker: 'src/production/hands/worker.ts',
    'apart-worker': 'src/cli/apart-worker.ts',
    'finish-compiling': 'src/installation/finish-compiling.ts',
    // Rooms for other programs.
    production: 'src/production/index.ts',
    output: 'src/output/index.ts',
    'persian-plugins': 'src/persian-plugins.ts',
  },
  external: apart,
  platform: 'node',
  tsconfig: true,
  plugins: [licences(), declarations()],
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    sourcemap: true,
  },
});

/** The pure typography by itself: it shares no file with the press, and asks for no package. */
const typography: RolldownOptions = defineConfig({
  input: { 'persian-text': 'src/persian-text.ts' },
  platform: 'neutral',
  resolve: { mainFields: ['module', 'main'] },
  tsconfig: true,
  // Functions alone: of a room’s modules those that are asked for.
  treeshake: { moduleSideEffects: false },
  output: { dir: 'dist', entryFileNames: '[name].js', sourcemap: true },
});

/** Each package whose code is in the press goes with its licence, word for word. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const folders = Object.values(bundle)
        .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
        .flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []);
      const texts = [lilak(), ...[...new Set(folders)].map(licenceOf).sort()];
      const source = `The compiled code has parts of these packages.\n\n${texts.join('\n')}`;
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}

/** The words of a licence that has to go along with the code, for who names it and brings no file. */
const wordsOf: Readonly<Record<string, string>> = {
  'Apache-2.0': 'node_modules/typescript/LICENSE.txt',
};

/** The words of a dictionary that stand among the press's own code (see NOTICE.md). */
function lilak(): string {
  const words = readFileSync(wordsOf['Apache-2.0'] as string, 'utf8').trim();
  return `# Lilak, a Persian spell checking dictionary\n\n© 2015 Mostafa Sedaghat Joo\n\n${words}\n`;
}

/** Some come without a file for it: then what they say of themselves, and the licence that they name. */
function licenceOf(folder: string): string {
  const told = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim());
  if (texts.length === 0) {
    const { license = 'licence: see its page', author = '', homepage = '', repository = '' } = told;
    texts.push(JSON.stringify({ license, author, homepage, repository }, undefined, 2));
    const words = wordsOf[license];
    if (words !== undefined) texts.push(readFileSync(words, 'utf8').trim());
  }
  return `# ${told.name} ${told.version}\n\n${texts.join('\n\n')}\n`;
}

/** The types of each file, for who uses a room of the press in TypeScript. */
function declarations(): Plugin {
  return {
    name: 'declarations',
    generateBundle() {
      const paths = readdirSync('src', { recursive: true, encoding: 'utf8' });
      for (const path of paths.filter((each) => each.endsWith('.ts'))) {
        const text = readFileSync(`src/${path}`, 'utf8');
        // A program has no types for anybody.
        if (!/^export /m.test(text)) continue;
        const { code, errors } = isolatedDeclarationSync(path, text);
        if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
        const source = code.replace(
          /((?:from |import\()['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g,
          '$1.js',
        );
        const fileName = `types/${path.replaceAll('\\', '/').replace(/ts$/, 'd.ts')}`;
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

export default [press, typography];
