/** Of a book’s folder: its files, their fields, its dates, sources and pictures. */
export const manuscriptRules = {
  'file-missing': {
    severity: 'error',
    hint: 'Write the file, or take its name out of the list that names it.',
  },
  'file-unlisted': {
    severity: 'warning',
    hint: 'Name the file in the chapter’s list of documents, or move it out of the folder.',
  },
  'not-utf8': {
    severity: 'error',
    hint: 'Save the file as UTF-8; a source in another encoding has to be imported first.',
  },
  'yaml-syntax': {
    severity: 'error',
    hint: 'Put text that holds “: ”, “#” or quotation marks between single quotes.',
  },
  'front-matter-missing': {
    severity: 'error',
    hint: 'Begin the document with a block between two lines of three hyphens that gives its title, kind and source.',
  },
  'field-missing': { severity: 'error', hint: 'Add the field.' },
  'field-unknown': {
    severity: 'error',
    hint: 'Correct the name of the field, or take it out; nothing would read it.',
  },
  'field-wrong': {
    severity: 'error',
    hint: 'Give the field a value of the kind that is expected.',
  },
  'file-unreadable': {
    severity: 'error',
    hint: 'See to it that you may read the file, and that it is one.',
  },
  'book-changed': {
    severity: 'error',
    hint: 'Build it again: what was printed is neither the old book nor the new one.',
  },
  'id-repeated': { severity: 'error', hint: 'Give each of them a name of its own.' },
  'date-impossible': {
    severity: 'error',
    hint: 'Write YYYY-MM-DD, YYYY-MM or YYYY in the digits 0–9; an interval as two that are equally exact, the earlier first, with “/” between. Count the days of the month.',
  },
  'date-disagrees': {
    severity: 'error',
    hint: 'One of the two calendars is wrong; put the one right that the source doesn’t give.',
  },
  'date-written': {
    severity: 'warning',
    hint: 'Put right what was misread; if the source itself errs, leave it and say so in a note.',
  },
  'editor-note-plain': {
    severity: 'error',
    hint: 'Say it in the running text of the editor’s note.',
  },
  'isbn-wrong': {
    severity: 'error',
    hint: 'Copy it again from the agency’s letter: a wrong number on a printed cover can’t be taken back.',
  },
  'source-missing': {
    severity: 'error',
    hint: 'Put the source file into the book’s folder “sources”, byte for byte as it came.',
  },
  'source-altered': {
    severity: 'error',
    hint: 'Restore the file as it came. A newer version of a source is a new source.',
  },
  'picture-missing': {
    severity: 'error',
    hint: 'Put the file beside the document or into the book’s folder “images”, and give its name as it is spelt there.',
  },
  'picture-outside': {
    severity: 'error',
    hint: 'Put a copy into the book’s folder: nothing is fetched, and nothing read from elsewhere.',
  },
  'picture-unreadable': {
    severity: 'error',
    hint: 'Save it anew as PNG or JPEG with an image editor.',
  },
  'picture-too-large': {
    severity: 'error',
    hint: 'Make it smaller: 300 dots to the inch at the width of the page are enough.',
  },
  'picture-turned': {
    severity: 'error',
    hint: 'Open it in an image editor, turn it upright there, and save it.',
  },
  'picture-without-words': {
    severity: 'warning',
    hint: 'Say between “![” and “]” what is to be seen, for readers who can’t see it.',
  },
  'yaml-comment': {
    severity: 'warning',
    hint: 'Put the value between single quotes if the sign “#” is meant.',
  },
} as const;
