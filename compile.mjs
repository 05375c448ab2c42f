import { rolldown } from 'rolldown';
import { loadConfig } from 'rolldown/config';

// rolldown's own program names each of a thousand files; who compiles wants to know what is wrong.
for (const { output, ...input } of await loadConfig('rolldown.config.ts')) {
  const bundle = await rolldown(input);
  await bundle.write(output);
  await bundle.close();
}
