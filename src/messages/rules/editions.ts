/** Of EPUBs, and of files that an earlier build made. */
export const editionsRules = {
  'epub-letter-without-face': {
    severity: 'warning',
    hint: 'Reading systems show a box, or what they happen to have: write the word in another way, or leave the sign out.',
  },
  'epub-over-budget': {
    severity: 'warning',
    hint: 'Make the pictures smaller or leave some out, or raise “epub.budget” in book.yaml.',
  },
  'epub-picture-smaller': {
    severity: 'info',
    hint: 'The print has it as it is. Raise “epub.longestSide” in book.yaml if its details matter on screens too.',
  },
  'epub-without-pages': {
    severity: 'info',
    hint: 'Build “pdf” and “epub” together, and readers can find the pages of the print in the EPUB.',
  },
  'artifact-stale': {
    severity: 'warning',
    hint: 'The file stays where it is but is not in the manifest; build it again to hand it on.',
  },
} as const;
