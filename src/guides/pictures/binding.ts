import { bookletWords } from '../../book/index.ts';
import { leastType } from '../canvas.ts';
import { corners, middle, type Picture, pica } from './picture.ts';

/** The open booklet, with what is done along its fold: mm from the foot. */
export function alongFold(
  places: readonly number[],
  height: number,
  mark: 'staple' | 'hole',
  outside?: { readonly front: string; readonly binding: 'right' | 'left' },
): Picture {
  return (canvas, box) => {
    const high = box.height - 5;
    const wide = Math.min(high * 1.4, box.width - (places.length > 2 ? 22 : 46));
    const x = box.x + (box.width - wide) / 2;
    canvas.rectangle(x, box.y, wide, high, { width: 0.35 });
    const fold = x + wide / 2;
    canvas.line(fold, box.y, fold, box.y + high, { dashed: true, width: 0.2 });
    if (outside) {
      // From outside the front is on the left of a book that is bound on the right.
      const front = outside.binding === 'right' ? x + wide / 4 : x + (3 * wide) / 4;
      canvas.text(outside.front, { x: front, y: box.y + high / 2 + 1 }, pica, {
        weight: 700,
        from: 'middle',
      });
    }
    canvas.text(bookletWords.staple.foot, { x: fold, y: box.y + high + 4 }, leastType, middle);
    places.forEach((place, at) => {
      const y = box.y + high - (place / height) * high;
      if (mark === 'staple') canvas.line(fold, y - 1.7, fold, y + 1.7, { width: 0.8 });
      else canvas.fill(corners(fold - 0.5, y - 0.5, 1, 1));
      const said = places.length > 2 ? bookletWords.number(place) : bookletWords.mm(place);
      // Numbers that are near each other stand on either side.
      if (at % 2 === 0 || places.length <= 2) {
        canvas.line(x - 0.6, y, x - 2.2, y, { width: 0.2 });
        canvas.text(said, { x: x - 2.8, y: y + 0.9 }, leastType);
      } else {
        canvas.line(x + wide + 0.6, y, x + wide + 2.2, y, { width: 0.2 });
        canvas.text(said, { x: x + wide + 2.8, y: y + 0.9 }, leastType, { from: 'left' });
      }
    });
  };
}

/** Folded signatures on each other, the first on top, their backs to the reader, with the steps that show their order. */
export function stacked(count: number, binding: 'right' | 'left'): Picture {
  return (canvas, box) => {
    const shown = Math.min(count, Math.floor((box.height - 5) / 3.2));
    const each = Math.min(6, (box.height - 5) / shown);
    const width = box.width * 0.62;
    const left = box.x + (box.width - width) / 2;
    const step = Math.min(5, (width - 16) / shown);
    // Who has a book before them with its front up and its back, that is on the right, to them has its head at the right.
    const head = binding === 'right' ? left + width : left;
    const out = binding === 'right' ? -1 : 1;
    for (let at = 0; at < shown; at += 1) {
      const y = box.y + 4.5 + at * each;
      canvas.rectangle(left, y, width, each, { width: 0.3 });
      const from = head + out * (6 + at * step);
      const x = Math.min(from, from + out * step);
      canvas.fill(corners(x, y + each * 0.2, step, each * 0.6));
      const name = bookletWords.number(at + 1);
      canvas.text(name, { x: left - 2, y: y + each / 2 + 1 }, leastType);
    }
    canvas.text(bookletWords.finish.top, { x: head, y: box.y + 3 }, leastType, middle);
  };
}

/** Leaves in a pile between two boards, and the edge that is glued. */
export function glued(binding: 'right' | 'left'): Picture {
  return (canvas, box) => {
    const width = box.width * 0.5;
    const x = box.x + (box.width - width) / 2;
    const top = box.y + box.height * 0.3;
    for (let at = 0; at < 7; at += 1) {
      canvas.line(x, top + at * 1.6, x + width, top + at * 1.6, { width: 0.3 });
    }
    const out = binding === 'right' ? 1 : -1;
    const edge = binding === 'right' ? x + width : x;
    // The edge looks out of the boards.
    const board = binding === 'right' ? x - 4 : x + 3;
    for (const y of [top - 4.2, top + 10.8]) {
      canvas.rectangle(board, y, width + 1, 3, { width: 0.3 });
    }
    canvas.line(edge, top - 0.8, edge, top + 10.4, { width: 1.4 });
    canvas.arrow([edge + out * 12, top + 4.8], [edge + out * 2, top + 4.8], 0);
  };
}

/** Two facing pages of the open booklet. */
export function spread(right: string, left: string): Picture {
  return (canvas, box) => {
    const height = box.height - 4;
    const width = height * 0.7;
    const middle = box.x + box.width / 2;
    const y = box.y + 2;
    canvas.rectangle(middle - width, y, width, height, { width: 0.35 });
    canvas.rectangle(middle, y, width, height, { width: 0.35 });
    const level = y + height / 2 + 1;
    canvas.text(right, { x: middle + width / 2, y: level }, pica, { weight: 700, from: 'middle' });
    canvas.text(left, { x: middle - width / 2, y: level }, pica, { weight: 700, from: 'middle' });
  };
}
