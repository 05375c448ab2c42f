/** Whether a line is drawn of symbols: `***`, `-----`, `· - -`, and has nothing to be read. */
export function isSeparator(plain: string): boolean {
  // A letter or two may be an ornament among many symbols: ~~~~~ o ~~~~~
  if (/^[*+\-–—=_~•·]{3,}\s?[oOxX]{1,2}\s?[*+\-–—=_~•·]{3,}$/.test(plain)) return true;
  return (
    /^[\s*+\-–—=_~#•·.°×※■□◆◇●○▪▫❖✦✶★☆|/\\<>^➖〰─━═❋❁✿✽❀]+$/u.test(plain) &&
    // Dots alone are an omission: «...».
    /[^\s.]/.test(plain)
  );
}
