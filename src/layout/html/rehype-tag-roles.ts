import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements without a tag of their own, which would lose their `lang`. */
const silent = new Set('bdi bdo span abbr b cite dfn i q small sub sup u var'.split(' '));

/** Mark the language of a note’s paragraphs: `fa-x-note`. Private use, BCP 47, 2.2.7. */
const firstMark = 'x-note';
const laterMark = 'x-more';

/**
 * Says what Chromium’s tags would leave out, in the two ways in which it passes anything
 * on: runs in another language get a role that has a tag (finishing calls them spans again),
 * and the paragraphs of notes a language that says that they are.
 */
export function rehypeTagRoles(): (tree: Root) => undefined {
  return (tree) => {
    let main = 'und';
    visit(tree, 'element', (element, index) => {
      const { tagName, properties } = element;
      if (tagName === 'html') main = String(properties['lang'] ?? main);
      if (silent.has(tagName) && properties['lang'] !== undefined) {
        properties['role'] ??= 'emphasis';
      }
      if (!isNoteText(element)) return;
      const mark = index === 0 ? firstMark : laterMark;
      properties['lang'] = `${properties['lang'] ?? main}-${mark}`;
    });
  };
}

function isNoteText({ properties }: Element): boolean {
  return properties['dataNoteText'] !== undefined;
}
