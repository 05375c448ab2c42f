import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { type ArtifactEntry, listBooks, onix } from '../../src/distribution/index.ts';
import { parseXmlTree } from '../../src/ledger/forms/epub/xml-tree.ts';
import { ReadingBudget } from '../../src/limits/index.ts';
import { bookRecord } from '../shelf/made-outputs.ts';

const rich = bookRecord('letters', {
  title: 'نامه‌ها & <یادها>',
  subtitle: 'از ده',
  description: { fa: 'چند نامه.', en: 'Some letters.' },
  publisher: 'نشر ده',
  isbn: { epub: '978-600-119-021-5', print: '978-600-119-022-2' },
  contributors: [
    { name: 'پری دهقان', as: 'edt', fileAs: 'دهقان، پری' },
    { name: 'نشر ده', as: 'pbl' },
  ],
  subjects: [{ name: 'نامه' }, { name: 'Letters', authority: 'BISAC', term: 'LCO011000' }],
  accessibility: {
    modes: ['textual'],
    sufficient: ['textual'],
    features: ['tableOfContents', 'pageBreakMarkers'],
    summary: 'خواندنی.',
    conforms: true,
  },
});
const plain = bookRecord('plain', { contributors: [], subjects: [] });

function file(book: string, edition: string, suffix: string, more = {}): ArtifactEntry {
  const name = `${book}/${book}${suffix}`;
  const sha256 = '0'.repeat(64);
  return {
    file: name,
    book,
    edition,
    text: 'reading',
    mediaType: 'x/y',
    bytes: 9_000,
    sha256,
    ...more,
  };
}

const books = listBooks(
  [
    file('letters', 'epub', '.epub', { pages: 90 }),
    file('letters', 'print', '-print.pdf', { pages: 96 }),
    file('letters', 'text', '.txt'),
    file('letters', 'cover', '-cover.png', { mediaType: 'image/png' }),
    file('plain', 'epub', '.epub'),
    file('plain', 'pdf', '.pdf', { pages: 30 }),
    file('plain', 'print', '-print.pdf', { pages: 32 }),
  ],
  [rich, plain],
);

/**
 * What EDItEUR’s schema of ONIX 3.0 has in an element, in this order: `!` exactly once, `+` once or more, `?` once at
 * most, `*` any number. An element that isn’t a key has text alone.
 */
const content: Readonly<Record<string, string>> = {
  ONIXMessage: 'Header! Product+',
  Header: 'Sender! SentDateTime!',
  Sender: 'SenderName!',
  Product:
    'RecordReference! NotificationType! RecordSourceType? ProductIdentifier+ DescriptiveDetail! CollateralDetail? PublishingDetail! RelatedMaterial? ProductSupply+',
  ProductIdentifier: 'ProductIDType! IDTypeName? IDValue!',
  DescriptiveDetail:
    'ProductComposition! ProductForm! ProductFormDetail* ProductFormFeature* EpubTechnicalProtection* TitleDetail+ Contributor* NoContributor? Language* Extent* Subject*',
  ProductFormFeature:
    'ProductFormFeatureType! ProductFormFeatureValue? ProductFormFeatureDescription*',
  TitleDetail: 'TitleType! TitleElement+',
  TitleElement: 'TitleElementLevel! TitleText! Subtitle?',
  Contributor: 'SequenceNumber? ContributorRole+ PersonName! PersonNameInverted?',
  NoContributor: '',
  Language: 'LanguageRole! LanguageCode!',
  Extent: 'ExtentType! ExtentValue! ExtentUnit!',
  Subject: 'SubjectSchemeIdentifier! SubjectSchemeName? SubjectCode? SubjectHeadingText*',
  CollateralDetail: 'TextContent* SupportingResource*',
  TextContent: 'TextType! ContentAudience+ Text+',
  SupportingResource: 'ResourceContentType! ContentAudience+ ResourceMode! ResourceVersion+',
  ResourceVersion: 'ResourceForm! ResourceLink+',
  PublishingDetail: 'Publisher* PublishingStatus? PublishingDate*',
  Publisher: 'PublishingRole! PublisherName!',
  PublishingDate: 'PublishingDateRole! Date!',
  RelatedMaterial: 'RelatedProduct+',
  RelatedProduct: 'ProductRelationCode+ ProductIdentifier+',
  ProductSupply: 'SupplyDetail+',
  SupplyDetail: 'Supplier! ProductAvailability! UnpricedItemType!',
  Supplier: 'SupplierRole! SupplierName! Website*',
  Website: 'WebsiteRole? WebsiteLink+',
};

