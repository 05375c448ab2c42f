import type { Book } from '../../../book/index.ts';
import { type ExpectedText, expectedText } from '../../comparison/expected-text.ts';

/** A text edition has neither the half-title nor a list of contents without pages. */
export function expectedPlainText({ spine }: Book): ExpectedText {
  return expectedText(spine.filter(({ kind }) => kind !== 'half-title' && kind !== 'contents'));
}
