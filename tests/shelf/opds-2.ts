import { z } from 'zod';

const rel = z.union([z.string(), z.array(z.string())]);
const link = z.looseObject({
  href: z.string().min(1),
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  rel: rel.optional(),
  title: z.string().min(1).optional(),
  properties: z.looseObject({ numberOfItems: z.int().nonnegative().optional() }).optional(),
});
const titled = link.extend({ title: z.string().min(1) });
const has = (name: string) => (links: readonly { readonly rel?: unknown }[]) =>
  links.some((each) => [each.rel].flat().includes(name));
const acquisition = 'http://opds-spec.org/acquisition/open-access';

const accessModes = z.enum(['auditory', 'tactile', 'textual', 'visual']);
const features = z.enum([
  'index',
  'printPageNumbers',
  'readingOrder',
  'structuralNavigation',
  'tableOfContents',
  'alternativeText',
  'displayTransformability',
  'MathML',
]);
const names = z.array(z.string().min(1)).min(1);

const publication = z.strictObject({
  metadata: z.strictObject({
    '@type': z.literal('http://schema.org/Book'),
    title: z.string().min(1),
    subtitle: z.string().optional(),
    identifier: z.string().regex(/^urn:uuid:/),
    language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/),
    modified: z.iso.datetime(),
    published: z.iso.date(),
    author: names.optional(),
    editor: names.optional(),
    translator: names.optional(),
    publisher: z.string().optional(),
    description: z.string().optional(),
    subject: names.optional(),
    readingProgression: z.enum(['rtl', 'ltr']),
    accessibility: z
      .strictObject({
        accessMode: z.array(accessModes),
        accessModeSufficient: z.array(z.array(accessModes)),
        feature: z.array(features),
        hazard: z.array(z.enum(['none'])),
        summary: z.string(),
      })
      .optional(),
  }),
  links: z.array(link).refine(has('self')).refine(has(acquisition)),
  images: z.array(link.extend({ type: z.enum(['image/jpeg', 'image/png', 'image/gif']) })).min(1),
});

const metadata = z.strictObject({
  title: z.string().min(1),
  identifier: z
    .string()
    .regex(/^urn:uuid:/)
    .optional(),
  numberOfItems: z.int().nonnegative().optional(),
  itemsPerPage: z.int().positive().optional(),
  currentPage: z.int().positive().optional(),
});

/**
 * A feed as OPDS 2.0 and the schemas of drafts.opds.io and readium.org have it, as far as the press writes any: nothing
 * may stand in it that isn’t named here.
 */
export const opds2Feed: z.ZodType = z
  .strictObject({
    metadata,
    links: z.array(link).refine(has('self')),
    publications: z.array(publication).optional(),
    navigation: z.array(titled).min(1).optional(),
    facets: z
      .array(
        z.strictObject({
          metadata: z.strictObject({ title: z.string().min(1) }),
          links: z.array(titled).min(1),
        }),
      )
      .optional(),
  })
  .refine(({ publications, navigation }) => publications !== undefined || navigation !== undefined);
