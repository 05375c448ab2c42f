import type { Element } from 'hast';
import { h } from 'hastscript';
import type { AuthorFields, ManuscriptDocument } from '../manuscript/index.ts';
import { comparePersian, toPersianDigits } from '../typography/index.ts';
import { apparatus } from './apparatus.ts';
import type { SpineItem } from './book.ts';
import { labels } from './labels.ts';
import { mentionWithPage } from './page-references.ts';

/** Somebody who wrote, and what. */
interface Writer {
  /** As it is filed: surname first. */
  readonly heading: string;
  readonly details: Set<string>;
  readonly documents: Set<ManuscriptDocument>;
}

/**
 * The list of those who wrote, in the order of the alphabet. Nobody is taken for somebody
 * else because of a name: signatures are one person’s where the manuscript says so.
 */
export function authorsList(documents: readonly ManuscriptDocument[]): SpineItem | undefined {
  const writers = writersOf(documents).sort((a, b) => comparePersian(a.heading, b.heading));
  if (writers.length === 0) return undefined;
  return {
    id: 'authors',
    kind: 'authors',
    division: 'back',
    title: labels.authors,
    runningHead: labels.authors,
    content: apparatus(
      'section.authors',
      { id: 'authors', ariaLabelledBy: 'authors-title' },
      h('h1', { id: 'authors-title' }, labels.authors),
      h('p.explanation', labels.authorsApart),
      ...numbered(writers).flatMap(entry),
    ),
  };
}

function writersOf(documents: readonly ManuscriptDocument[]): Writer[] {
  const persons = new Map<string, Writer>();
  return documents.flatMap((document) =>
    document.fields.value.authors.flatMap((author): Writer[] => {
      const known = author.person === undefined ? undefined : persons.get(author.person);
      const writer = known ?? {
        heading: headingOf(author),
        details: new Set<string>(),
        documents: new Set<ManuscriptDocument>(),
      };
      if (author.person !== undefined) persons.set(author.person, writer);
      const { place } = document.fields.value;
      for (const detail of [author.role, place]) {
        // «یکی از معلمان از کردستان» says where from.
        if (detail !== undefined && !writer.heading.includes(detail)) writer.details.add(detail);
      }
      writer.documents.add(document);
      return known ? [] : [writer];
    }),
  );
}

function headingOf({ name, fileAs = name, inferred }: AuthorFields): string {
  return inferred ? `[${fileAs}]` : fileAs;
}

/** Those of one name are told apart by numbers, in the order of the book. */
function numbered(writers: readonly Writer[]): Writer[] {
  const all = new Map<string, number>();
  for (const { heading } of writers) all.set(heading, (all.get(heading) ?? 0) + 1);
  const seen = new Map<string, number>();
  return writers.map((writer) => {
    const { heading } = writer;
    if (all.get(heading) === 1) return writer;
    const number = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, number);
    return { ...writer, heading: `${heading} (${toPersianDigits(number)})` };
  });
}

/** A line for a writer of one document; of several, each has a line of its own. */
function entry({ heading, details, documents }: Writer): Element[] {
  const name = [h('strong', heading), ...[...details].map((detail) => `، ${detail}`)];
  const works = [...documents].map(({ id, fields }) =>
    mentionWithPage({ id, title: fields.value.title }),
  );
  const [only = []] = works;
  if (works.length === 1) return [h('p.writer', [...name, ': ', ...only])];
  return [h('p.writer', [...name, ':']), ...works.map((work) => h('p.work', work))];
}
