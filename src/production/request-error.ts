/** A request that can't be carried out as it was made. */
export class RequestError extends Error {
  override readonly name: string = 'RequestError';
}
