// Writes folders of made-up books for the example: the same number gives the same bytes.
//   node write-books.mjs COUNT FOLDER
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [count = '200', folder = 'books'] = process.argv.slice(2);

const words =
  'کتاب خانه باران جاده آموزگار پنجره قفسه نامه بهار کودک چراغ رودخانه سایه آسمان درخت کوچه دوست شهر صدا دریا سفر روز شب دست راه نان برگ سنگ آواز مهر'.split(
    ' ',
  );
const subjects = 'داستان شعر تاریخ نامه سفرنامه زندگی‌نامه'.split(' ');

/** Numbers that follow from a seed (a generator of Lehmer’s). */
function chanceOf(seed) {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

function paragraph(chance) {
  const length = 30 + chance(60);
  return `${Array.from({ length }, () => words[chance(words.length)]).join(' ')}.`;
}

for (let number = 1; number <= Number(count); number += 1) {
  const chance = chanceOf(number);
  const id = `book-${String(number).padStart(4, '0')}`;
  const say = () => words[chance(words.length)];
  const title = `${say()} و ${say()} ${number}`;
  const lines = [];
  const documents = Array.from({ length: 4 }, (_, at) => {
    const name = `${say()} ${at + 1}`;
    const paragraphs = Array.from({ length: 12 }, () => paragraph(chance));
    const from = lines.length + 1;
    lines.push(name, '', ...paragraphs.flatMap((each) => [each, '']));
    return {
      file: `0${at + 1}-part.md`,
      text: `---
title: ${name}
kind: report
source:
  file: text.txt
  lines: ${from}-${lines.length - 1}
---

# ${name}

${paragraphs.join('\n\n')}
`,
    };
  });
  const source = `${lines.join('\n')}\n`;
  const write = (file, text) => {
    mkdirSync(join(folder, id, 'text'), { recursive: true });
    mkdirSync(join(folder, id, 'sources'), { recursive: true });
    writeFileSync(join(folder, id, file), text);
  };
  const sha256 = createHash('sha256').update(source).digest('hex');
  const uuid = createHash('sha256').update(id).digest('hex');
  const parts = [
    uuid.slice(0, 8),
    uuid.slice(8, 12),
    `4${uuid.slice(13, 16)}`,
    `8${uuid.slice(17, 20)}`,
  ];
  write('sources/text.txt', source);
  for (const { file, text } of documents) write(`text/${file}`, text);
  write(
    'text/chapter.yaml',
    `number: 1
title: متن
documents:
${documents.map(({ file }) => `  - ${file}\n`).join('')}`,
  );
  write(
    'book.yaml',
    `format: 1
id: ${id}
title: ${title}
languages: [fa]
publisher:
  name: نشر نمونه
contributors:
  - name: نویسندهٔ ${1 + chance(40)}
    as: aut
subjects: [${subjects[chance(subjects.length)]}]
date:
  jalali: 1400-08-13
  gregorian: 2021-11-04
identifiers:
  uuid: ${[...parts, uuid.slice(20, 32)].join('-')}
editions: [web, epub, text]
chapters:
  - text
sources:
  - file: text.txt
    sha256: ${sha256}
`,
  );
}
