import { isAscii, isUtf8 } from 'node:buffer';

/** Whether a text is a page saved as one file (RFC 2557). */
export function isMht(text: string): boolean {
  return (
    /^(?:From: <Saved by|MIME-Version:|Snapshot-Content-Location:|[\w-]+: )/i.test(
      text.slice(0, 200),
    ) && /content-type:\s*multipart\/related/i.test(text.slice(0, 4000))
  );
}

/** The page in such a file, in UTF-8; undefined where none is in it. Bytes stand for signs, one for one. */
export function pageOfMht(latin: string): Buffer | undefined {
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(latin)?.[1];
  if (boundary === undefined) return undefined;
  for (const part of latin.split(`--${boundary}`).slice(1)) {
    const end = /\r?\n\r?\n/.exec(part);
    if (!end) continue;
    const head = part.slice(0, end.index);
    if (!/content-type:\s*text\/html/i.test(head)) continue;
    const body = part.slice(end.index + end[0].length);
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    return inUtf8(bytesOf(body, encoding), /charset="?([\w-]+)"?/i.exec(head)?.[1]);
  }
  return undefined;
}

function bytesOf(body: string, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
}

/** By the character set that the head names; what is UTF-8, whatever it is called, or has no such set stays. */
function inUtf8(bytes: Buffer, charset: string | undefined): Buffer {
  if (charset === undefined || (isUtf8(bytes) && !isAscii(bytes))) return bytes;
  try {
    return Buffer.from(new TextDecoder(charset, { fatal: true }).decode(bytes), 'utf8');
  } catch {
    return bytes;
  }
}

/** Quoted-printable (RFC 2045, 6.7). */
function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
