import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/import/formats/html-tree.ts';
import { linesOfTree } from '../../src/import/formats/rich-lines.ts';

const body =
  '<p>باغ در شهر شیراز بود و دری چوبی داشت که هر صبح با صدای خروس باز می‌شد و هر شب با اذان بسته.</p><p>پدربزرگ کلید آن را در جیب جلیقه‌اش نگه می‌داشت و به کسی نمی‌داد مگر به مادرم.</p>';

/** The lines that are read of a page, and what was left out of it. */
function read(html: string): { lines: string[]; left: string } {
  const { tree, left } = readHtml(html);
  const lines = linesOfTree(tree).lines.map(({ markdown }) => markdown);
  return {
    lines: lines.filter((line) => line !== ''),
    left: left.map(({ text }) => text).join(' '),
  };
}

const page = (content: string, title = 'روز برفی | دفتر باغ'): string =>
  `<html><head><title>${title}</title></head><body>${content}</body></html>`;

describe('of a page the article is read, by what pages say of themselves', () => {
  it.each([
    [
      'a news site',
      `<header><nav><a>سیاست</a></nav></header><div class="breadcrumb"><a>خانه</a></div><div class="news-body"><h1>روز برفی</h1>${body}<div class="ad-box">آگهی بخاری</div><div class="tags">برچسب‌ها: برف</div></div><aside>پربازدیدها</aside><footer>حقوق محفوظ</footer>`,
    ],
    [
      'a blog',
      `<div class="header-outer"><h1>دفتر باغ</h1></div><div class="post hentry"><h3 class="post-title entry-title">روز برفی</h3><div class="post-body entry-content">${body}</div></div><div class="comments"><p>چه زیبا!</p></div><div class="sidebar">بایگانی</div>`,
    ],
    [
      'WordPress',
      `<nav>خانه</nav><main><article class="post"><h1 class="entry-title">روز برفی</h1><div class="entry-content">${body}</div><footer class="entry-footer">دسته: خاطره</footer></article><section id="comments"><p>سلام</p></section></main>`,
    ],
    [
      'a wiki',
      `<div id="siteNotice">خبر</div><h1 id="firstHeading">روز برفی</h1><div id="mw-content-text"><div class="mw-parser-output"><div id="toc">محتویات</div>${body}</div></div><div id="mw-navigation">ورود</div>`,
    ],
    [
      'itemprop',
      `<div id="menu">خانه</div><h1>روز برفی</h1><div itemprop="articleBody">${body}</div><div class="related-posts">دیگر نوشته‌ها</div>`,
    ],
    [
      'one with a site’s name in h1 and its title in h2',
      `<div id="header"><h1>دفتر باغ</h1></div><div class="post"><h2 class="title">روز برفی</h2><div class="content">${body}</div><div class="share">هم‌رسانی</div></div>`,
    ],
  ])('%s', (_, content) => {
    const { lines, left } = read(page(content));
    expect(lines).toEqual([
      'روز برفی',
      ...[...body.matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) => text),
    ]);
    expect(left.length).toBeGreaterThan(10);
  });

  it('no letter of a page is lost: what is no text is listed', () => {
    const html = page(
      `<div class="menu">خانه</div><div class="post"><h2>روز برفی</h2><div class="post-body">${body}</div></div><div class="sidebar"><p>بایگانی</p><div>پیوند</div></div>`,
    );
    const { lines, left } = read(html);
    const letters = (text: string): string => [...text.replace(/[^\p{L}]/gu, '')].sort().join('');
    expect(letters(lines.join('') + left)).toBe(letters(html.replace(/<[^>]*>/g, '')));
  });

  it('links lead where they lead in the end', () => {
    const link =
      '<p>سایت <a href="https://www.google.com/url?q=https://example.org/bagh&amp;sa=D">باغ</a> است.</p>';
    expect(read(page(`<main>${body}${link}</main>`)).lines.at(-1)).toBe(
      'سایت [باغ](https://example.org/bagh) است.',
    );
  });
});

describe('notes are notes', () => {
  it.each([
    [
      'a wiki',
      '<p>متن<sup id="cite_ref-1"><a href="#cite_note-1">[۱]</a></sup> باغ.</p><h2>پانویس</h2><ol><li id="cite_note-1"><a href="#cite_ref-1">↑</a> یادداشت.</li></ol>',
    ],
    [
      'Google Docs',
      '<p>متن<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> باغ.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;یادداشت.</span></p></div>',
    ],
    [
      'Word',
      '<p>متن<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> باغ.</p><div><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> یادداشت.</p></div></div>',
    ],
    [
      'a converter',
      '<p>متن<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> باغ.</p><ol><li id="footnote-1"><p>یادداشت. <a href="#footnote-ref-1">↑</a></p></li></ol>',
    ],
  ])('of %s', (_, content) => {
    const { lines } = read(page(content));
    expect(lines.filter((line) => !/\* \* \*/.test(line))).toEqual(['متن[^1] باغ.', 'یادداشت.']);
  });

  it('comments and deleted words are listed, without who wrote them', () => {
    const { lines, left } = read(
      page(
        '<p>سقف <del cite="mailto:Sohrab">سه</del><ins cite="mailto:Sohrab">دو</ins> کلاس<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>خطرناک است.</p></div>',
      ),
    );
    expect(lines).toEqual(['سقف دو کلاس.']);
    expect(left).toContain('خطرناک است');
    expect(left).toContain('سه');
    expect(left).not.toContain('Sohrab');
  });
});

describe('tables that are set of verse are verse', () => {
  it.each([
    '<table class="beyt"><tr><td>در این باغ هر شب چراغی نهند</td><td>&nbsp;</td><td>به هر شاخه‌ای نور داغی نهند</td></tr></table>',
    '<div class="b"><div class="m1">در این باغ هر شب چراغی نهند</div><div class="m2">به هر شاخه‌ای نور داغی نهند</div></div>',
    '<table><tr><td>در این باغ هر شب چراغی نهند<br>نسیمی که از کوه آید فرود</td><td>به هر شاخه‌ای نور داغی نهند<br>برد خستگی از تن هر که بود</td></tr></table>',
  ])('%s', (table) => {
    const hints = linesOfTree(
      readHtml(page(`<main>${body}${table}${body}</main>`)).tree,
    ).lines.filter(({ hint }) => hint?.kind === 'verse');
    expect(hints[0]?.text).toMatch(/نهند\s{4}به/);
  });

  it('a table of things is a table', () => {
    const table =
      '<table><tr><th>سال</th><th>سطح آب</th></tr><tr><td><ol><li>۱۳۸۷</li></ol></td><td>۹۱۰</td></tr></table>';
    const { lines } = linesOfTree(readHtml(page(`<main>${body}${table}</main>`)).tree);
    expect(lines.filter(({ hint }) => hint?.kind === 'table').map(({ text }) => text)).toEqual([
      'سال\tسطح آب',
      '۱. ۱۳۸۷\t۹۱۰',
    ]);
  });
});
