import { addressOf, type Site } from '../../book/index.ts';
import type { ListedBook } from '../listed-book.ts';

/** What search engines read of a book (schema.org’s Book, as JSON-LD); a block of data, which no browser runs. */
export function bookData([whole, ...others]: readonly ListedBook[], site: Site): string {
  if (!whole) return '{}';
  const data = {
    '@context': 'https://schema.org',
    ...dataOf(whole),
    description: whole.description?.fa,
    publisher: whole.publisher && { '@type': 'Organization', name: whole.publisher },
    image: whole.front && addressOf(whole.front.file, site),
    accessMode: whole.accessibility?.modes,
    accessibilityFeature: whole.accessibility?.features,
    accessibilityHazard: whole.accessibility && 'none',
    encoding: whole.files
      .filter(({ text, mediaType }) => text === 'reading' && !mediaType.startsWith('image/'))
      .map(({ file, mediaType, bytes }) => ({
        '@type': 'MediaObject',
        contentUrl: addressOf(file, site),
        encodingFormat: mediaType.replace(/;.*/, ''),
        contentSize: String(bytes),
      })),
    hasPart: others.filter(({ kind }) => kind === 'chapter').map(dataOf),
  };
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

function dataOf({ title, language, identifier, date, contributors }: ListedBook): object {
  const named = (as: string): object[] | undefined => {
    const people = contributors.filter((each) => each.as === as);
    return people.length === 0
      ? undefined
      : people.map(({ name }) => ({ '@type': 'Person', name }));
  };
  return {
    '@type': 'Book',
    name: title,
    inLanguage: language,
    identifier,
    datePublished: date,
    author: named('aut'),
    editor: named('edt'),
    translator: named('trl'),
  };
}