/** What texts may be, where not any. */
const forms: Readonly<Record<string, RegExp>> = {
  SentDateTime: /^\d{8}$/,
  Date: /^\d{8}$/,
  NotificationType: /^\d\d$/,
  ProductForm: /^[A-Z]{2}$/,
  ProductFormDetail: /^[A-Z]\d{3}$/,
  ContributorRole: /^[A-Z]\d\d$/,
  LanguageCode: /^[a-z]{3}$/,
  ExtentValue: /^[1-9]\d*$/,
  ResourceLink: /^https:/,
  WebsiteLink: /^https:/,
};

function faults(element: Element): string[] {
  const children = element.children.filter((each): each is Element => each.type === 'element');
  const text = element.children.map((each) => ('value' in each ? each.value : '')).join('');
  const model = content[element.tagName];
  if (model === undefined) {
    const form = forms[element.tagName] ?? /\S/;
    return children.length > 0 || !form.test(text) ? [`${element.tagName}: ${text}`] : [];
  }
  const names = children.map(({ tagName }) => tagName).join(' ');
  const pattern = model
    .split(' ')
    .filter((part) => part !== '')
    .map(
      (part) =>
        `(?:${part.slice(0, -1)} )${{ '!': '', '+': '+', '?': '?', '*': '*' }[part.slice(-1)]}`,
    )
    .join('');
  const fits = new RegExp(`^${pattern}$`).test(names === '' ? '' : `${names} `);
  return [
    ...(fits && text.trim() === '' ? [] : [`${element.tagName}: ${names}`]),
    ...children.flatMap(faults),
  ];
}

function read(site?: string): { readonly xml: string; readonly root: Element } {
  const xml = new TextDecoder().decode(onix(books, site).bytes);
  const tree = parseXmlTree(xml, ReadingBudget.unlimited());
  const root = tree?.children.find((each): each is Element => each.type === 'element');
  return { xml, root: root as Element };
}

describe('the record for the book trade', () => {
  it.each([undefined, 'https://example.org/books'])(
    'has the elements of ONIX 3.0 in their order (%s)',
    (site) => {
      const { root, xml } = read(site);
      expect(root.tagName).toBe('ONIXMessage');
      expect(xml).toContain(
        '<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">',
      );
      expect(faults(root)).toEqual([]);
    },
  );

  it('would be told to be wrong with an element missing, twice, or elsewhere', () => {
    const { root } = read();
    const product = root.children.find(
      (each) => 'tagName' in each && each.tagName === 'Product',
    ) as Element;
    const children = [...product.children];
    for (const wrong of [children.slice(1), [children[0], ...children], [...children].reverse()]) {
      expect(faults({ ...product, children: wrong as Element[] })).not.toEqual([]);
    }
  });

  it('has a product for each form, by its ISBN, and by the book’s identifier where there is none', () => {
    const { xml } = read();
    const ids = [...xml.matchAll(/<RecordReference>.*?<ProductIDType>(\d\d)<.*?<IDValue>(.*?)</gs)];
    expect(ids.map(([, type, value]) => `${type} ${value}`)).toEqual([
      '15 9786001190215',
      '15 9786001190222',
      `01 ${plain.identifier}:epub`,
      `01 ${plain.identifier}:pdf`,
    ]);
    expect(xml.match(/<ProductRelationCode>06/g)).toHaveLength(4);
  });

  it('says who made it, what it is about and what it can do, in codes of the trade', () => {
    const { xml } = read();
    expect(xml).toContain(
      '<ContributorRole>B01</ContributorRole><PersonName>پری دهقان</PersonName><PersonNameInverted>دهقان، پری',
    );
    expect(xml).not.toContain('<PersonName>نشر ده');
    expect(xml).toContain(
      '<SubjectSchemeIdentifier>10</SubjectSchemeIdentifier><SubjectCode>LCO011000',
    );
    expect(xml).toContain('نامه‌ها &#x26; &#x3C;یادها>');
    for (const code of ['04', '82', '85', '11', '19', '52']) {
      expect(xml).toContain(`<ProductFormFeatureValue>${code}<`);
    }
    expect(xml).toContain('<NoContributor>');
    expect(xml).toContain('<SentDateTime>20261121<');
  });
});
