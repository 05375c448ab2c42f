/** The words of a dictionary, which are loaded when they are wanted: whether it has one, as it is written. */
export async function dictionary(): Promise<(word: string) => boolean> {
  const { isInDictionary } = await import('../typography/dictionary.ts');
  return isInDictionary;
}
