import type { PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** An element of a file's structure (ISO 32000, 14.7.2), to be changed until it is written back. */
export interface Tag {
  type: string;
  /** What is said of it beside its type and its kids: `Lang`, `Alt`, `A`, `ID`, … */
  readonly entries: Map<string, PDFObject>;
  kids: TagKid[];
}

/** What stands in a tag. */
export type TagKid = Tag | TagMark | TagLink;

/** A passage of a page's content. */
export interface TagMark {
  /** Counted from 0. */
  readonly page: number;
  readonly mcid: number;
}

/** The annotation that lies over what its tag marks. */
export interface TagLink {
  readonly annotation: PDFRef;
  readonly page: number;
}

/** Whether a kid is a tag itself. */
export function isTag(kid: TagKid): kid is Tag {
  return 'kids' in kid;
}

/** Whether a kid is a passage of content. */
export function isMark(kid: TagKid): kid is TagMark {
  return 'mcid' in kid;
}

/** A tag of nothing but its kids. */
export function tagOf(type: string, kids: TagKid[]): Tag {
  return { type, entries: new Map(), kids };
}

/** Call for every tag, the outer ones first. */
export function visitTags(tag: Tag, handle: (tag: Tag) => void): void {
  handle(tag);
  for (const kid of tag.kids) if (isTag(kid)) visitTags(kid, handle);
}
