import { h } from 'hastscript';
import type { ManuscriptChapter } from '../manuscript/index.ts';
import { apparatus } from './apparatus.ts';
import type { SpineItem } from './book.ts';
import { formatDate } from './dates.ts';

/** The opening of a chapter: its title, and when and where the congress met. */
export function chapterOpening(chapter: ManuscriptChapter): SpineItem {
  const { title, short, dates, place } = chapter.fields.value;
  const when = dates && formatDate(dates);
  const circumstances = [when, place].filter((part) => part !== undefined).join('، ');
  return {
    id: chapter.id,
    kind: 'chapter',
    division: 'body',
    title,
    runningHead: short ?? title,
    content: apparatus(
      'section.chapter-opening',
      { id: chapter.id, role: 'doc-chapter' },
      h('h1', title),
      circumstances ? h('p.circumstances', circumstances) : undefined,
    ),
  };
}
