import { describe, expect, it } from 'vitest';
import { decodeText, isRefusal } from '../../src/sources/index.ts';

const text = 'این نامه را برای دوستان می‌نویسم تا بدانند که همه چیز خوب است و من به شهر می‌روم.';

/** The text as a program shows it that takes its bytes for those of another encoding. */
function misread(content: string, page: string): string {
  // Older versions of Node take Windows-1252 for Latin-1.
  const own = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
  const text = new TextDecoder(page).decode(Buffer.from(content, 'utf8'));
  if (page !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009F]/g, (sign) => own.charAt(sign.charCodeAt(0) - 0x80));
}

function decoded(bytes: Uint8Array): string {
  const reading = decodeText(bytes);
  return isRefusal(reading) ? reading.refusal.case : reading.text;
}

describe('a wrong reading is undone where no letter is lost', () => {
  it.each([
    ['UTF-8 as Windows-1252', misread(text, 'windows-1252')],
    ['UTF-8 as Latin-1', Buffer.from(text, 'utf8').toString('latin1')],
    ['UTF-8 as Windows-1256', misread(text, 'windows-1256')],
    ['UTF-8 as Windows-1252, twice', misread(misread(text, 'windows-1252'), 'windows-1252')],
  ])('%s', (_, content) => {
    expect(decoded(Buffer.from(content, 'utf8'))).toBe(text);
  });

  it('and refused where some is', () => {
    const cut = misread(text, 'windows-1252').replace(/Ù\u2020/g, 'Ù?');
    expect(['mojibake', 'letters-replaced']).toContain(decoded(Buffer.from(cut, 'utf8')));
  });

  it('a French text with a Persian word is what it is', () => {
    const french = 'Les élèves étaient à côté; «سلام» dit-il, ÇA VA, naïveté, Øresund.';
    expect(decoded(Buffer.from(french, 'utf8'))).toBe(french);
  });
});

describe('encodings of one byte a letter', () => {
  const arabic = 'اين نامه را براي دوستان مي نويسم تا بدانند كه همه خوب است و من به شهر مي روم.';

  it('ISO-8859-6', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const table = [...new TextDecoder('iso-8859-6').decode(all)];
    const bytes = Uint8Array.from([...arabic].map((sign) => table.indexOf(sign)));
    expect(decoded(bytes)).toBe(arabic);
  });

  it('Mac Farsi, with its own پ چ ژ گ and digits', () => {
    const letters = 'اين چند كتاب را به پدر دادم كه در باغ بزرگ است و ژاله با او از ۱۲ تا ۱۵ ماند.';
    const upper: Record<string, number> = {
      پ: 0xf3,
      چ: 0xf5,
      ژ: 0xfe,
      گ: 0xf8,
      '۱': 0xb1,
      '۲': 0xb2,
      '۵': 0xb5,
    };
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const table = [...new TextDecoder('iso-8859-6').decode(all)];
    const bytes = Uint8Array.from([...letters].map((sign) => upper[sign] ?? table.indexOf(sign)));
    expect(decoded(bytes)).toBe(letters);
  });

  it('Windows-1256 keeps its half-spaces', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const table = [...new TextDecoder('windows-1256').decode(all)];
    const own = arabic.replace(/مي /g, 'مي\u200C');
    const bytes = Uint8Array.from([...own].map((sign) => table.indexOf(sign)));
    expect(decoded(bytes)).toBe(own);
  });
});

describe('letters that are lost are told', () => {
  it.each([
    ['ی', text.replace(/ی/g, '?')],
    ['all', text.replace(/[\u0600-\u06FF]/g, '?')],
    ['گ and چ', 'بز?رگان شهر ?ند کتاب را در ?نجه‌ی باغ ?ذاشتند و دی?ر باز نگشتند، آ?اهانه.'],
  ])('%s', (_, content) => {
    expect(decoded(Buffer.from(content, 'utf8'))).toBe('letters-replaced');
  });

  it('a text with questions is none', () => {
    const questions = 'چه کسی آمد? کجا رفت? چرا نگفت?\nسلام? بله? کی?';
    expect(decoded(Buffer.from(questions, 'utf8'))).toBe(questions);
  });
});
