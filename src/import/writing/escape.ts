import { findAddresses } from '../../typography/index.ts';

/**
 * A text as Markdown that is read as the same text. Only what Markdown would
 * take for a sign of its own gets a backslash, so that an editor sees few.
 */
export function escapeText(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { kind, start, end } of findAddresses(text)) {
    const address = kind === 'url' ? asLink(text, start, end) : undefined;
    if (address === undefined) continue;
    pieces.push(escapeSigns(text.slice(done, start)), address);
    done = end;
  }
  return pieces.join('') + escapeSigns(text.slice(done));
}

/**
 * An address as Markdown that makes a link of all of it: as it stands where GFM finds its ends
 * (autolinks, extended), else between angle brackets. Undefined where neither can be.
 */
function asLink(text: string, start: number, end: number): string | undefined {
  const address = text.slice(start, end);
  if (!/^https?:\/\/[A-Za-z0-9]/i.test(address) || /[\s<>\\`]/.test(address)) return undefined;
  const isOpen = start === 0 || /[\s(]/.test(text.charAt(start - 1));
  const isClosed = /^(?:[?!.,:)]*(?:\s|$))/.test(text.slice(end, end + 12));
  const isHost = /^https?:\/\/(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+(?:[:/?#]|$)/i.test(address);
  const hasEnd = !/[\]*_~]$/.test(address);
  return isOpen && isClosed && isHost && hasEnd ? address : `<${address}>`;
}

function escapeSigns(text: string): string {
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
