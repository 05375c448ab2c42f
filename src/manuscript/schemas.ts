import { z } from 'zod';
import { parseLineRange } from '../sources/index.ts';
import {
  type Calendar,
  parseDateSpan,
  sameDays,
  type TypographyRuleId,
  typographyRuleIds,
} from '../typography/index.ts';
import { chapterCoverSchema, coverSchema, isbnSchema, printSchema } from './cover-schemas.ts';
import { chosenDesignSchema } from './design-schemas.ts';
import type { RuleOfIssue } from './fields.ts';
import {
  type BookFields,
  type ChapterFields,
  type DocumentFields,
  editionNames,
  type IndexEntryFields,
  indexKinds,
} from './manuscript-fields.ts';
import { text } from './text-schema.ts';

/** What stands in an id and in a file name: every reader, site and disk takes it, and XML as a name. */
const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const id = text.regex(idPattern, 'a–z, 0–9 and single hyphens between them, a letter first');

/** Names that the press itself gives to parts, files and folders beside those of chapters. */
const takenIds = new Set([
  'half-title',
  'title-page',
  'colophon',
  'contents',
  'contents-title',
  'editor-note',
  'editor-note-title',
  'corrections',
  'authors',
  'authors-title',
  'index',
  'cover',
  'nav',
  'toc',
  'reports',
]);
const chapterId = id.refine((name) => !takenIds.has(name), {
  message: 'the press has a part of this name itself',
  params: rule('id-repeated'),
});

/** A file in the folder `sources`, and nowhere else. */
const sourceName = text.regex(/^[^./\\][^/\\]*$/, 'the name of a file in the folder “sources”');

const lineRange = z.union([z.string(), z.number()]).transform((value, context) => {
  const range = parseLineRange(String(value));
  if (range) return range;
  context.addIssue(
    custom('source-lines', 'these are no lines of a source', ['lines such as 28-41']),
  );
  return z.NEVER;
});

const date = z
  .strictObject({
    written: text.optional(),
    jalali: calendarDate('jalali').optional(),
    gregorian: calendarDate('gregorian').optional(),
    inferred: z.boolean().default(false),
  })
  .superRefine(({ jalali, gregorian }, context) => {
    if (jalali && gregorian && !sameDays(jalali, gregorian)) {
      context.addIssue(custom('date-disagrees', 'the two calendars name different days'));
    }
  });

const person = z.strictObject({
  name: text,
  role: text.optional(),
  fileAs: text.optional(),
  person: id.optional(),
  inferred: z.boolean().default(false),
});

/** Two passages or more of one document: «186, 188». */
const repeatedLines = z.union([z.string(), z.number()]).transform((value, context) => {
  const ranges = String(value).split(',').map(parseLineRange);
  if (ranges.length > 1 && ranges.every((range) => range !== undefined)) return ranges;
  context.addIssue(
    custom('source-lines', 'these are no two passages of a source', ['lines such as 186, 188']),
  );
  return z.NEVER;
});

/** A document that a document repeats, or passages of its own that repeat one another. */
const repeat = z.strictObject({
  document: id,
  lines: repeatedLines.optional(),
  note: text.optional(),
});

/** A contributor's part in the book, by the MARC relator code that EPUB takes. */
const contributor = z.strictObject({
  name: text,
  as: z.enum(['aut', 'edt', 'trl', 'com', 'bkd', 'ill', 'pbl']),
  fileAs: text.optional(),
});

/** A plain text is the Persian description. */
const description = z.preprocess(
  (value) => (typeof value === 'string' ? { fa: value } : value),
  z.strictObject({ fa: text, en: text.optional() }),
);

const subject = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z
    .strictObject({ name: text, authority: text.optional(), term: text.optional() })
    .refine(({ authority, term }) => (authority === undefined) === (term === undefined), {
      message: 'a code and the authority whose it is go together',
    }),
);

/** A size such as “250 kB”, in bytes. */
const size = z
  .string()
  .regex(/^[1-9]\d* ?(?:kB|MB)$/, 'a size such as 250 kB or 2 MB')
  .transform((written) => Number.parseInt(written, 10) * (written.endsWith('kB') ? 1e3 : 1e6));

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits, in small letters');

/** A switch for each rule of typography. */
const ruleSwitches = z.strictObject(
  Object.fromEntries(typographyRuleIds.map((name) => [name, z.boolean().optional()])) as Record<
    TypographyRuleId,
    z.ZodOptional<z.ZodBoolean>
  >,
);

const typography = z.strictObject({
  rules: ruleSwitches.default({}),
  hamza: z.enum(['combining', 'precomposed']).default('combining'),
  protect: z.array(text).default([]),
});

