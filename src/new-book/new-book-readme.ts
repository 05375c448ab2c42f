/** In which languages the README of a new book is written. */
export type ReadmeLanguage = 'fa' | 'en';

/** What lies in a new book's folder, and which commands an editor needs first. */
export function newBookReadme({
  title,
  readme,
}: {
  readonly title: string;
  readonly readme: ReadmeLanguage;
}): string {
  return readme === 'fa' ? persian(title) : english(title);
}

function persian(title: string): string {
  return `# ${title}

| پرونده | چیست |
|---|---|
| \`book.yaml\` | عنوان، پدیدآوران، تاریخ، فصل‌ها به ترتیب، نسخه‌هایی که ساخته می‌شود |
| \`sources/\` | متن‌ها همان‌گونه که رسیده‌اند؛ دست نمی‌خورند |
| \`chapter-1/chapter.yaml\` | عنوان فصل و سندهای آن |
| \`chapter-1/01-….md\` | یک سند: سرصفحه و متن |

## دستورها

    chap check              بررسی کتاب
    chap build              ساختن همهٔ نسخه‌ها
    chap import FILE… --into chapter-1
                            آوردن متن‌های رسیده به کتاب
    chap suggest            پیشنهادهایی برای رسم‌الخط

نسخه‌ها در پوشه‌ای کنار این پوشه ساخته می‌شوند که نامش به «-output» پایان می‌یابد.
`;
}

function english(title: string): string {
  return `# ${title}

| file | what it is |
|---|---|
| \`book.yaml\` | title, contributors, date, the chapters in order, the editions that are made |
| \`sources/\` | the texts as they came; nobody changes them |
| \`chapter-1/chapter.yaml\` | the title of the chapter, and its documents |
| \`chapter-1/01-….md\` | a document: front matter, then the text |

## Commands

    chap check              look the book through
    chap build              make every edition
    chap import FILE… --into chapter-1
                            bring received texts into the book
    chap suggest            what may be settled in the spelling

Editions go into a folder beside this one whose name ends in “-output”.
`;
}
