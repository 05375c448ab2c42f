import type { Book } from '../book/index.ts';
import { type Message, message } from '../messages/index.ts';
import type { Side } from './front.ts';

/** What somebody has to know who looks at a cover. */
export function tellSide({ id }: Pick<Book, 'id'>, { crowded, missing }: Side): Message[] {
  const file = `${id}/cover`;
  const signs = [...new Set(missing)];
  return [
    ...(crowded ? [message(file, 'cover-crowded', {})] : []),
    ...(signs.length > 0 ? [message(file, 'letter-without-glyph', { case: 'cover', signs })] : []),
  ];
}
