import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type ArtifactEntry,
  captionOf,
  downloadPage,
  type KnownBook,
  listBooks,
  longestCaption,
  opds1,
  opds2,
} from '../../src/distribution/index.ts';
import { parseXmlTree } from '../../src/ledger/forms/epub/xml-tree.ts';
import { ReadingBudget } from '../../src/limits/index.ts';
import { normalise } from '../../src/typography/index.ts';

const whole: KnownBook = {
  kind: 'whole',
  id: 'letters',
  title: 'نامه‌های «ده»',
  subtitle: 'از سال نخست & دوم',
  description: { fa: 'نامه‌هایی <کوتاه> از یک ده.' },
  language: 'fa',
  identifier: 'urn:uuid:6f0e7a52-3c1b-4d85-9b1e-7a1d0c5e2f46',
  date: '2026-11-21',
  publisher: 'نشر ده',
  subjects: [{ name: 'نامه' }],
  contributors: [{ name: 'پری دهقان', as: 'edt' }],
  rights: undefined,
  isbn: {},
  accessibility: {
    modes: ['textual'],
    sufficient: ['textual'],
    features: ['index', 'pageNavigation', 'pageBreakMarkers'],
    summary: 'خواندنی.',
    conforms: true,
  },
};
const chapter: KnownBook = {
  ...whole,
  kind: 'chapter',
  id: 'first-year',
  title: 'سال نخست',
  identifier: 'urn:uuid:7f0e7a52-3c1b-4d85-9b1e-7a1d0c5e2f46',
};
const leaflet: KnownBook = { ...chapter, kind: 'document', id: 'first-year-01', title: 'نامهٔ یکم' };

function file(name: string, edition: string, mediaType: string, more = {}): ArtifactEntry {
  const book = name.slice(0, name.indexOf('/'));
  const sha256 = createHash('sha256').update(name).digest('hex');
  return { file: name, book, edition, text: 'reading', mediaType, bytes: 203_280, sha256, ...more };
}

