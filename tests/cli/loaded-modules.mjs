// Given to Node with --import: writes the URLs of all modules that a program has loaded into the
// file LOADED_MODULES, one a line, be they ES modules or CommonJS.
import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';

const record = process.env.LOADED_MODULES;
const hooks = `
import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(record)}, url + '\\n');
  return next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const { cache } = createRequire(import.meta.url);
process.on('exit', () => {
  for (const path of Object.keys(cache)) appendFileSync(record, `${pathToFileURL(path)}\n`);
});
