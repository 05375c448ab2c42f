import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Elements without a tag of their own, which would lose their `lang`. */
const silent = new Set('bdi bdo span abbr b cite dfn i q small sub sup u var'.split(' '));

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const rightToLeftMark = '\u200F';

/** Mark the language of a note’s paragraphs: `fa-x-note`. Private use, BCP 47, 2.2.7. */
const firstMark = 'x-note';
const laterMark = 'x-more';

/**
 * Says what Chromium’s tags would leave out, in the two ways in which it passes anything
 * on: runs in another language, or in a direction of their own, get a role that has a tag (finishing calls them spans again),
 * and the paragraphs of notes a language that says that they are. A space alone behind Persian
 * that is set from the left would get no tag at all; a mark of direction, which isn’t seen, goes with it.
 */
export function rehypeTagRoles(): (tree: Root) => undefined {
  return (tree) => {
    let main = 'und';
    visit(tree, 'element', (element, index) => {
      const { tagName, properties } = element;
      if (tagName === 'html') main = String(properties['lang'] ?? main);
      const { lang, dir } = properties;
      if (silent.has(tagName) && (lang !== undefined || dir !== undefined)) {
        properties['role'] ??= 'emphasis';
      }
      element.children.forEach((child, at) => {
        const before = element.children[at - 1];
        if (child.type !== 'text' || before?.type !== 'element' || child.value.trim()) return;
        const turned = before.properties['dir'] === 'ltr' && rightToLeft.test(textOf(before));
        if (turned && child.value !== '') child.value += rightToLeftMark;
      });
      if (!isNoteText(element)) return;
      const mark = index === 0 ? firstMark : laterMark;
      properties['lang'] = `${properties['lang'] ?? main}-${mark}`;
    });
  };
}

function isNoteText({ properties }: Element): boolean {
  return properties['dataNoteText'] !== undefined;
}
