/** Whether a text is the source of a wiki’s page: headings between equals signs, links in brackets, templates. */
export function isWikiText(name: string, text: string): boolean {
  if (/\.(?:wiki|mediawiki)(?:\.txt)?$/i.test(name)) return true;
  const sample = text.slice(0, 100_000);
  const signs = [
    /^={2,5}[^=\n]+={2,5}\s*$/m,
    /\[\[[^\]\n]+\]\]/,
    /^\{\{/m,
    /'''[^'\n]+'''/,
    /<ref[ >]/,
  ];
  return signs.filter((sign) => sign.test(sample)).length >= 3;
}
