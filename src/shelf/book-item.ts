import type { Element } from 'hast';
import { h } from 'hastscript';
import { shelfLabels as labels } from '../book/index.ts';
import { type ArtifactEntry, authorsOf, purposeOf, sizeInWords } from '../distribution/index.ts';
import type { ShelvedBook } from './shelf.ts';
import { listNameOf, subjectsOf } from './shelf-lists.ts';

/** What most readers want; the book’s own page has all of its files. */
const wanted = ['web', 'epub', 'pdf'];

/** A book as a page of a shelf has it. */
export function bookItem(book: ShelvedBook): Element {
  const { title, subtitle, folder, small, files } = book;
  const page = `${folder}/index.html`;
  const names = (kind: 'author' | 'subject', list: readonly string[]): (Element | string)[] =>
    list.flatMap((name, at) => [
      ...(at > 0 ? ['، '] : []),
      h('a', { href: `${listNameOf(kind, name)}.html` }, name),
    ]);
  const authors = authorsOf(book);
  const subjects = subjectsOf(book);
  const direct = wanted.flatMap((edition) => {
    const file = files.find((each) => each.edition === edition && each.text === 'reading');
    return file ? [directLink(file)] : [];
  });
  return h('li', [
    // Its title leads to the same place.
    ...(small
      ? [
          h('a.front', { href: page, tabIndex: -1, ariaHidden: 'true' }, [
            h('img', {
              src: small.file,
              width: small.width,
              height: small.height,
              alt: '',
              loading: 'lazy',
            }),
          ]),
        ]
      : []),
    h('div', [
      h('h2', [h('a', { href: page }, title)]),
      ...(subtitle ? [h('p.subtitle', subtitle)] : []),
      ...(authors.length > 0 ? [h('p', names('author', authors))] : []),
      ...(subjects.length > 0
        ? [h('p.about', [`${labels.about} `, ...names('subject', subjects)])]
        : []),
      h('ul.files', [...direct, h('li', [h('a', { href: page }, labels.open)])]),
    ]),
  ]);
}

/** A page is opened, and all else is kept. */
function directLink(file: ArtifactEntry): Element {
  const link = file.edition === 'web' ? { href: file.file } : { href: file.file, download: '' };
  return h('li', [h('a', link, purposeOf(file).name), ' ', h('small', sizeInWords(file.bytes))]);
}
