import type { Spot } from './message.ts';

/** Fields of a file, and where each of them stands in it: by its path (`dates.jalali`, `chapters.0`), the whole by none. */
export interface PlacedFields {
  readonly places: Readonly<Record<string, Spot>>;
}

/** The place of a field; of the nearest thing that holds it when it isn't there itself. */
export function placeIn({ places }: PlacedFields, ...path: readonly PropertyKey[]): Spot {
  for (let length = path.length; length >= 0; length -= 1) {
    const name = path.slice(0, length).map(String).join('.');
    const place = Object.hasOwn(places, name) ? places[name] : undefined;
    if (place) return place;
  }
  return { line: 1, column: 1 };
}

/** The places of what a field holds, by their paths in it. */
export function placesBelow(fields: PlacedFields, field: string): PlacedFields['places'] {
  const below = Object.entries(fields.places).flatMap(([path, place]): [string, Spot][] =>
    path.startsWith(`${field}.`) ? [[path.slice(field.length + 1), place]] : [],
  );
  return Object.fromEntries([['', placeIn(fields, field)], ...below]);
}
