import { addressOf, type Site } from '../../book/index.ts';
import type { ArtifactEntry } from '../artifact.ts';
import type { ListedBook } from '../listed-book.ts';
import type { OutputFile } from '../manifest.ts';
import { type Element, element, xmlFile } from './xml-file.ts';

/** The name of the record for the book trade. */
export const onixFile = 'onix.xml';

/** What a book is sold or given away as (ONIX’s lists 150 and 175), by the edition whose file it is. */
const forms = [
  { edition: 'epub', isbn: 'epub', form: 'ED', detail: ['E101'] },
  { edition: 'pdf', isbn: 'pdf', form: 'ED', detail: ['E107'] },
  { edition: 'print', isbn: 'print', form: 'BC', detail: [] },
] as const;
type Form = (typeof forms)[number];

/** List 17, by the relator codes of book.yaml; who publishes is no contributor. */
const roles: Readonly<Record<string, string>> = {
  aut: 'A01',
  edt: 'B01',
  trl: 'B06',
  com: 'C01',
  bkd: 'A36',
  ill: 'A12',
};

/** List 27, by the names that authorities have in EPUB. */
const schemes: Readonly<Record<string, string>> = {
  BISAC: '10',
  DDC: '01',
  LCC: '03',
  LCSH: '04',
  THEMA: '93',
  UDC: '02',
};

/** List 74 has the codes of ISO 639-2. */
const languages: Readonly<Record<string, string>> = { fa: 'per', ar: 'ara', ku: 'kur', en: 'eng' };

/** List 196, by schema.org’s words. */
const features: Readonly<Record<string, string>> = {
  tableOfContents: '11',
  index: '12',
  readingOrder: '13',
  alternativeText: '14',
  pageBreakMarkers: '19',
  displayTransformability: '36',
};

/**
 * What the book trade reads of books (ONIX for Books 3.0, reference names): each form of each book as a product. A form
 * without an ISBN goes by the book’s own identifier; one for presses is a product only if it has one.
 */
export function onix(books: readonly ListedBook[], site: Site): OutputFile {
  const latest = books.reduce((last, { date }) => (date > last ? date : last), '');
  const sender = books.find(({ publisher }) => publisher)?.publisher ?? books[0]?.title ?? '';
  const message = element(
    'ONIXMessage',
    { release: '3.0', xmlns: 'http://ns.editeur.org/onix/3.0/reference' },
    element(
      'Header',
      {},
      element('Sender', {}, leaf('SenderName', sender)),
      // The newest edition’s: no clock is asked.
      leaf('SentDateTime', day(latest)),
    ),
    ...books.flatMap((book) => productsOf(book, site)),
  );
  return xmlFile(onixFile, message);
}

function productsOf(book: ListedBook, site: Site): Element[] {
  const known = forms.flatMap((form) => {
    const file = book.files.find(
      ({ edition, text }) => edition === form.edition && text === 'reading',
    );
    return file && (form.form === 'ED' || book.isbn[form.isbn]) ? [{ form, file }] : [];
  });
  return known.map(({ form, file }) =>
    element(
      'Product',
      {},
      leaf('RecordReference', `${book.identifier}:${form.edition}`),
      leaf('NotificationType', '03'),
      leaf('RecordSourceType', '01'),
      identifierOf(book, form),
      describing(book, form, file),
      ...collateral(book, site),
      publishing(book),
      ...relatedTo(
        known.map((each) => each.form).filter((each) => each !== form),
        book,
      ),
      element('ProductSupply', {}, supply(book, form, site)),
    ),
  );
}

function identifierOf({ isbn, identifier }: ListedBook, form: Form): Element {
  const number = isbn[form.isbn];
  return number === undefined
    ? element(
        'ProductIdentifier',
        {},
        leaf('ProductIDType', '01'),
        leaf('IDTypeName', 'UUID'),
        leaf('IDValue', `${identifier}:${form.edition}`),
      )
    : element(
        'ProductIdentifier',
        {},
        leaf('ProductIDType', '15'),
        leaf('IDValue', number.replace(/[^0-9]/g, '')),
      );
}

