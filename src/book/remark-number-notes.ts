import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isEditorsNote } from '../manuscript/index.ts';

/** What stands before the number of an editor’s note, in ids. */
export const editorsNoteMark = 'ed';

/**
 * Numbers the notes in the order of their calls. The names that an author gave
 * them («[^۱]», «[^منبع]») would become ids that not every reading system takes; whether
 * a note is the editor’s is kept of them.
 */
export function remarkNumberNotes(): (tree: Root) => undefined {
  return (tree) => {
    const numbers = new Map<string, string>();
    visit(tree, 'footnoteReference', (call) => {
      const mark = isEditorsNote(call) ? editorsNoteMark : '';
      const number = numbers.get(call.identifier) ?? `${mark}${numbers.size + 1}`;
      numbers.set(call.identifier, number);
      call.identifier = number;
    });
    visit(tree, 'footnoteDefinition', (note) => {
      note.identifier = numbers.get(note.identifier) ?? note.identifier;
    });
  };
}
