import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import { isTag, type Tag, type TagKid, tagOf, visitTags } from './tags.ts';

/** Tags that stand in a line of text; all others have lines of their own (ISO 32000-1, 14.8.4). */
const inline = new Set('Span Em Strong Link Code Quote Reference NonStruct'.split(' '));

/** Tags that hold tags with lines of their own. */
const containers = new Set('Document Part Art Sect Div BlockQuote'.split(' '));

/** Tags that are a line of text, or lines. */
const lines = new Set('P H H1 H2 H3 H4 H5 H6'.split(' '));

/** Mends what the browser's tags lack, in the order in which one rests on the other. */
export function mendTags(tree: Tag, dropped: readonly ReadonlySet<number>[]): void {
  dropPassages(tree, dropped);
  liftTags(tree);
  nameRuns(tree);
  nameNotes(tree);
  mendFigures(tree);
  mendLists(tree);
  mendTables(tree);
  groupLines(tree);
  mendHeadings(tree);
}

/** What paints nothing but lines is no content. */
function dropPassages(tree: Tag, dropped: readonly ReadonlySet<number>[]): void {
  visitTags(tree, (tag) => {
    tag.kids = tag.kids.filter((kid) => !('mcid' in kid && dropped[kid.page]?.has(kid.mcid)));
  });
}

/** Parts of a table count by their place, empty or not. */
const places = new Set(['TD', 'TH', 'TR']);

/**
 * Tags that say nothing give way to what is in them: a text to its passages, a division to
 * its paragraphs. A division with nothing but text in it is a paragraph itself, unless it
 * stands in a line of text.
 */
function liftTags(tag: Tag, within = false): void {
  const inText = within || lines.has(tag.type) || isInlineTag(tag);
  const holdsBlocks = !inText && (containers.has(tag.type) || isSilent(tag));
  const holdsText = tag.kids.some((kid) => isText(kid) || isInlineTag(kid));
  tag.kids = tag.kids.flatMap((kid): TagKid[] => {
    if (!isTag(kid)) return [kid];
    const text = isText(kid);
    liftTags(kid, inText);
    if (kid.kids.length === 0 && !places.has(kid.type)) return [];
    if (!isSilent(kid)) return [kid];
    const paragraph = kid.kids.every(isInline) && (kid.type === 'Div' || !(text || holdsText));
    return holdsBlocks && paragraph ? [{ ...kid, type: 'P' }] : kid.kids;
  });
}

function isSilent({ type, entries }: Tag): boolean {
  return type === 'NonStruct' || (type === 'Div' && entries.size === 0);
}

/** A piece of text as the browser sees it: passages in a tag that says nothing. */
function isText(kid: TagKid): boolean {
  return !isTag(kid) || (kid.type === 'NonStruct' && !kid.kids.some(isTag));
}

function isInlineTag(kid: TagKid): boolean {
  return isTag(kid) && kid.type !== 'NonStruct' && inline.has(kid.type);
}

function isInline(kid: TagKid): boolean {
  return !isTag(kid) || inline.has(kid.type);
}

/** The layout gives runs in another language a role that has a tag; they are no emphasis. */
function nameRuns(tree: Tag): void {
  visitTags(tree, (tag) => {
    if (tag.type === 'Em' && tag.entries.has('Lang')) tag.type = 'Span';
  });
}

const noteMark = /-x-(note|more)$/;

/** Paragraphs that the layout marked as a note's make a Note, which has an ID (Matterhorn 19-003). */
function nameNotes(tree: Tag): void {
  let count = 0;
  const main = languageOf(tree);
  visitTags(tree, (tag) => {
    if (tag.type === 'Note') return;
    const kids: TagKid[] = [];
    for (const kid of tag.kids) {
      const language = isTag(kid) ? languageOf(kid) : undefined;
      const mark = noteMark.exec(language ?? '')?.[1];
      if (!isTag(kid) || language === undefined || mark === undefined) {
        kids.push(kid);
        continue;
      }
      const plain = language.replace(noteMark, '');
      if (plain === main) kid.entries.delete('Lang');
      else kid.entries.set('Lang', PDFString.of(plain));
      const before = kids.at(-1);
      if (mark === 'more' && before && isTag(before) && before.type === 'Note') {
        before.kids.push(kid);
        continue;
      }
      count += 1;
      const note = tagOf('Note', [kid]);
      note.entries.set('ID', PDFString.of(`note-${count}`));
      kids.push(note);
    }
    tag.kids = kids;
  });
}

function languageOf({ entries }: Tag): string | undefined {
  const language = entries.get('Lang');
  return language instanceof PDFString || language instanceof PDFHexString
    ? language.decodeText()
    : undefined;
}

/** A figure without words for it is the frame of a picture and its caption. */
function mendFigures(tree: Tag): void {
  visitTags(tree, (tag) => {
    if (tag.type !== 'Figure' || tag.entries.has('Alt')) return;
    const picture = tag.kids.some((kid) => isTag(kid) && kid.type === 'Figure');
    tag.type = picture ? 'Div' : 'P';
  });
}

/** Lists hold items, and these a body, after their label where it has a tag (ISO 32000-1, 14.8.4.3.3). */
function mendLists(tree: Tag): void {
  visitTags(tree, (tag) => {
    if (tag.type === 'LI') {
      const labels = tag.kids.filter(isLabel);
      const body = tag.kids.filter((kid) => !isLabel(kid));
      tag.kids = [...labels, tagOf('LBody', body)];
    }
    if (tag.type !== 'L') return;
    tag.kids = tag.kids.map((kid) => {
      const item = isTag(kid) && (kid.type === 'LI' || kid.type === 'Caption');
      return item ? kid : tagOf('LI', [kid]);
    });
  });
}

function isLabel(kid: TagKid): boolean {
  return isTag(kid) && kid.type === 'Lbl';
}

/** Whatever stands in a table beside its rows stands in none. */
function mendTables(tree: Tag): void {
  visitTags(tree, (tag) => {
    if (tag.type === 'Table') tag.kids = tag.kids.filter(isTag);
  });
}

/** Lines that stand in nothing but divisions are paragraphs. */
function groupLines(tree: Tag): void {
  visitTags(tree, (tag) => {
    if (!containers.has(tag.type)) return;
    const kids: TagKid[] = [];
    let paragraph: Tag | undefined;
    for (const kid of tag.kids) {
      if (!isInline(kid)) {
        paragraph = undefined;
        kids.push(kid);
      } else if (paragraph) paragraph.kids.push(kid);
      else {
        paragraph = tagOf('P', [kid]);
        kids.push(paragraph);
      }
    }
    tag.kids = kids;
  });
}

/** No heading lies more than one level below the one before it (Matterhorn 14-003). */
function mendHeadings(tree: Tag): void {
  let before = 0;
  visitTags(tree, (tag) => {
    const level = Number(/^H([1-6])$/.exec(tag.type)?.[1]);
    if (Number.isNaN(level)) return;
    before = Math.min(level, before + 1);
    tag.type = `H${before}`;
  });
}
