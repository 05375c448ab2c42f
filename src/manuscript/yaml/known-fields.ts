import { z } from 'zod';

/** The names of the fields that a schema knows at a path, for somebody who misspelt one. */
export function knownFields(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    const holder = bare(at);
    if (holder instanceof z.ZodObject) at = holder.shape[step as string];
    else at = holder instanceof z.ZodArray ? holder.element : undefined;
  }
  const holder = bare(at);
  return holder instanceof z.ZodObject ? Object.keys(holder.shape) : [];
}

/** A schema without what is around it: that it may be missing, that it may be written in another way. */
function bare(schema: unknown): unknown {
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
    else if (inner instanceof z.ZodPipe) inner = inner.out;
    else return inner;
  }
}
