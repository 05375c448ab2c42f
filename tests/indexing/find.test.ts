import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { WantedEntry } from '../../src/indexing/wanted.ts';
import { documentOf, found, wanted } from './found.ts';

const place = (name: string, fields: Partial<WantedEntry> = {}): WantedEntry =>
  wanted(name, { kind: 'place', ...fields });
const person = (name: string, fields: Partial<WantedEntry> = {}): WantedEntry =>
  wanted(name, { kind: 'person', ...fields });
const workplace = (name: string, fields: Partial<WantedEntry> = {}): WantedEntry =>
  wanted(name, { kind: 'workplace', ...fields });

describe('a form is found', () => {
  it.each([
    // Spaces and half-spaces.
    [workplace('هفت‌تپه'), 'کارگران هفت تپه آمدند', 'هفت تپه'],
    [workplace('هفت تپه'), 'کارگران هفت‌تپه آمدند', 'هفت‌تپه'],
    [workplace('هفت تپه'), 'کارگران هفت  تپه آمدند', 'هفت  تپه'],
    [workplace('هفت تپه'), 'کارگران هفت\u00A0تپه آمدند', 'هفت\u00A0تپه'],
    [workplace('هفت تپه', { find: ['هفت تپه', 'هفتتپه'] }), 'در هفتتپه', 'هفتتپه'],
    // Letters, digits, marks.
    [person('كريمي، اصغر'), 'اصغر کریمی', 'اصغر کریمی'],
    [person('کریمی، اصغر'), 'اصغر كريمي', 'اصغر كريمي'],
    [person('موسی'), 'موسى آمد', 'موسى'],
    [wanted('حیات'), 'در حیاة ما', null],
    [wanted('صلاه'), 'در صلاة', 'صلاة'],
    [wanted('دی ۹۶'), 'در دی 96', 'دی 96'],
    [wanted('دی 96'), 'در دی ٩٦', 'دی ٩٦'],
    [place('کردستان'), 'در کُردِستانِ ما', 'کُردِستانِ'],
    [place('کردستان'), 'در کردســتان', 'کردســتان'],
    [wanted('PEN'), 'انجمن Pen', 'Pen'],
    // A person, turned round; brackets tell namesakes apart and aren’t looked for.
    [person('کریمی، اصغر'), 'رفیق اصغر کریمی گفت', 'اصغر کریمی'],
    [person('کریمی، اصغر'), '«کریمی، اصغر» در فهرست', 'کریمی، اصغر'],
    [person('کریمی، اصغر'), 'کریمی اصغر', null],
    [person('آرام (قم)'), 'آرام از قم', 'آرام'],
    // Ezafe.
    [wanted('کمیتهٔ مرکزی'), 'کمیته مرکزی', 'کمیته مرکزی'],
    [wanted('کمیته مرکزی'), 'کمیته‌ی مرکزی', 'کمیته‌ی مرکزی'],
    [wanted('کمیته مرکزی'), 'کمیته ی مرکزی', 'کمیته ی مرکزی'],
    [wanted('کمیته مرکزی'), 'کمیتهء مرکزی', 'کمیتهء مرکزی'],
    [wanted('کمیته مرکزی'), 'کمیتۀ مرکزی', 'کمیتۀ مرکزی'],
    [workplace('هفت تپه'), 'هفت تپه‌ی قهرمان', 'هفت تپه‌ی'],
    [person('رضا'), 'رضای عزیز', 'رضای'],
    // Endings behind a half-space and behind a space.
    [workplace('هفت تپه'), 'هفت‌تپه‌ای‌ها', 'هفت‌تپه‌ای‌ها'],
    [workplace('هفت تپه'), 'هفت تپه ای ها', 'هفت تپه'],
    [wanted('شورا'), 'شورا‌هایشان', 'شورا‌هایشان'],
    [wanted('خانه'), 'خانه‌اش', 'خانه‌اش'],
    // Endings that are joined.
    [wanted('شورا'), 'شوراها', 'شوراها'],
    [wanted('شورا'), 'شوراهای کارگری', 'شوراهای'],
    [wanted('شورا'), 'شورایی', 'شورایی'],
    [wanted('شورا'), 'شورایمان', 'شورایمان'],
    [wanted('حزب'), 'حزبمان', 'حزبمان'],
    [wanted('حزب'), 'حزب‌های', 'حزب‌های'],
    [wanted('سازمان'), 'سازمانی نو', 'سازمانی'],
    [wanted('سازمان'), 'سازمانش', 'سازمانش'],
    [wanted('کمونیست'), 'ما کمونیستیم', 'کمونیستیم'],
    [wanted('صدا'), 'صدایش', 'صدایش'],
    [wanted('صدا'), 'صدایم', 'صدایم'],
    [wanted('صدا'), 'صدایت', 'صدایت'],
    [wanted('صدا'), 'صدا‌یش', 'صدا‌یش'],
    [wanted('صدا'), 'صداهایش', 'صداهایش'],
    [wanted('صدا'), 'صدای او', 'صدای'],
    [wanted('شورا'), 'شورایت', 'شورایت'],
    [wanted('گفتگو'), 'گفتگویش', 'گفتگویش'],
    [wanted('گفتگو'), 'گفتگوهاش', 'گفتگوهاش'],
    [place('آسیا'), 'آسیایم', 'آسیایم'],
    [wanted('زندان'), 'زندان‌ها', 'زندان‌ها'],
    [wanted('زندان'), 'زندان‌هایشان', 'زندان‌هایشان'],
    [wanted('زندان'), 'زندانها‌یی', 'زندانها‌یی'],
    [wanted('زندانی'), 'زندانی‌ها', 'زندانی‌ها'],
    [wanted('زندانی'), 'زندانی‌هایشان', 'زندانی‌هایشان'],
    [place('ایران'), 'ایرانمان', 'ایرانمان'],
    [place('ایران'), 'ایرانم', 'ایرانم'],
    // «و» is a word, and so are prepositions.
    [place('یمن'), 'از یمن و عراق', 'یمن'],
    // Signs; an editor’s brackets are none.
    [wanted('حزب کمونیست کارگری'), 'حزب [کمونیست] کارگری', 'حزب [کمونیست] کارگری'],
    [wanted('آزادی'), 'برای آزا[د]ی و', 'آزا[د]ی'],
    [place('تهران'), 'در تهران[۱] و', 'تهران'],
    [place('یمن'), '(یمن)', 'یمن'],
    [place('تهران'), 'اهواز/تهران-کرج', 'تهران'],
  ])('%s in «%s»', (entry, text, expected) => {
    expect(found(documentOf(text), [entry])).toEqual(
      expected === null ? [] : [`${entry.entry}: ${expected}`],
    );
  });
});

