/** The name of what a shelf says of itself for the next time. */
export const shelfFile = 'shelf.json';
