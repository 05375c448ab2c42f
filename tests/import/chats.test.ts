import { describe, expect, it } from 'vitest';
import { isTelegramJson, readTelegramJson } from '../../src/import/formats/chat/telegram-json.ts';
import { isWhatsApp, readWhatsApp } from '../../src/import/formats/chat/whatsapp.ts';
import { readHtml } from '../../src/import/formats/html-tree.ts';
import { linesOfTree } from '../../src/import/formats/rich-lines.ts';
import type { TreeReading } from '../../src/import/formats/tree-reading.ts';

interface Read {
  readonly lines: readonly string[];
  readonly authors: readonly (string | undefined)[];
  readonly left: readonly string[];
}

function read({ tree, left }: TreeReading): Read {
  const { lines, starts } = linesOfTree(tree);
  return {
    lines: lines.map(({ text }) => text).filter((text) => text !== ''),
    authors: starts.map(({ author }) => author),
    left: left.map(({ text }) => text.trim()).filter((text) => text !== ''),
  };
}

function telegram(...messages: unknown[]): Read {
  const exported: unknown = { messages };
  if (!isTelegramJson(exported)) throw new Error('no export');
  return read(readTelegramJson(exported));
}

const post = (text: unknown, more = {}): object => ({
  type: 'message',
  date: '2022-05-01T10:00:00',
  from: 'باغ',
  text,
  ...more,
});
const tag = (text: string): object => ({ type: 'hashtag', text });

describe('an export of Telegram as JSON', () => {
  it('keeps marks of search within sentences, and lists lines of them', () => {
    const { lines, left } = telegram(
      post(['امروز در ', tag('#تهران'), ' باران آمد\n', tag('#هوا'), ' ', tag('#باران_بهاری')]),
    );
    expect(lines).toEqual(['امروز در #تهران باران آمد']);
    expect(left).toEqual(['#هوا #باران_بهاری']);
  });

  it('a post of marks alone is listed once', () => {
    expect(telegram(post([tag('#هوا')]), post('برف'))).toMatchObject({
      lines: ['برف'],
      left: ['#هوا'],
    });
  });

  it('a post that was passed on makes no conversation of a channel; its origin is its author', () => {
    const { lines, authors } = telegram(
      post('روز برفی'),
      post('روز بارانی', { forwarded_from: 'دشت' }),
      post('روز آفتابی'),
    );
    expect(lines).toEqual(['روز برفی', 'روز بارانی', 'روز آفتابی']);
    expect(authors).toEqual(['باغ', 'دشت', 'باغ']);
  });

  it('in a conversation who passed it on speaks, and says of whom it is', () => {
    const { lines } = telegram(
      post('سلام', { from: 'نسرین' }),
      post('برف', { forwarded_from: 'دشت' }),
    );
    expect(lines).toContain('باغ (2022-05-01 10:00، به نقل از دشت)');
  });

  it('passes over what is nothing', () => {
    expect(telegram(null, post(['روز ', null, 'برفی']), post(null)).lines).toEqual(['روز برفی']);
  });
});

describe('an export of Telegram as a page', () => {
  const message = (inner: string, more = ''): string =>
    `<div class="message default ${more}" id="message1"><div class="body"><div class="date details" title="12.03.2022 10:00:00">10:00</div>${inner}</div></div>`;
  const page = (content: string): string =>
    `<html><body><div class="history">${content}</div></body></html>`;

  it('tells who sent from who wrote, in joined messages too', () => {
    const { lines, authors, left } = read(
      readHtml(
        page(
          message('<div class="from_name">باغ</div><div class="text">روز برفی</div>') +
            message(
              '<div class="forwarded body"><div class="from_name">دشت <span class="date details" title="01.02.2020 09:00:00">01.02.2020 09:00:00</span></div><div class="text">روز بارانی</div></div>',
              'joined',
            ) +
            message(
              '<div class="forwarded body"><div class="text">شب بارانی</div></div>',
              'joined',
            ) +
            message(
              '<div class="text">روز آفتابی</div><div class="signature details">سینا</div>',
              'joined',
            ),
        ),
      ),
    );
    expect(lines).toEqual(['روز برفی', 'روز بارانی', 'شب بارانی', 'روز آفتابی']);
    expect(authors).toEqual(['باغ', 'دشت', 'دشت', 'باغ']);
    expect(left.join(' ')).toContain('سینا');
  });
});

