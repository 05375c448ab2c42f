/** Whether a text is a page saved as one file (RFC 2557). */
export function isMht(text: string): boolean {
  return (
    /^(?:From: <Saved by|MIME-Version:|Snapshot-Content-Location:|[\w-]+: )/i.test(
      text.slice(0, 200),
    ) && /content-type:\s*multipart\/related/i.test(text.slice(0, 4000))
  );
}

/** The page in such a file; undefined where none is in it. Bytes stand for signs, one for one. */
export function pageOfMht(
  latin: string,
): { readonly bytes: Buffer; readonly charset: string | undefined } | undefined {
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(latin)?.[1];
  if (boundary === undefined) return undefined;
  for (const part of latin.split(`--${boundary}`).slice(1)) {
    const end = /\r?\n\r?\n/.exec(part);
    if (!end) continue;
    const head = part.slice(0, end.index);
    if (!/content-type:\s*text\/html/i.test(head)) continue;
    const body = part.slice(end.index + end[0].length);
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    const charset = /charset="?([\w-]+)"?/i.exec(head)?.[1];
    if (encoding === 'base64') return { bytes: Buffer.from(body, 'base64'), charset };
    if (encoding === 'quoted-printable')
      return { bytes: Buffer.from(unquoted(body), 'latin1'), charset };
    return { bytes: Buffer.from(body, 'latin1'), charset };
  }
  return undefined;
}

/** Quoted-printable (RFC 2045, 6.7). */
function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
