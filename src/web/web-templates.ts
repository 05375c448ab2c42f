import { type Templates, templateText } from '../installation/index.ts';

/** The files that a web edition is made by. */
export interface WebTemplates {
  readonly style: string;
  /** What it does where there is JavaScript: search, and the rest. */
  readonly script: string;
}

/** Those of the press. */
export function webTemplates(templates: Templates): WebTemplates {
  const read = (name: string): string => templateText(templates, `web/${name}`);
  return {
    style: slimStyle(read('style.css')),
    script: slimScript(`${read('search.js')}\n${read('page.js')}`),
  };
}

/** A style sheet of ours without its comments and its indents. */
export function slimStyle(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A script of ours without indents and without the lines that are comments; it has no strings of several lines. */
export function slimScript(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}
