import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

function face(style: string, weight: number): string {
  const file = resolve(`vazirmatn/fonts/ttf/Vazirmatn-${style}.ttf`);
  const data = readFileSync(file).toString('base64');
  return `@font-face { font-family: V; font-weight: ${weight};
    src: url(data:font/ttf;base64,${data}) }`;
}

const faces = [face('Regular', 400), face('Bold', 700)].join('\n');

/** A Persian page set in Vazirmatn, with more put into its head and body. */
export function persianPage(body: string, head: string = ''): string {
  return `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>کتاب</title>
    <style>${faces} * { font-family: V } @page { size: A5; margin: 15mm }</style>${head}</head>
    <body>${body}</body></html>`;
}
