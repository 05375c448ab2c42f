import type { Element, ElementContent } from 'hast';
import { type Book, labels, type SpineItem } from '../../../book/index.ts';
import { withoutDirectionControls } from '../../../typography/index.ts';
import type { ExpectedText } from '../../comparison/expected-text.ts';
import { printedText } from '../../comparison/printed-text.ts';
import { childrenOf } from './children.ts';
import { withTextMarks } from './with-text-marks.ts';

/**
 * What a text edition says: no half-title, no index (there are no places in it), the colophon
 * at the end. What shows a passage for what it is stands in it as text.
 */
export function expectedPlainText({ spine }: Book): ExpectedText {
  const shown = spine.filter(({ kind }) => kind !== 'half-title' && kind !== 'index');
  const isColophon = ({ kind }: SpineItem): boolean => kind === 'colophon';
  const parts = [...shown.filter((part) => !isColophon(part)), ...shown.filter(isColophon)];
  return {
    parts,
    passages: parts.flatMap((part, place) =>
      printedText(withTextMarks(ownContent(part)), {
        place,
        hides: ({ properties }) => properties['dataFootnoteBackref'] !== undefined,
      }).map((passage) => ({ ...passage, text: seen(passage.text) })),
    ),
  };
}

/** Soft hyphens and places to break a word, which no text has, and controls, which are looked at apart. */
function seen(text: string): string {
  return withoutDirectionControls(text).replace(/[\u00AD\u200B\u2060\uFEFF]/g, '');
}

function ownContent({ kind, content }: SpineItem): Element {
  if (kind === 'contents') return withoutEntriesOf('#index', content);
  return kind === 'colophon' ? withoutOtherForms(content) : content;
}

function withoutEntriesOf(target: string, element: Element): Element {
  const leads = (item: Element): boolean =>
    childrenOf(item, 'a').some(({ properties }) => properties['href'] === target);
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return child.tagName === 'li' && leads(child) ? [] : [withoutEntriesOf(target, child)];
  });
  return { ...element, children };
}

/** Numbers that books on paper and e-books are sold by, and typefaces. */
const otherForms: ReadonlySet<string> = new Set([
  labels.isbn,
  ...Object.values(labels.isbnOf),
  labels.printing,
  labels.printRun,
  labels.textFont,
]);

function withoutOtherForms(colophon: Element): Element {
  const children = colophon.children.map((child) => {
    if (child.type !== 'element' || child.tagName !== 'dl') return child;
    let isOther = false;
    const rows = child.children.filter((row) => {
      if (row.type === 'element' && row.tagName === 'dt') {
        isOther = otherForms.has(
          printedText(row, { place: 0 })
            .map(({ text }) => text)
            .join(''),
        );
      }
      return !isOther;
    });
    return { ...child, children: rows };
  });
  return { ...colophon, children };
}