describe('a form is not found inside another word', () => {
  it.each([
    [place('یمن'), 'ایمن است، میمنت، یمنا'],
    [place('شوش'), 'در شوشتر'],
    [wanted('کار'), 'کارگر، کارگران، پیکار، کاری، کارت، کارها‌ساز'],
    [wanted('مرد'), 'مردم'],
    // A person is no place: «زندانی‌ها» are prisoners, «کارگری‌ها» no workers.
    [wanted('زندان'), 'زندانی‌ها، زندانی‌های، زندانی‌اش، زندانی‌ای، زندانی ها، زندانیان'],
    [wanted('سازمان'), 'سازمانی‌ها'],
    [wanted('کمونیست'), 'کمونیستی‌ها'],
    [wanted('نما'), 'نمایش'],
    [wanted('هما'), 'همایش، همایش‌ها'],
    [wanted('پیدا'), 'پیدایش'],
    [wanted('روا'), 'روایت'],
    [wanted('ملا'), 'ملایم'],
    [wanted('آرا'), 'آرایش'],
    [wanted('گو'), 'گویش'],
    [wanted('شهر'), 'شهرت، شهرستان، شهری'],
    [wanted('ساز'), 'سازش'],
    [wanted('تن'), 'تنها'],
    [wanted('در'), 'درمان'],
    [person('کریم'), 'کریمی، کریمان، کریم‌پور، کریمها'],
    [person('رسول'), 'بهادر رسولی'],
    [place('گیلان'), 'رضا گیلانی'],
    [place('ایران'), 'ایران‌خودرو، ایرانیان، انیران، ایرانشهر، غیر‌ایران'],
    [workplace('هفت تپه'), 'هفت، تپه. هفت. هفتتپه. چهل‌وهفت تپه‌ها'],
    [place('تپه'), 'هفت‌تپه'],
    [wanted('هات'), 'حکومت هات‌برد'],
  ])('%s in «%s»', (entry, text) => {
    expect(found(documentOf(text), [entry])).toEqual([]);
  });

  it('unless a space parts them: phrases tell what isn’t meant', () => {
    const yemen = place('یمن', { not: ['به یمن'] });
    expect(found(documentOf('به یمن حضور شما', 'جنگ یمن', 'به  يمنِ او'), [yemen])).toEqual([
      'یمن: یمن',
    ]);
    const school = wanted('کار', { not: ['سر و کار', 'کار کودکان'] });
    expect(found(documentOf('سر و کار ما با کار کودکان و کار است'), [school])).toEqual([
      'کار: کار',
    ]);
  });
});

