/**
 * The letters of shaped text: each presentation form as the letter that it is a
 * form of (ﺳﻼم → سلام). Whole words in one sign (ﷺ, ﷼) stay, they are meant.
 */
export function lettersOfForms(text: string): string {
  return text.replace(/[\uFB50-\uFBFF\uFC00-\uFCFF\uFE80-\uFEFC]+/g, (forms) =>
    forms.normalize('NFKC'),
  );
}