describe('an export of WhatsApp', () => {
  it.each([
    '12/03/2022, 9:05 PM - ',
    '12/03/2022, 9:05 p.m. - ',
    '12/03/2022, 9:05 p. m. - ',
    '12/03/2022, 9:05\u202FPM - ',
    '۱۴۰۰/۱۲/۲۱، ۹:۰۵ ق.ظ - ',
    '۱۴۰۰/۱۲/۲۱، ۹:۰۵ ب.ظ - ',
    '۱۴۰۰/۱۲/۲۱، ۹:۰۵ ب.ظ. - ',
    '۱۴۰۰/۱۲/۲۱، ۹:۰۵ بعدازظهر - ',
    '۱۴۰۰/۱۲/۲۱، ۹:۰۵ قبل‌ازظهر - ',
    '١٢\u200F/٣\u200F/٢٠٢٢، ٩:٠٥ ص - ',
    '١٢\u200F/٣\u200F/٢٠٢٢، ٩:٠٥ م - ',
    '\u200F[۱۴۰۰/۱۲/۲۱،\u061C ۹:۰۵:۱۰ ب.ظ] ',
  ])('knows the clock of %j', (head) => {
    const chat = `${head}نسرین: سلام\n${head}بهروز: درود\n`;
    expect(isWhatsApp(chat)).toBe(true);
    const { lines } = read(readWhatsApp(chat));
    expect(lines.filter((line) => line.startsWith('– '))).toEqual(['– سلام', '– درود']);
    expect(lines[0]).toMatch(/^نسرین \(.*\p{Nd}/u);
  });

  const at = '12/03/2022, 21:05 - ';

  it('a message may begin on its second line', () => {
    const { lines, left } = read(
      readWhatsApp(`${at}نسرین:\nسلام\n${at}بهروز: درود\n${at}نسرین: \nبدرود`),
    );
    expect(lines.filter((line) => /^–/.test(line))).toEqual(['– سلام', '– درود', '– بدرود']);
    expect(left).toEqual([]);
  });

  it.each([
    'بند سوم حذف شد',
    'این جمله هم حذف شده است',
    'the word was omitted',
    'تماس صوتی بگیر',
    'null and void',
    'این پیام حذف شد چون غلط بود',
  ])('somebody may say %j', (words) => {
    const { lines } = read(readWhatsApp(`${at}نسرین: سلام\n${at}بهروز: ${words}`));
    expect(lines).toContain(`– ${words}`);
  });

  it.each([
    '<Media omitted>',
    'image omitted',
    '<پیوست حذف شد>',
    'این پیام حذف شد',
    'IMG-20220312-WA0001.jpg (file attached)',
    'null',
    'Missed voice call',
  ])('the program says %j, and it is listed', (words) => {
    const { lines, left } = read(
      readWhatsApp(`${at}نسرین: سلام\n${at}بهروز: ${words}\n${at}پونه: ${words}\n${at}آرش وارد شد`),
    );
    expect(lines.join(' ')).not.toContain(words);
    expect(left).toEqual([`${at}بهروز: ${words} ${at}پونه: ${words}`, `${at}آرش وارد شد`]);
  });

  it('what stands below a picture is said', () => {
    const { lines } = read(readWhatsApp(`${at}نسرین: <Media omitted>\nباغ ما\n${at}بهروز: درود`));
    expect(lines).toContain('– باغ ما');
  });
});
