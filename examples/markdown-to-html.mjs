import { rehypeIsolateBidi, remarkPersian } from 'chapkhaneh/normalisation';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

let markdown = '';
for await (const piece of process.stdin.setEncoding('utf8')) markdown += piece;

const html = await unified()
  .use(remarkParse)
  .use(remarkPersian)
  .use(remarkRehype)
  .use(rehypeIsolateBidi, { latinLanguage: 'en' })
  .use(rehypeStringify)
  .process(markdown);

process.stdout.write(`<article lang="fa" dir="rtl">\n${html}\n</article>\n`);
