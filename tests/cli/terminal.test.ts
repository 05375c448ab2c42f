import { Writable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printText, terminalOn } from '../../src/cli/index.ts';
import { printMessages, visible } from '../../src/cli/terminal.ts';
import { message } from '../../src/messages/index.ts';

it.each([
  ['\u001b[31m', '\\u001b[31m'],
  ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['\u009b2J', '\\u009b2J'],
  ['a\u007fb\bc\rd\ne\tf', 'a\\u007fb\\u0008c\\u000dd\\u000ae\\u0009f'],
  [
    '\u202eexe.\u202c \u2067x\u2069 \u200e\u200f\u061c',
    '\\u202eexe.\\u202c \\u2067x\\u2069 \\u200e\\u200f\\u061c',
  ],
  ['a\u2028b\u2029c\ud800', 'a\\u2028b\\u2029c\\ud800'],
])('shows %j as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
  // As JSON and as YAML between double quotation marks it is the text again.
  expect(JSON.parse(`"${visible(text)}"`)).toBe(text);
});

it.each(['می\u200cرود «کتاب» ۱۲۳ — “a”', 'á 👩‍👧 \u00a0 \u00ad'])(
  'leaves “%s” as it is',
  (text) => {
    expect(visible(text)).toBe(text);
  },
);

it('writes a line for each line, and never a sign that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let written = '';
      const stream = new Writable({
        decodeStrings: false,
        write: (chunk, _, done) => {
          written += chunk;
          done();
        },
      });
      const { out } = terminalOn(stream, stream);
      out(text);
      expect(written.endsWith('\n')).toBe(true);
      expect(written.slice(0, -1)).not.toMatch(
        /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u,
      );
      written = '';
      printText('one\ntwo\n', out);
      expect(written).toBe('one\ntwo\n');
    }),
  );
});

it('lets no name begin a line of its own', () => {
  const lines: string[] = [];
  const print = (line: string): number => lines.push(visible(line));
  const name = 'x.pdf\nx.pdf: complete and unaltered';
  printMessages([message(name, 'journal-ignored', { doubt: 'place', name })], {
    out: print,
    err: print,
  });
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^x\.pdf\\u000ax\.pdf: .* \[journal-ignored\]$/);
});
