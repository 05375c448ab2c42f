import fc from 'fast-check';

/** A line as it is typed, with ⟦ ⟧ round what belongs together from left to right. */
export type MarkedLine = string;

const from = (list: string, by: string | RegExp = ' '): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...list
      .trim()
      .split(by)
      .map((each) => each.trim()),
  );
const join = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));
const digits = fc.constantFrom('0123456789', '۰۱۲۳۴۵۶۷۸۹');
const whole = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map(String);
/** What is made of a text with the digits of either script, one in the whole of it. */
const inDigits = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, digits)
    .map(([all, row]) => all.replace(/[0-9]/g, (digit) => row[Number(digit)] ?? ''));

const surname = from('Smith Jones Müller García Brown O’Brien Knuth de_Vries').map((name) =>
  name.replace('_', ' '),
);
const initials = from('J.|J. K.|M.|A.-M.', '|');
const title = from(
  'The History of Books|A Study in Paper: Ink and Type|Das Kapital|Printing, 1450–1800|Who Reads? An Essay|C++ for Poets|The Art of War',
  '|',
);
const year = whole(1850, 2024);
const pages = join(whole(1, 90), from('– -'), whole(91, 400));
const press = from('Oxford: OUP|London: Faber & Faber|New York, NY: Knopf|Paris: Seuil', '|');
const edition = from('2nd ed.|rev. ed.|3rd edn', '|');

const bibliography = fc.oneof(
  join(
    surname,
    ', ',
    initials,
    ' (',
    year,
    '). ',
    title,
    ' (',
    edition,
    '), Vol. ',
    whole(1, 12),
    ', pp. ',
    pages,
  ),
  join(surname, ', ', initials, ' (', year, '). ', title, '. ', press),
  join(surname, ' & ', surname, ' (', year, ')'),
  join(surname, ' et al. (', year, ', p. ', whole(1, 300), ')'),
  join(surname, ', ', title, ', ', year),
  join(surname, ', “', title, '”, Vol. ', whole(1, 9), ', No. ', whole(1, 12)),
  join(title, ' (', press, ', ', year, ')'),
  join(surname, ' ', year, ': ', pages),
);
const plainWord = from('Windows Linux Python Word Google alpha README Beta TeX');
const code = fc.oneof(
  from(
    '.NET .gitignore .docx #tag @user -v --help --dry-run=3 -xzf ~/x ./a ../b /usr/bin /etc/hosts C++ C# F# AT&T :root !important',
  ),
  from(
    'foo()|a[0]|x->y|f(x, y)|i++|a && b|if (x == 1)|std::vector<int>|{x: 1}|print("x")|$HOME|%PATH%|*.txt|a_b|_x',
    '|',
  ),
  join(plainWord, from('()|[0]|.exe|_v2|-beta|++', '|')),
);
const unit = from('km kg cm °C GB MHz km/h kWh mm px');
const number = fc.oneof(whole(1, 999), join(whole(0, 99), '.', whole(1, 99)));
const quantity = inDigits(
  join(
    number,
    from('|_', '|').map((gap) => gap.replace('_', ' ')),
    unit,
  ),
);
const formula = fc.oneof(
  from(
    'E=mc²|a² + b² = c²|H₂O|x > 5|P < 0.05|f(x) = x² + 1|O(n log n)|2x + 3 = 7|y = -3x + 2|CO2|(a+b)² = c|x₁ + x₂|sin(x) = 1|π ≈ 3.14|10 < x',
    '|',
  ),
  inDigits(join(number, ' + ', number, ' = ', number)),
  inDigits(join(number, '×', number)),
  join(
    'x',
    from(' = | + |=|*', '|').filter((each) => each !== ''),
    number,
  ),
);
const file = fc.oneof(
  join(from('report my_file data-2 Book'), from('.pdf .docx .tar.gz .md')),
  join(
    from('/home/x/ C:\\Users\\ src/ ~/'),
    from('report my_file data-2'),
    from('.pdf .docx .tar.gz .md'),
  ),
  join('my file (', whole(1, 9), ').pdf'),
);
const version = fc.oneof(
  join('v', whole(0, 9), '.', whole(0, 30), '.', whole(0, 99)),
  join(plainWord, ' ', inDigits(fc.oneof(whole(1, 20), join(whole(1, 9), '.', whole(0, 20))))),
  join(plainWord, ' ', whole(1, 9), '.', whole(0, 9), ' (', year, ')'),
  join(whole(0, 9), '.', whole(0, 9), '.', whole(0, 9), from('-rc1 -beta.2 -alpha')),
  join(
    from('COVID B F HTML iOS'),
    from('- |', ' ').map((each) => (each === '-' ? '-' : '')),
    whole(1, 99),
  ),
);
const temperature = inDigits(
  join(
    from('|−|-|+', '|'),
    whole(1, 60),
    from(' |', '|').map(() => ' '),
    '°C',
  ),
);
const negative = inDigits(join(from('− - + ±'), number));
const dates = inDigits(
  join(
    whole(1300, 2030),
    from('/ -'),
    whole(10, 12),
    from('|', '|').map(() => '/'),
    whole(10, 30),
  ),
).map((date) => date.replace(/^([^/-]*)([/-])([^/-]*)[/-]/, '$1$2$3$2'));
const address = fc.oneof(
  from(
    'https://example.org/a?b=c http://example.com/a-b/ www.example.com/?q=1 example.com/?q=1 a.b-c_d@mail.example.com example.org fa.example.org/wiki/A_(b)',
  ),
  join('https://doi.org/10.', whole(1000, 9999), '/x', whole(1, 99)),
  join(
    whole(1, 300),
    ' ',
    from('Main St., Apt. 4B|Downing Street, London|Broadway, New York, NY', '|'),
    from(', USA| 10001|', '|'),
  ),
);
const tags = from('<tag>|<br/>|</div>|<a href="x">|&nbsp;', '|');
const money = inDigits(join(from('$ € £'), number));

