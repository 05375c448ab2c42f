import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Book } from '../book/index.ts';
import { tell } from '../messages/index.ts';
import type { Side } from './front.ts';

/** What somebody has to know who looks at a cover. */
export function tellSide({ id }: Book, { crowded, missing }: Side): VFileMessage[] {
  const file = new VFile({ path: `${id}/cover` });
  const signs = [...new Set(missing)].map((sign) => `“${sign}”`).join(', ');
  return [
    ...(crowded ? [tell(file, 'cover-crowded', 'The cover has more words than it has room')] : []),
    ...(signs === ''
      ? []
      : [tell(file, 'letter-without-glyph', `No font of the press has ${signs} on the cover`)]),
  ];
}
