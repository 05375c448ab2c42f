/** Two passages that share words, by their places in the list; `first` is the smaller. */
export interface Repeat {
  readonly first: number;
  readonly second: number;
  /** How many words of the second stand in runs that the first has too. */
  readonly words: number;
  /** Of the shorter one, how much that is: from 0 to 1. */
  readonly share: number;
  /** The words of the longest run. */
  readonly longest: number;
}

/** So many words in a row are compared at a time. */
const shingle = 5;
/** A shingle that more passages have than this is a refrain, and says nothing of any two. */
const refrain = 12;
/** A run of so many words is nobody’s habit of speech. */
const longRun = 12;
/** Of a short passage so much has to be the same, and so many words at least. */
const mostOfIt = { share: 0.5, words: 9 };

/** What has been counted of two passages while the second is read. */
interface Meeting {
  words: number;
  run: number;
  longest: number;
  lastAt: number;
}

/**
 * Find passages that share long runs of words, or most of their words. Each shingle is
 * looked up once and met by a dozen others at most, so that the cost grows as the text does.
 * @param onStep is called for each shingle, and each time that it is met
 */
export function findRepeats(
  passages: readonly (readonly string[])[],
  onStep: () => void = () => {},
): Repeat[] {
  const shingles = passages.map(shinglesOf);
  const owners = new Map<string, number[]>();
  for (const [passage, keys] of shingles.entries()) {
    for (const key of keys) {
      onStep();
      const known = owners.get(key);
      if (!known) owners.set(key, [passage]);
      else if (known.at(-1) !== passage && known.length <= refrain) known.push(passage);
    }
  }
  return shingles.flatMap((keys, second) => {
    const meetings = new Map<number, Meeting>();
    for (const [at, key] of keys.entries()) {
      const known = owners.get(key) ?? [];
      if (known.length > refrain) continue;
      for (const first of known) {
        if (first >= second) break;
        onStep();
        meet(meetings, first, at);
      }
    }
    return [...meetings].flatMap(([first, { words, longest }]): Repeat[] => {
      const lengths = [first, second].map((passage) => passages[passage]?.length ?? 0);
      const share = Math.min(1, words / Math.min(...lengths));
      const most = share >= mostOfIt.share && words >= mostOfIt.words;
      return longest >= longRun || most ? [{ first, second, words, share, longest }] : [];
    });
  });
}

function shinglesOf(words: readonly string[]): string[] {
  const keys: string[] = [];
  for (let at = 0; at + shingle <= words.length; at += 1) {
    keys.push(words.slice(at, at + shingle).join(' '));
  }
  return keys;
}

/** One more shingle is in both: it goes on with the run, or begins another. */
function meet(meetings: Map<number, Meeting>, first: number, at: number): void {
  const meeting = meetings.get(first) ?? { words: 0, run: 0, longest: 0, lastAt: -shingle };
  const fresh = Math.min(at - meeting.lastAt, shingle);
  meeting.words += fresh;
  meeting.run = at === meeting.lastAt + 1 ? meeting.run + 1 : shingle;
  meeting.longest = Math.max(meeting.longest, meeting.run);
  meeting.lastAt = at;
  meetings.set(first, meeting);
}
