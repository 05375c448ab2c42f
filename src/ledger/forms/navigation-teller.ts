import { type DataOf, type Message, message } from '../../messages/index.ts';
import { foundAndExpected } from './epub/first-unlike.ts';

/** Tells where an edition says something else than the book does outside its text. */
export interface NavigationTeller {
  readonly messages: readonly Message[];
  tell(
    what: DataOf<'edition-navigation'>,
    found: string | undefined,
    expected: string | undefined,
  ): void;
}

/** One that tells it of a file. */
export function navigationTeller(file: string): NavigationTeller {
  const messages: Message[] = [];
  return {
    messages,
    tell: (what, found, expected) => {
      if (found === expected) return;
      const data = { ...what, ...foundAndExpected(found, expected) };
      messages.push(message(file, 'edition-navigation', data));
    },
  };
}

/** What a reader sees of a label. */
export function plainLabel(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