describe('of forms that overlap', () => {
  const iran = place('ایران');
  const party = wanted('حزب کمونیست کارگری ایران', { kind: 'organisation' });
  const parties = wanted('حزب', { kind: 'organisation' });

  it('the longest stands', () => {
    const text = 'حزب کمونیست کارگری ایران، حزب کمونیست ایران';
    expect(found(documentOf(text), [iran, parties, party])).toEqual([
      'حزب کمونیست کارگری ایران: حزب کمونیست کارگری ایران',
      'حزب: حزب',
      'ایران: ایران',
    ]);
  });

  it('the longest stands where they only touch', () => {
    const entries = [wanted('فولاد اهواز'), wanted('اهواز و هفت تپه')];
    expect(found(documentOf('فولاد اهواز و هفت تپه'), entries)).toEqual([
      'اهواز و هفت تپه: اهواز و هفت تپه',
    ]);
    const equal = [wanted('اهواز هفت'), wanted('فولاد اهواز')];
    expect(found(documentOf('فولاد اهواز هفت'), equal)).toEqual(['فولاد اهواز: فولاد اهواز']);
  });

  it('the one without an ending stands', () => {
    const entries = [wanted('آلمان'), wanted('آلمانی')];
    expect(found(documentOf('زبان آلمانی، آلمان'), entries)).toEqual([
      'آلمانی: آلمانی',
      'آلمان: آلمان',
    ]);
  });

  it('both stand where two entries share a form', () => {
    const entries = [wanted('هفت‌تپه'), wanted('نیشکر', { find: ['هفت تپه'] })];
    expect(found(documentOf('هفت تپه'), entries)).toEqual(['هفت‌تپه: هفت تپه', 'نیشکر: هفت تپه']);
  });
});

describe('what is looked through', () => {
  const iran = place('ایران');

  it('is the source’s text, without apparatus, as it is printed', () => {
    const part = documentOf(
      h('h2', { dataApparatus: '' }, 'ایران'),
      h('p', ['ا', h('ins', { dataWas: '' }, 'یر'), 'ان و ', h('b', 'ایران')]),
      h('p', ['حزب کمونیست', h('sup', { dataApparatus: '' }, '۱'), ' ایران']),
      h('p', ['ایر', h('del', { dataWas: 'ان' })]),
    );
    expect(found(part, [iran])).toEqual(['ایران: ایران', 'ایران: ایران', 'ایران: ایران']);
    // The number of a note doesn’t part a phrase.
    expect(found(part, [wanted('حزب کمونیست ایران')])).toHaveLength(1);
  });

  it('is each block by itself', () => {
    const party = wanted('حزب کمونیست');
    expect(found(documentOf('حزب', 'کمونیست'), [party])).toEqual([]);
    expect(found(documentOf(h('p', ['حزب', h('br'), 'کمونیست'])), [party])).toHaveLength(1);
    const cells = h('table', [h('tr', [h('td', 'حزب'), h('td', 'کمونیست')])]);
    expect(found(documentOf(cells), [party])).toEqual([]);
  });

  it('are only the documents that the entry is looked for in', () => {
    expect(found(documentOf('ایران'), [place('ایران', { in: ['other'] })])).toEqual([]);
    expect(found(documentOf('ایران'), [place('ایران', { in: ['doc'] })])).toHaveLength(1);
    expect(found(documentOf('ایران'), [place('ایران', { except: ['doc'] })])).toEqual([]);
  });

  it('gives its form to others where an entry isn’t looked for', () => {
    const entries = [wanted('ایران آزاد', { except: ['doc'] }), iran];
    expect(found(documentOf('ایران آزاد'), entries)).toEqual(['ایران: ایران']);
  });
});
