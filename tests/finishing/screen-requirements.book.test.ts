import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { judgeScreen, readPdfFile } from '../judges/index.ts';
import { artifact, ids } from '../press/real-book.ts';
import {
  type Damage,
  damagedFile,
  dictionaryWith,
  drop,
  editContent,
  editXmp,
  infoOf,
  put,
} from './damaged.ts';

it.each(ids)('the file of %s for screens meets every requirement', async (id) => {
  expect(judgeScreen(await readPdfFile(artifact(id, 'pdf')))).toEqual({});
});

/** A page of text, from 0; the one with the contents. */
const page = 6;
const contents = 4;

const rename =
  (from: string, to: string, nth = 0): Damage =>
  (pdf) =>
    put(dictionaryWith(pdf, 'S', from, nth), 'S', PDFName.of(to));

const damages: readonly (readonly [number: string, what: string, Damage])[] = [
  ['U1', 'no claim', (pdf) => editXmp(pdf, (xmp) => xmp.replaceAll('pdfuaid:part', 'pdfuaid:p'))],
  ['U2', 'a title for one only', (pdf) => put(infoOf(pdf), 'Title', PDFString.of('Another'))],
  [
    'U2',
    'the file’s name is shown',
    ({ catalog }) => {
      put(
        catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict),
        'DisplayDocTitle',
        PDFBool.False,
      );
    },
  ],
  ['U3', 'not marked', ({ catalog }) => drop(catalog, 'MarkInfo')],
  ['U4', 'no language', ({ catalog }) => drop(catalog, 'Lang')],
  [
    'U4',
    'a word for a language',
    (pdf) => put(dictionaryWith(pdf, 'S', 'Span'), 'Lang', PDFString.of('Persian!')),
  ],
  [
    'U5',
    'a folio that is neither',
    (pdf) =>
      editContent(pdf, page, (text) =>
        text.replace('/Artifact <</Type /Pagination>> BDC', '/Span BMC'),
      ),
  ],
  [
    'U5',
    'an artifact in a tag',
    (pdf) =>
      editContent(pdf, page, (text) =>
        text.replace(/(\/MCID \d+ *>> *BDC)/, '$1\n/Artifact BMC EMC'),
      ),
  ],
  [
    'U6',
    'a passage without a tag',
    (pdf) => {
      const tag = dictionaryWith(pdf, 'S', 'P');
      put(tag, 'K', pdf.context.obj([]));
    },
  ],
  [
    'U6',
    'a passage in two tags',
    (pdf) => {
      const tag = dictionaryWith(pdf, 'S', 'P');
      const twice = dictionaryWith(pdf, 'S', 'P', 1);
      put(twice, 'K', tag.get(PDFName.of('K')) ?? PDFNumber.of(0));
      put(twice, 'Pg', tag.get(PDFName.of('Pg')) ?? PDFNumber.of(0));
    },
  ],
  ['U7', 'a type that nobody knows', rename('P', 'Paragraph')],
  ['U8', 'a level left out', rename('H2', 'H3')],
  ['U11', 'a paragraph in a list', rename('LBody', 'P')],
  [
    'U13',
    'a link without words',
    (pdf) => drop(dictionaryWith(pdf, 'Subtype', 'Link'), 'Contents'),
  ],
  [
    'U13',
    'a page on which one tabs in any order',
    (pdf) => drop(pdf.getPage(contents).node, 'Tabs'),
  ],
  [
    'U14',
    'glyphs without text',
    (pdf) => drop(dictionaryWith(pdf, 'Subtype', 'Type0'), 'ToUnicode'),
  ],
  [
    'U15',
    'a page without a name',
    ({ catalog, context }) => {
      const labels = catalog.lookup(PDFName.of('PageLabels'), PDFDict);
      const numbers = labels.lookup(PDFName.of('Nums'), PDFArray).asArray();
      put(labels, 'Nums', context.obj(numbers.slice(0, -2)));
    },
  ],
  [
    'U16',
    'from left to right',
    ({ catalog }) => {
      drop(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict), 'Direction');
    },
  ],
  ['U17', 'lines in no paragraph', rename('P', 'Div')],
];

describe('each damage is found, and nothing else', () => {
  it.each(damages)('%s: %s', async (number, _, damage) => {
    const pdf = await damagedFile(artifact('congress-12', 'pdf'), damage);
    expect(Object.keys(judgeScreen(pdf))).toEqual([number]);
  });
});
