import { parseDocument } from 'yaml';
import { id } from '../schema/id-schema.ts';

/** The id that a `book.yaml` gives its book; undefined where it gives none that may be one. */
export function bookIdIn(yaml: string): string | undefined {
  const { contents } = parseDocument(yaml);
  const fields = contents?.toJSON() as { readonly id?: unknown } | undefined;
  return id.safeParse(fields?.id).data;
}
