import { z } from 'zod';
import { skeleton, type TypographyRuleId, typographyRuleIds } from '../../typography/index.ts';
import { custom, form } from '../yaml/issue.ts';
import { bookletSchema } from './booklet-schema.ts';
import { coverSchema, isbnSchema, printSchema } from './cover-schemas.ts';
import { date } from './date-schema.ts';
import { chosenDesignSchema } from './design-schemas.ts';
import { id } from './id-schema.ts';
import { leafletSchema } from './leaflet-schema.ts';
import type { BookFields } from './manuscript-fields.ts';
import { lineRange, sourceName } from './source-schemas.ts';
import { text } from './text-schema.ts';

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
const chapterId = id.refine(
  (name) => !takenIds.has(name) && isFolderName(name),
  custom('id-repeated', { case: 'taken' }),
);
/** The book names a folder beside that of the reports. */
const bookId = id.refine(
  (name) => name !== 'reports' && isFolderName(name),
  custom('id-repeated', { case: 'taken' }),
);

/** Whether a book may be called so. */
export function isBookId(name: string): boolean {
  return bookId.safeParse(name).success;
}

/** Windows keeps some names for devices. */
function isFolderName(name: string): boolean {
  return !/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(name);
}

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
    .refine(
      ({ authority, term }) => (authority === undefined) === (term === undefined),
      custom('field-wrong', { case: 'authority' }),
    ),
);

/** A size such as “250 kB”, in bytes. */
const size = z
  .string()
  .regex(/^[1-9]\d* ?(?:kB|MB)$/, form('size'))
  .transform((written) => Number.parseInt(written, 10) * (written.endsWith('kB') ? 1e3 : 1e6));

const epubSchema = z.strictObject({
  budget: size.optional(),
  pictures: z.enum(['colour', 'gray']).default('colour'),
  certifiedBy: text.optional(),
  longestSide: z.int().min(200).default(1600),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, form('sha256'));

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
  'after-non-joining': z.enum(['keep', 'none']).default('keep'),
  protect: z.array(text).default([]),
});

/** Spaces and half-spaces of a few words that the editor has accepted, everywhere or at a place. */
const acceptedSpacing = z
  .strictObject({
    find: text,
    put: text,
    at: z
      .string()
      .regex(/^[^:\s/]+\/[^:/]+\.md:[1-9]\d*$/, form('place'))
      .optional(),
  })
  .refine(
    ({ find, put }) => find !== put && skeleton(find) === skeleton(put),
    custom('field-wrong', { case: 'spacing' }),
  );

/** Signs that no face of the press has, and that the book may have all the same. */
const signs = z.strictObject({ allow: z.array(text).default([]) });

/** Where the output folder lies: addresses of files are made by what is put behind it. */
const site = z
  .url({ protocol: /^https?$/, error: form('address'), abort: true })
  .regex(/^[^?#]*$/, form('folder-address'));

/** `book.yaml`. */
export const bookSchema: z.ZodType<BookFields> = z.strictObject({
  format: z.literal(1),
  id: bookId,
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
      url: z.url(form('address')).optional(),
      spdx: text.optional(),
    })
    .optional(),
  printing: z.int().min(1).max(999).optional(),
  printRun: z.int().min(1).optional(),
  contact: text.optional(),
  site: site.optional(),
  date: date.refine(
    ({ jalali, gregorian }) => (jalali ?? gregorian)?.from.day !== undefined,
    custom('field-missing', { case: 'day' }),
  ),
  identifiers: z.strictObject({
    uuid: z.uuid(form('uuid')),
    isbn: isbnSchema.default({}),
  }),
  design: chosenDesignSchema,
  cover: coverSchema.default({ spine: 'head-to-foot' }),
  print: printSchema.default({ paper: { gsm: 80, bulk: 1.25 }, inks: 'cmyk' }),
  booklet: bookletSchema.default({}),
  leaflet: leafletSchema.default({}),
  typography: typography.default({
    rules: {},
    hamza: 'combining',
    'after-non-joining': 'keep',
    protect: [],
  }),
  accept: z.array(acceptedSpacing).default([]),
  refuse: z.array(text).default([]),
  signs: signs.default({ allow: [] }),
  epub: epubSchema.default({ pictures: 'colour', longestSide: 1600 }),
  // Which there are is known where they are made.
  editions: z.array(z.string()).min(1).optional(),
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
