import { sha256 } from '../digests/index.ts';

/**
 * What a page allows itself (Content Security Policy 3): its own styles and its own script, known by their
 * digests, fonts and pictures that stand in it. Nothing is fetched and nothing is sent.
 */
export function contentPolicy(styles: readonly string[], scripts: readonly string[]): string {
  const list = (texts: readonly string[]): string => texts.map(source).join(' ');
  return [
    "default-src 'none'",
    `style-src ${list(styles)}`,
    ...(scripts.length > 0 ? [`script-src ${list(scripts)}`] : []),
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function source(text: string): string {
  return `'sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}'`;
}
