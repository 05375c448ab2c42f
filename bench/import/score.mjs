/** Letters and digits alone, one spelling of each. */
export function fold(text) {
  return text
    .normalize('NFKC')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\p{M}|\u0640|[^\p{L}\p{N}]/gu, '');
}

const parts = [
  'documents',
  'titles',
  'headings',
  'levels',
  'verse',
  'speech',
  'furniture',
  'signatures',
  'notes',
  'refusals',
];

/** Found, wanted and right, for each part. */
export class Score {
  counts = Object.fromEntries(parts.map((part) => [part, { right: 0, wanted: 0, found: 0 }]));
  faults = [];

  count(part, right, wanted, found) {
    const count = this.counts[part];
    count.right += right;
    count.wanted += wanted;
    count.found += found;
  }

  add(other) {
    for (const part of parts) {
      const { right, wanted, found } = other.counts[part];
      this.count(part, right, wanted, found);
    }
  }

  toString() {
    return parts
      .filter((part) => this.counts[part].wanted + this.counts[part].found > 0)
      .map((part) => {
        const { right, wanted, found } = this.counts[part];
        return `${part} ${right}/${wanted}${found > right ? ` +${found - right}` : ''}`;
      })
      .join('  ');
  }

  table() {
    return parts
      .map((part) => {
        const { right, wanted, found } = this.counts[part];
        const share = (of) => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`);
        return `${part.padEnd(12)} recall ${share(wanted).padStart(8)}  precision ${share(found).padStart(8)}  (${right} right, ${wanted} wanted, ${found} found)`;
      })
      .join('\n');
  }
}

/** Holds what was read of one file against what an editor wants. */
export function scoreFile(expected, read) {
  const score = new Score();
  const { documents } = read;
  const refuse = expected.lostLetters === 'refuse' ? 1 : 0;
  score.count('refusals', refuse && read.refused ? 1 : 0, refuse, read.refused ? 1 : 0);
  if (read.refused || read.errors)
    score.faults.push(
      ...read.messages
        .map(String)
        .filter((m) => /refused|letters/.test(m))
        .slice(0, 2),
    );
  if (refuse) return score;
  const list = (part, wanted, found, same) => {
    const rest = [...found];
    let right = 0;
    for (const each of wanted) {
      const at = rest.findIndex((other) => same(each, other));
      if (at >= 0) {
        rest.splice(at, 1);
        right += 1;
      } else score.faults.push(`${part}: missing «${short(each)}»`);
    }
    for (const each of rest.slice(0, 6)) score.faults.push(`${part}: extra «${short(each)}»`);
    score.count(part, right, wanted.length, found.length);
  };
  const starts = (a, b) => {
    const [one, two] = [fold(a), fold(b)];
    return one !== '' && (two.startsWith(one) || one.startsWith(two)) && two !== '';
  };
  const same = (a, b) => fold(a) === fold(b);
  const wantedDocuments = expected.documents ?? [];
  // A document is where one begins: its first words stand near its start, and nobody else's.
  list(
    'documents',
    wantedDocuments.map(({ firstWords }) => firstWords ?? ''),
    documents.map(({ body }) => body),
    (first, body) => {
      const at = fold(body).indexOf(fold(first));
      return at >= 0 && at < 260;
    },
  );
  list(
    'titles',
    wantedDocuments.filter(({ title }) => title).map(({ title }) => title),
    documents.map(({ title }) => title).slice(0, Math.max(documents.length, 0)),
    (a, b) => same(a, b),
  );
  const headings = documents.flatMap((document) => document.headings);
  list(
    'headings',
    (expected.headings ?? []).map(({ text }) => text),
    headings.map(({ text }) => text),
    same,
  );
  const levels = (expected.headings ?? []).filter(({ text, level }) =>
    headings.some((heading) => same(heading.text, text) && heading.level === level),
  ).length;
  score.count('levels', levels, (expected.headings ?? []).length, (expected.headings ?? []).length);
  list(
    'verse',
    (expected.verse ?? []).flat(),
    documents.flatMap(({ verse }) => verse),
    same,
  );
  list(
    'speech',
    expected.speech ?? [],
    documents.flatMap(({ speech }) => speech),
    starts,
  );
  const text = fold(documents.map(({ body, title }) => `${title}\n${body}`).join('\n'));
  const bodies = fold(documents.map(({ body }) => body).join('\n'));
  const furniture = expected.furniture ?? [];
  const wantedLines = new Set(furniture.map(fold).filter((line) => line !== ''));
  const kept = [];
  for (const line of wantedLines) {
    // Short ones, as the number of a page, may stand in the text too: only lines that were left out tell.
    const isGone = read.omitted.some((each) => fold(each) === line) || !bodies.includes(line);
    if (!isGone) kept.push(line);
  }
  for (const line of kept) score.faults.push(`furniture: kept «${line.slice(0, 60)}»`);
  const wrongly = read.omitted.filter(
    (line) =>
      fold(line) !== '' &&
      ![...wantedLines].some(
        (each) => each === fold(line) || each.includes(fold(line)) || fold(line).includes(each),
      ),
  );
  for (const line of wrongly.slice(0, 8))
    score.faults.push(`furniture: wrongly left out «${line.slice(0, 60)}»`);
  score.count(
    'furniture',
    wantedLines.size - kept.length,
    wantedLines.size,
    wantedLines.size - kept.length + wrongly.length,
  );
  list(
    'signatures',
    expected.signatures ?? [],
    documents.flatMap(({ signatures }) => signatures),
    (a, b) =>
      same(a, b) ||
      (fold(b) !== '' && fold(a).includes(fold(b)) && fold(b).length > 3) ||
      (fold(b).includes(fold(a)) && fold(a).length > 3),
  );
  const notes = documents.reduce((sum, document) => sum + document.notes, 0);
  score.count('notes', Math.min(notes, expected.notes ?? 0), expected.notes ?? 0, notes);
  for (const { lastWords } of wantedDocuments) {
    if (lastWords && !text.includes(fold(lastWords))) score.faults.push(`lost: «${lastWords}»`);
  }
  return score;
}

function short(each) {
  return String(typeof each === 'string' ? each : JSON.stringify(each)).slice(0, 70);
}
