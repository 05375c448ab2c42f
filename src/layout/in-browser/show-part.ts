import type { Dom, DomElement } from './dom.ts';

/** Which pages are to be printed next, of a book that is printed in parts. */
export interface PartToShow {
  /** Counted from 0; each is shown once, in order. */
  readonly part: number;
  /** The ids of the elements with which all parts but the first begin. */
  readonly begins: readonly string[];
  /** px from the top of the flow of pages to the first of this part, and how high they are. */
  readonly top: number;
  readonly height: number;
  /** CSS */
  readonly marginTexts: string;
}

/** What of the book isn’t shown. */
interface Waiting {
  readonly parts: DomElement[][];
  readonly rules: DomElement[];
  /** The ids of all places that links lead to: each gets a name in the print. */
  readonly named: ReadonlySet<string>;
}

/**
 * Runs inside the browser, so it may use nothing but its argument. After pages were ended where
 * they were planned to, leaves in the document only what stands on some of them: as if
 * these were all. What was shown before is dropped, what comes later waits outside the document,
 * where it costs nothing. The places that links lead to have to be in it: elsewhere than on
 * these pages, an empty element in the head stands for them.
 */
export function showPart({ part, begins, top, height, marginTexts }: PartToShow): void {
  const global = globalThis as unknown as Dom & { chapWaiting?: Waiting };
  const { document } = global;
  const { head, body } = document;
  global.chapWaiting ??= takeAway();
  const { parts, rules, named } = global.chapWaiting;

  body.textContent = '';
  const topOf = (element: DomElement): number =>
    Number.parseFloat(element.style.getPropertyValue('top'));
  const own = rules.filter((rule) => topOf(rule) >= top && topOf(rule) < top + height);
  body.append(...(parts[part] ?? []), ...own);
  parts[part] = [];
  for (const placed of document.querySelectorAll('.note-part, .note-rule')) {
    placed.style.setProperty('top', `${topOf(placed) - top}px`);
  }
  // A little less, or there would be one more page.
  body.style.setProperty('min-height', `${height - 2}px`);
  const style = document.getElementById('chap--margin-texts');
  if (style) style.textContent = marginTexts;

  for (const stub of document.querySelectorAll('[data-stub]')) stub.remove();
  for (const { id } of body.querySelectorAll('[id]')) {
    if (!named.has(id)) continue;
    const link = document.createElement('a');
    link.setAttribute('href', `#${id}`);
    link.setAttribute('data-stub', '');
    head.append(link);
  }
  const stubs = new Set<string>();
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    if (stubs.has(id) || document.getElementById(id)) continue;
    stubs.add(id);
    const stub = document.createElement('meta');
    stub.id = id;
    stub.setAttribute('data-stub', '');
    head.append(stub);
  }

  function takeAway(): Waiting {
    const starts = new Set(begins);
    const waiting: DomElement[][] = [[]];
    const rules: DomElement[] = [];
    const named = new Set<string>();
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      named.add(link.getAttribute('href')?.slice(1) ?? '');
    }
    for (const child of [...body.children]) {
      if (child.className === 'note-rule') rules.push(child);
      else if (child.getAttribute('hidden') === null) {
        if (starts.has(child.id)) waiting.push([]);
        waiting.at(-1)?.push(child);
      }
      child.remove();
    }
    return { parts: waiting, rules, named };
  }
}
