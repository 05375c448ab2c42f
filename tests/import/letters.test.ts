import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/import/lines/line.ts';
import { makePlan } from '../../src/import/plan/make-plan.ts';
import { proveLetters } from '../../src/import/writing/prove.ts';
import { writeDocument } from '../../src/import/writing/write-document.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { repetitions } from '../repetitions.ts';

const words = fc.constantFrom(
  ...'سلام درود رفقا زنده‌باد پیام به از که را است می‌گوید کتاب ڕێبوار ﺳﻼم ﷼ ﷺ كتاب مي ه‍ ٱ Hello URL naïve Ünïcode 中文 𝔘𝔫𝔦 각 각 ۱۲ ٣٤ 56 ¼ ² ﬁ'.split(
    ' ',
  ),
);
const signs = fc.constantFrom(
  ...'* ** *** _ __ # ## ### > - + --- === ::: :::slogans :: ` ``` ~ ~~ ~~~ | |--- :-: [ ] [^1] [^1]: [x]: ![ ]( ) < > <b> </b> <!-- & &amp; &#x41; \\ \\* \\_ $ @ a@b.c www.a.b http://a_b/*c* 1. 2) ۱- ۱. الف) • – — / // … . ! ؟ ، : ؛ « » " \' {a} ^ = % [image: ] image1.gif'.split(
    ' ',
  ),
  '  ',
  '   ',
  '    ',
  '\t',
  '\u00A0',
  '\u200C',
  '\u200F',
  '\u2028',
  '\u0301',
  '\u064B',
  '\u0653',
  '\u0001',
  '\u001B',
  '\u000B',
  '\u000C',
  '\u0085',
  '\uFEFF',
  '\uFFFC',
  '\u202B',
);
const anything = fc.string({ unit: 'grapheme', maxLength: 8 });
const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 4, arbitrary: signs }, anything), {
    maxLength: 9,
  })
  .chain((parts) => fc.constantFrom(' ', '', ' ').map((glue) => parts.join(glue)));
const symbols = fc.constantFrom('***', '---', '+++++', '· - - -', '* * *', '=====', '', '', '');
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: line }, symbols), { maxLength: 25 })
  .map((lines) => lines.join('\n').replace(/\0/g, ''));

describe('the letters of any text', () => {
  const options = [
    {},
    { wrapped: true },
    { wrapped: false },
    { oneDocument: true },
    { splitAt: [3, 7] },
  ];

  it('are in what import writes, as the manuscript reads it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...options), (content, chosen) => {
        const sourceLines = content.split('\n').map((each) => each.replace(/\r$/, ''));
        const plan = makePlan({ lines: readLines(sourceLines), structured: false }, chosen, []);
        const written = plan.documents.map((document, index) => ({
          path: `one/${index}.md`,
          text: writeDocument(document, 'text.txt'),
        }));
        expect(proveLetters(plan, written, sourceLines).map(String)).toEqual([]);
      }),
      { seed: 7, numRuns: repetitions(200, 4000) },
    );
  });

  it('are missed by the proof when one is taken out of what was written', () => {
    const sourceLines = ['پیام به همه', '', 'سلام بر شما که این نامه را می‌خوانید و می‌نویسید.'];
    const plan = makePlan({ lines: readLines(sourceLines), structured: false }, {}, []);
    const written = plan.documents.map((document) => ({
      path: 'one/1.md',
      text: writeDocument(document, 'text.txt').replace('خوانید', 'خونید'),
    }));
    const told = proveLetters(plan, written, sourceLines).map(formatMessage);
    expect(told).toEqual([expect.stringContaining('[import-letters]')]);
  });
});