function describing(
  book: ListedBook,
  { form, detail, edition }: Form,
  file: ArtifactEntry,
): Element {
  const { title, subtitle, language, contributors, subjects, accessibility } = book;
  const claimed = edition === 'epub' && accessibility ? accessibility : undefined;
  const known = contributors.filter(({ as }) => roles[as] !== undefined);
  return element(
    'DescriptiveDetail',
    {},
    leaf('ProductComposition', '00'),
    leaf('ProductForm', form),
    ...detail.map((each) => leaf('ProductFormDetail', each)),
    ...(claimed
      ? [
          ...(claimed.conforms ? [feature('04'), feature('82'), feature('85')] : []),
          ...claimed.features.flatMap((each) => (features[each] ? [feature(features[each])] : [])),
          ...(claimed.sufficient.includes('textual') ? [feature('52')] : []),
          feature('00', claimed.summary),
        ]
      : []),
    ...(form === 'ED' ? [leaf('EpubTechnicalProtection', '00')] : []),
    element(
      'TitleDetail',
      {},
      leaf('TitleType', '01'),
      element(
        'TitleElement',
        {},
        leaf('TitleElementLevel', '01'),
        leaf('TitleText', title),
        ...(subtitle ? [leaf('Subtitle', subtitle)] : []),
      ),
    ),
    ...known.map(({ name, as, fileAs }, at) =>
      element(
        'Contributor',
        {},
        leaf('SequenceNumber', String(at + 1)),
        leaf('ContributorRole', roles[as] ?? ''),
        leaf('PersonName', name),
        ...(fileAs ? [leaf('PersonNameInverted', fileAs)] : []),
      ),
    ),
    ...(known.length === 0 ? [element('NoContributor', {})] : []),
    element(
      'Language',
      {},
      leaf('LanguageRole', '01'),
      leaf('LanguageCode', languages[language] ?? 'und'),
    ),
    ...(typeof file.pages === 'number'
      ? [extent(form === 'BC' ? '06' : '08', file.pages, '03')]
      : []),
    ...(form === 'ED' ? [extent('22', file.bytes, '17')] : []),
    ...subjects.map(({ name, authority, term }) => {
      const scheme = authority === undefined ? '20' : (schemes[authority.toUpperCase()] ?? '24');
      return element(
        'Subject',
        {},
        leaf('SubjectSchemeIdentifier', scheme),
        ...(scheme === '24' ? [leaf('SubjectSchemeName', authority ?? '')] : []),
        ...(term === undefined ? [] : [leaf('SubjectCode', term)]),
        leaf('SubjectHeadingText', name),
      );
    }),
  );
}

function feature(code: string, said?: string): Element {
  return element(
    'ProductFormFeature',
    {},
    leaf('ProductFormFeatureType', '09'),
    leaf('ProductFormFeatureValue', code),
    ...(said ? [leaf('ProductFormFeatureDescription', said)] : []),
  );
}

function extent(type: string, value: number, unit: string): Element {
  return element(
    'Extent',
    {},
    leaf('ExtentType', type),
    leaf('ExtentValue', String(value)),
    leaf('ExtentUnit', unit),
  );
}

function collateral({ description, front }: ListedBook, site: Site): Element[] {
  const texts = Object.entries({ per: description?.fa, eng: description?.en }).flatMap(
    ([language, text]) =>
      text === undefined
        ? []
        : [
            element(
              'TextContent',
              {},
              leaf('TextType', '03'),
              leaf('ContentAudience', '00'),
              element('Text', { language }, text),
            ),
          ],
  );
  // The trade fetches pictures: one that nobody knows where to fetch is none.
  const pictures =
    front && site !== undefined
      ? [
          element(
            'SupportingResource',
            {},
            leaf('ResourceContentType', '01'),
            leaf('ContentAudience', '00'),
            leaf('ResourceMode', '03'),
            element(
              'ResourceVersion',
              {},
              leaf('ResourceForm', '02'),
              leaf('ResourceLink', addressOf(front.file, site)),
            ),
          ),
        ]
      : [];
  const all = [...texts, ...pictures];
  return all.length > 0 ? [element('CollateralDetail', {}, ...all)] : [];
}

function publishing({ publisher, date }: ListedBook): Element {
  return element(
    'PublishingDetail',
    {},
    ...(publisher
      ? [element('Publisher', {}, leaf('PublishingRole', '01'), leaf('PublisherName', publisher))]
      : []),
    leaf('PublishingStatus', '04'),
    element(
      'PublishingDate',
      {},
      leaf('PublishingDateRole', '01'),
      element('Date', { dateformat: '00' }, day(date)),
    ),
  );
}

function relatedTo(others: readonly Form[], book: ListedBook): Element[] {
  if (others.length === 0) return [];
  return [
    element(
      'RelatedMaterial',
      {},
      ...others.map((form) =>
        element('RelatedProduct', {}, leaf('ProductRelationCode', '06'), identifierOf(book, form)),
      ),
    ),
  ];
}

/** A file is given away by who publishes it; of a printed book the press knows no price. */
function supply({ publisher, title }: ListedBook, { form }: Form, site: Site): Element {
  return element(
    'SupplyDetail',
    {},
    element(
      'Supplier',
      {},
      leaf('SupplierRole', '09'),
      leaf('SupplierName', publisher ?? title),
      ...(site === undefined
        ? []
        : [element('Website', {}, leaf('WebsiteRole', '29'), leaf('WebsiteLink', site))]),
    ),
    leaf('ProductAvailability', '20'),
    leaf('UnpricedItemType', form === 'ED' ? '01' : '02'),
  );
}

function leaf(name: string, text: string): Element {
  return element(name, {}, text);
}

/** `YYYYMMDD`. */
function day(date: string): string {
  return date.replaceAll('-', '');
}
