const outwardLink = /^(?:https?:\/\/|mailto:|tel:)./i;

/** Whether an address leads out of the book, to where a reader may be sent. */
export function isOutwardLink(address: string): boolean {
  return outwardLink.test(address);
}
