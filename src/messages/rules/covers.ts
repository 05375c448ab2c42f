import type { NoData, Rules } from '../rule.ts';

/** What the messages are about that are told of covers. */
export interface CoversData {
  /** Pixels; a proportion is the height divided by the width. */
  'cover-picture':
    | { case: 'height'; address: string; width: number; height: number; least: number }
    | { case: 'proportion'; address: string; is: number; least: number; most: number };
  'cover-crowded': NoData;
}

/** Of covers. */
export const coversRules: Rules<CoversData> = {
  'cover-picture': {
    severity: 'error',
    says: (data) =>
      data.case === 'height'
        ? `The cover has ${data.width} × ${data.height} pixels`
        : `The cover is ${Math.round(data.is * 100) / 100} times as high as wide`,
    found: ({ address }) => `“${address}”`,
    expected: (data) => [
      data.case === 'height'
        ? `${data.least} in height`
        : `${data.least} to ${data.most} times, best 1.6`,
    ],
    hint: 'Give a picture 1600 pixels wide and 2560 high, or take it out: the press draws a cover itself.',
  },
  'cover-crowded': {
    severity: 'warning',
    says: () => 'The cover has more words than it has room',
    hint: 'Its words had to be made small; give the cover a shorter title or subtitle.',
  },
};