const piece = fc
  .oneof(
    { weight: 6, arbitrary: bibliography },
    { weight: 4, arbitrary: code },
    { weight: 3, arbitrary: quantity },
    { weight: 4, arbitrary: formula },
    { weight: 3, arbitrary: file },
    { weight: 3, arbitrary: version },
    { weight: 3, arbitrary: temperature },
    { weight: 2, arbitrary: negative },
    { weight: 2, arbitrary: dates },
    { weight: 3, arbitrary: address },
    { weight: 2, arbitrary: tags },
    { weight: 2, arbitrary: money },
    { weight: 3, arbitrary: plainWord },
  )
  .map((text) => `⟦${text}⟧`);

/** Numbers that go with Persian: a range from right to left, a ratio from left to right. */
const persianNumber = fc.oneof(
  fc
    .tuple(whole(1, 60), whole(61, 99), digits)
    .map(([first, last, row]) =>
      `${first}–${last}`.replace(/[0-9]/g, (digit) => row[Number(digit)] ?? ''),
    ),
  inDigits(join(whole(1, 20), ':', whole(1, 20))),
  inDigits(join(whole(1, 99), '.', whole(1, 99))),
  inDigits(join(whole(1, 999), '٪')),
);
const word = from('کتاب نامه شهر سخن خانه دیوار باغ آن نوشته است را چنین');
const behind = from(' است| را دید| و دیگر|، سپس|. آنگاه|؛ پس|: چنین|؟|.|', '|').map((each) => each);

/** Lines of Persian with what isn’t, always the same. */
export function madeLines(count: number): MarkedLine[] {
  const around = fc.oneof(
    { weight: 6, arbitrary: piece },
    { weight: 1, arbitrary: piece.map((each) => `«${each}»`) },
    { weight: 1, arbitrary: piece.map((each) => `(${each})`) },
    { weight: 1, arbitrary: persianNumber },
  );
  const part = fc
    .tuple(word, around, from(' است| را دید| و دیگر|، سپس|. آنگاه|؛ پس|: چنین', '|'))
    .map(([before, text, after]) => `${before} ${text} ${after.trim()}`.replace(/ ([،.؛:])/, '$1'));
  const line = fc
    .tuple(fc.array(part, { minLength: 0, maxLength: 2 }), word, around, behind)
    .map(([parts, before, text, after]) =>
      [
        ...parts,
        `${before} ${text}${after && /^[^\s.،؛:؟]/.test(after) ? ` ${after}` : after}`,
      ].join(' '),
    );
  return fc.sample(line, { seed: 18, numRuns: count });
}
