/** A damage to the characters of a text; false when it would change nothing there. */
export type Damage = (characters: string[], pick: (below: number) => number) => boolean;

/** Letters, but not one that the next is the same as: dropping either gives the same text. */
function lettersOf(characters: readonly string[]): number[] {
  return characters.flatMap((character, at) =>
    /\p{L}/u.test(character) && characters[at + 1] !== character ? [at] : [],
  );
}

function pickFrom(places: readonly number[], pick: (below: number) => number): number | undefined {
  return places.length > 0 ? places[pick(places.length)] : undefined;
}

/** Damages to a text, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  'a letter dropped': (characters, pick) => {
    const at = pickFrom(lettersOf(characters), pick);
    if (at === undefined) return false;
    characters.splice(at, 1);
    return true;
  },
  'a letter doubled': (characters, pick) => {
    const at = pickFrom(lettersOf(characters), pick);
    if (at === undefined) return false;
    characters.splice(at, 0, characters[at] as string);
    return true;
  },
  'a letter replaced': (characters, pick) => {
    const at = pickFrom(lettersOf(characters), pick);
    if (at === undefined) return false;
    characters[at] = characters[at] === 'ژ' ? 'ز' : 'ژ';
    return true;
  },
  'two letters swapped': (characters, pick) => {
    const places = lettersOf(characters).filter((at) => /\p{L}/u.test(characters[at + 1] ?? ''));
    const at = pickFrom(places, pick);
    if (at === undefined) return false;
    [characters[at], characters[at + 1]] = [characters[at + 1] as string, characters[at] as string];
    return true;
  },
  'a sign lost': (characters, pick) => {
    const places = characters.flatMap((character, at) => (/\p{P}/u.test(character) ? [at] : []));
    const at = pickFrom(places, pick);
    if (at === undefined || characters[at + 1] === characters[at]) return false;
    characters.splice(at, 1);
    return true;
  },
  'a half-space lost': (characters, pick) => {
    const places = characters.flatMap((character, at) => (character === '\u200C' ? [at] : []));
    const at = pickFrom(places, pick);
    if (at === undefined) return false;
    characters.splice(at, 1);
    return true;
  },
  'a half-space too many': (characters, pick) => {
    const at = pickFrom(lettersOf(characters), pick);
    if (at === undefined || characters[at + 1] === '\u200C') return false;
    characters.splice(at + 1, 0, '\u200C');
    return true;
  },
  'a space lost': (characters, pick) => {
    const places = characters.flatMap((character, at) =>
      character === ' ' &&
      /\S/.test(characters[at - 1] ?? ' ') &&
      /\S/.test(characters[at + 1] ?? ' ')
        ? [at]
        : [],
    );
    const at = pickFrom(places, pick);
    if (at === undefined) return false;
    characters.splice(at, 1);
    return true;
  },
};