const entries = [
  file('letters/letters-cover.png', 'cover', 'image/png'),
  file('letters/letters-print.pdf', 'print', 'application/pdf', { pages: 96 }),
  file('letters/letters.epub', 'epub', 'application/epub+zip', { pages: 93 }),
  file('letters/letters.html', 'web', 'text/html; charset=utf-8'),
  file('letters/letters-diplomatic.epub', 'epub', 'application/epub+zip', { text: 'diplomatic' }),
  file('first-year/first-year.pdf', 'pdf', 'application/pdf', { pages: 1_200, bytes: 1_140_000 }),
  file('first-year-01/first-year-01-leaflet.pdf', 'leaflet', 'application/pdf'),
  file('unknown/unknown.epub', 'epub', 'application/epub+zip'),
];
const books = listBooks(entries, [whole, chapter, leaflet, { ...chapter, id: 'no-files' }]);
const text = ({ bytes }: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(bytes);
const words = {
  fa: JSON.parse(readFileSync('templates/accessibility/fa.json', 'utf8')),
  en: JSON.parse(readFileSync('templates/accessibility/en.json', 'utf8')),
};
const page = (site?: string): string =>
  text(downloadPage(books, site, { style: 'p{margin:0}', words }));

describe('the download page', () => {
  it('names the whole book first, then chapters, then documents, each with its files', () => {
    const html = page();
    const places = ['کتاب کامل', 'بخش‌ها، هر یک جدا', 'سندهای جدا', 'کدام پرونده؟'].map((each) =>
      html.indexOf(each),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).not.toContain('unknown');
    const hrefs = [...html.matchAll(/<a href="(.*?\..*?)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual([
      'letters/letters.epub',
      'letters/letters.html',
      'letters/letters-print.pdf',
      'letters/letters-cover.png',
      'letters/letters-diplomatic.epub',
      'first-year/first-year.pdf',
      'first-year-01/first-year-01-leaflet.pdf',
      'opds.xml',
    ]);
    expect(html).toContain('<bdi>PDF</bdi>، ۱٫۱ مگابایت، ۱٬۲۰۰ صفحه');
  });

  it('gives each file its own check, of one line', () => {
    const html = page();
    for (const { file: path, sha256, book } of entries) {
      if (book === 'unknown') continue;
      const name = path.slice(path.indexOf('/') + 1);
      expect(html).toContain(`>echo "${sha256}  ${name}" | sha256sum -c</code>`);
    }
  });

  it('asks for nothing, and says where it is only when it is told', () => {
    const html = page();
    expect(html).toContain("default-src 'none'");
    expect(html.match(/(?:src|href)="(?:https?:|\/\/)/g)).toBeNull();
    expect(html).not.toContain('og:image');
    const placed = page('https://example.org/books/');
    expect(placed).toContain(
      '<meta property="og:image" content="https://example.org/books/letters/letters-cover.png">',
    );
  });

  it('tells search engines of the book, in data that nothing runs', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page()) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Book',
      name: whole.title,
      description: 'نامه‌هایی <کوتاه> از یک ده.',
      editor: [{ '@type': 'Person', name: 'پری دهقان' }],
      hasPart: [{ '@type': 'Book', name: 'سال نخست' }],
    });
    expect(json).not.toContain('<');
  });

  it('says what each edition can do, in Persian and in English', () => {
    const html = page();
    expect(html).toContain(
      'برای گوشی، تبلت و کتاب‌خوان: </strong>راه‌های خواندن: شکل نمایش را می‌توان تغییر داد، با صدا و با نمایشگر بریل خوانده می‌شود؛ انطباق با استاندارد: با استانداردهای دسترس‌پذیری منطبق است؛ پیمایش: نمایه با پیوند به جای هر مدخل، رفتن به صفحهٔ چاپی؛ هشدارها: بی خطر.',
    );
    expect(html).toContain(
      'EPUB: </strong>Ways of reading: Appearance can be modified, Readable in read aloud or dynamic braille; Conformance: Meets accepted accessibility standards; Navigation: Index, Go to page; Hazards: No hazards.',
    );
  });

  it('has a Persian wording for each statement, in which no rule of typography finds anything', () => {
    for (const [group, statements] of Object.entries(words.en as Record<string, object>))
      for (const key of Object.keys(statements)) expect(words.fa[group], key).toHaveProperty([key]);
    const said = JSON.stringify(words.fa).match(/(?<=":")[^"]+/g) ?? [];
    expect(said.length).toBeGreaterThan(120);
    for (const each of said) expect(normalise(each).text).toBe(each);
  });

  it('has captions that messengers take, whatever the title', () => {
    const [entry] = entries as [ArtifactEntry];
    for (const words of ['کوتاه', 'بسیار بلند '.repeat(300)]) {
      const caption = captionOf({ title: words, subtitle: words }, entry);
      expect(caption.length).toBeLessThanOrEqual(longestCaption);
      expect(caption).toContain('letters-cover.png');
      expect(caption).toContain('۲۰۳ کیلوبایت');
      expect(caption).toContain(entry.sha256);
    }
  });
});

describe('the catalogues', () => {
  const catalogue = {
    id: 'urn:uuid:59f5323b-27b8-51da-bce5-58ad25422881',
    title: whole.title,
    books,
  };

  it.each([undefined, 'https://example.org/books'])(
    'have every format, and covers (%s)',
    (site) => {
      const base = site ? `${site}/` : '';
      const xml = text(opds1(catalogue, site));
      const json = JSON.parse(text(opds2(catalogue, site)));
      expect(parseXmlTree(xml, ReadingBudget.unlimited())).toBeDefined();
      for (const name of [
        'letters/letters.epub',
        'letters/letters.html',
        'first-year/first-year.pdf',
      ]) {
        expect(xml).toContain(`href="${base}${name}"`);
        expect(JSON.stringify(json)).toContain(`"href":"${base}${name}"`);
      }
      expect(xml).toContain(
        `rel="http://opds-spec.org/image" href="${base}letters/letters-cover.png"`,
      );
      expect(json.publications[0].images).toEqual([
        { href: `${base}letters/letters-cover.png`, type: 'image/png' },
      ]);
      // What presses print is for nobody who reads.
      expect(xml).not.toContain('letters-print.pdf');
    },
  );

  it('name books by their ids and dates, and say who can read them', () => {
    const xml = text(opds1(catalogue, undefined));
    const { publications } = JSON.parse(text(opds2(catalogue, undefined)));
    expect(xml).toContain(`<id>${whole.identifier}</id><updated>2026-11-21T00:00:00Z</updated>`);
    expect(xml).toContain('خواندنی.</summary>');
    expect(publications[0].metadata).toMatchObject({
      '@type': 'http://schema.org/Book',
      identifier: whole.identifier,
      modified: '2026-11-21T00:00:00Z',
      editor: ['پری دهقان'],
      accessibility: { feature: ['index', 'printPageNumbers'], summary: 'خواندنی.' },
    });
    expect(catalogue.id).not.toBe(whole.identifier);
    expect(publications[0].links[0]).toMatchObject({ rel: 'self', href: 'opds.json#letters' });
  });
});
