import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Numbers the notes in the order of their calls. The names that an author gave
 * them («[^۱]», «[^منبع]») would become ids that not every reading system takes.
 */
export function remarkNumberNotes(): (tree: Root) => undefined {
  return (tree) => {
    const numbers = new Map<string, string>();
    visit(tree, 'footnoteReference', (call) => {
      const number = numbers.get(call.identifier) ?? String(numbers.size + 1);
      numbers.set(call.identifier, number);
      call.identifier = number;
    });
    visit(tree, 'footnoteDefinition', (note) => {
      note.identifier = numbers.get(note.identifier) ?? note.identifier;
    });
  };
}
