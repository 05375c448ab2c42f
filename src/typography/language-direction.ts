const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const rightScripts = words('adlm arab aran hebr mand nkoo rohg samr syrc thaa');
/** Languages that are written in letters of the right in most places. */
const rightLanguages = words(
  'ar arc azb bal ckb dv fa glk he iw khw ks lrc mzn nqo ota pnb prs ps rhg sd skr syr ug ur yi',
);
/** Those that are written in either, and those that aren’t told: their letters decide. */
const eitherLanguages = words('az ha kk ks ku ky ms mul pa tg tk tt und uz');
const rightLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;

/**
 * Whether a text in a language (BCP 47) is read from left to right.
 * @param text asked for only where the language leaves it open
 */
export function isLeftToRight(language: string, text: () => string): boolean {
  const [name = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (name === '' || name === 'zxx' || rightScripts.has(script ?? '')) return false;
  if (script) return true;
  if (rightLanguages.has(name)) return false;
  if (!eitherLanguages.has(name)) return true;
  const words = text();
  return letter.test(words) && !rightLetter.test(words);
}
