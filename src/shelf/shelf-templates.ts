import { shelfLabels as labels } from '../book/index.ts';
import { type Templates, templateText } from '../installation/index.ts';
import { slimScript, slimStyle } from '../web/index.ts';
import type { ShelfParts } from './pages.ts';

/** Those of the press; the script folds words as web editions do. */
export function shelfParts(templates: Templates): ShelfParts {
  const words = {
    none: labels.none,
    found: labels.found('{count}'),
    many: labels.firstOf('{shown}', '{count}'),
  };
  const script = templateText(templates, 'shelf/shelf.js').replace('WORDS', JSON.stringify(words));
  return {
    style: slimStyle(templateText(templates, 'shelf/style.css')),
    script: slimScript(`${templateText(templates, 'web/search.js')}\n${script}`),
  };
}