/** `book.yaml`. */
export const bookSchema: z.ZodType<BookFields> = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  subtitle: text.optional(),
  description: description.optional(),
  subjects: z.array(subject).default([]),
  languages: z.array(z.enum(['fa'])).min(1),
  publisher: z.strictObject({ name: text, place: text.optional() }).optional(),
  contributors: z.array(contributor).default([]),
  rights: text.optional(),
  licence: z
    .strictObject({
      name: text,
      url: z.url('an address such as https://example.org').optional(),
      spdx: text.optional(),
    })
    .optional(),
  printing: z.int().min(1).max(999).optional(),
  printRun: z.int().min(1).optional(),
  contact: text.optional(),
  site: z.url('an address such as https://example.org').optional(),
  date: date.refine(({ jalali, gregorian }) => (jalali ?? gregorian)?.from.day !== undefined, {
    message: 'the day of this edition is needed, in one calendar at least',
    params: rule('field-missing'),
  }),
  identifiers: z.strictObject({
    uuid: z.uuid('a UUID of the book’s own (“node -p crypto.randomUUID()” makes one)'),
    isbn: isbnSchema.default({}),
  }),
  design: chosenDesignSchema,
  cover: coverSchema.default({ spine: 'head-to-foot' }),
  print: printSchema.default({ paper: { gsm: 80, bulk: 1.25 }, inks: 'cmyk' }),
  typography: typography.default({ rules: {}, hamza: 'combining', protect: [] }),
  epub: z.strictObject({ budget: size.optional() }).optional(),
  editions: z
    .array(z.enum(editionNames))
    .min(1)
    .default([...editionNames]),
  chapters: z.array(chapterId).min(1),
  sources: z.array(
    z.strictObject({
      file: sourceName,
      sha256,
      original: z.strictObject({ file: text, sha256 }).optional(),
      omitted: z.array(z.strictObject({ lines: lineRange, reason: text })).default([]),
    }),
  ),
});

/** `chapter.yaml`. */
export const chapterSchema: z.ZodType<ChapterFields> = z.strictObject({
  number: z.int().min(1),
  title: text,
  short: text.optional(),
  place: text.optional(),
  dates: date.optional(),
  cover: chapterCoverSchema.default({}),
  documents: z.array(
    z
      .string()
      .regex(
        /^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/,
        'a file name of a–z, 0–9 and hyphens that ends in .md',
      ),
  ),
});

/** The front matter of a document. */
export const documentSchema: z.ZodType<DocumentFields> = z.strictObject({
  title: text,
  short: text.optional(),
  kind: z.enum(['report', 'message', 'call']),
  authors: z.array(person).default([]),
  place: text.optional(),
  date: date.optional(),
  repeats: z.array(repeat).default([]),
  protect: z.array(text).default([]),
  source: z.strictObject({ file: sourceName, lines: lineRange }),
});

/** What can be found in a text has a letter or a digit. */
const words = text.regex(/[\p{L}\p{Nd}]/u, 'one word or more');

/** `index.yaml`. */
export const indexSchema: z.ZodType<readonly IndexEntryFields[]> = z.array(
  z
    .strictObject({
      entry: words,
      kind: z.enum(indexKinds).default('subject'),
      find: z.array(words).min(1).optional(),
      not: z.array(words).default([]),
      see: text.optional(),
      'see-also': z.array(text).default([]),
      in: z.array(text).min(1).optional(),
      except: z.array(text).default([]),
    })
    .superRefine((fields, context) => {
      if (fields.see === undefined) return;
      if (fields.find || fields.not.length > 0 || fields['see-also'].length > 0) {
        context.addIssue({
          ...custom('index-see-with-find', 'an entry that only refers is not looked for'),
          path: ['see'],
        });
      }
    }),
);

function calendarDate(calendar: Calendar) {
  return z.union([z.string(), z.number()]).transform((value, context) => {
    const span = parseDateSpan(String(value), calendar);
    if (span) return span;
    context.addIssue(
      custom(
        'date-impossible',
        `this is no ${calendar === 'jalali' ? 'Jalali' : 'Gregorian'} date`,
        ['YYYY-MM-DD'],
      ),
    );
    return z.NEVER;
  });
}

function rule(ruleId: RuleOfIssue['rule'], expected?: readonly string[]): Record<string, unknown> {
  return { rule: ruleId, expected } satisfies RuleOfIssue | object;
}

function custom(ruleId: RuleOfIssue['rule'], message: string, expected?: readonly string[]) {
  return { code: 'custom' as const, message, params: rule(ruleId, expected) };
}
