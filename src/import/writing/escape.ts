/**
 * A text as Markdown that is read as the same text. Only what Markdown would
 * take for a sign of its own gets a backslash, so that an editor sees few.
 */
export function escapeText(text: string): string {
  const signs = text.replace(
    /[\\`*[\]<~]|_|&(?=#?\w)|\{(?=\+\+|--|==|>>)|(?<=\+\+|--|==)\}/g,
    (sign, at: number) => (sign === '_' && isInWord(text, at) ? sign : `\\${sign}`),
  );
  return signs.replace(/\S+/g, (word) =>
    /www\.|https?:\/\/|@/i.test(word) ? escapeAddress(word) : word,
  );
}

/** The first characters of a line, where they would begin a block of Markdown. */
export function escapeLineStart(markdown: string): string {
  return markdown
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^(?=[>|=]|:::)/, '\\')
    .replace(/^:(?=[-\s|:]*$)/, '\\:')
    .replace(/^(?=[-+](?:\s|$))/, '\\')
    .replace(/^(?=-[-\s|:]*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

// An address that GFM makes a link of is taken as it stands, backslashes
// included: where it holds any, it must not become a link.
function escapeAddress(word: string): string {
  if (!word.includes('\\')) return word;
  return word.replace(/(?<=www)\.|(?<=https?):|@/gi, (sign) => `\\${sign}`);
}
