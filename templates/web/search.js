// Search in a Persian text: pure functions over strings, in the JavaScript of 2017, as they are
// shipped in every web edition and as tests/web/search.test.ts runs them.
//
// A text is folded to letters: `f` as they are compared, `s` with what a hit may differ in and then
// stands behind exact ones (آ and ا, hamza), `g` what lies before each, `o` and `e` where each begins
// and ends in the text.
var chapSearch = (function () {
  'use strict';

  // What lies between two letters: nothing, a half-space, white space, another sign.
  var none = 0, half = 1, space = 2, sign = 3;

  var alike = {
    'ي': 'ی', 'ى': 'ی', 'ئ': 'ی', 'ۍ': 'ی', 'ې': 'ی', 'ك': 'ک', 'ڪ': 'ک', 'أ': 'ا', 'إ': 'ا', 'ٱ': 'ا',
    'آ': 'ا', 'ؤ': 'و', 'ة': 'ه', 'ۀ': 'ه', 'ۂ': 'ه', 'ھ': 'ه', 'ہ': 'ه', 'ۃ': 'ه'
  };
  // One letter in several codes: no difference at all.
  var same = { 'ي': 'ی', 'ى': 'ی', 'ۍ': 'ی', 'ې': 'ی', 'ك': 'ک', 'ڪ': 'ک', 'ة': 'ه', 'ۀ': 'ه', 'ۂ': 'ه', 'ھ': 'ه', 'ہ': 'ه', 'ۃ': 'ه', 'ٱ': 'ا' };
  // A letter and a mark of its own that some write as two.
  var composed = { 'ا\u0653': 'آ', 'ا\u0654': 'أ', 'ا\u0655': 'إ', 'و\u0654': 'ؤ', 'ی\u0654': 'ئ' };
  // The first digit of each script that has ten of its own.
  var zeros = [0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10];

  // Vowel signs, tanvin, tatweel, accents, and what only orders or joins signs.
  function isMark(code) {
    return (code >= 0x64B && code <= 0x65F) || code === 0x670 || code === 0x640 || (code >= 0x610 && code <= 0x61A) ||
      (code >= 0x6D6 && code <= 0x6ED && code !== 0x6D9 && code !== 0x6DD && code !== 0x6DE && code !== 0x6E5 && code !== 0x6E6 && code !== 0x6E9) ||
      (code >= 0x300 && code <= 0x36F) || code === 0xAD || (code >= 0x200B && code <= 0x200F && code !== 0x200C) ||
      (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code === 0x61C || code === 0xFEFF ||
      (code >= 0xFE00 && code <= 0xFE0F);
  }

  function isLetter(code) {
    if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (code < 0xC0) return code === 0xAA || code === 0xB5 || code === 0xBA;
    if (code >= 0x600 && code <= 0x6FF) {
      return (code >= 0x620 && code <= 0x669) || (code >= 0x66E && code <= 0x6D3) || code === 0x6D5 || code === 0x6E5 || code === 0x6E6 || (code >= 0x6EE && code <= 0x6FC) || code === 0x6FF;
    }
    return code !== 0xD7 && code !== 0xF7 && !(code >= 0x2000 && code <= 0x2BFF) && !(code >= 0x2E00 && code <= 0x2E7F) &&
      !(code >= 0x3000 && code <= 0x303F) && code !== 0xFD3E && code !== 0xFD3F && !(code >= 0xFF01 && code <= 0xFF0F);
  }

  function digitOf(code) {
    for (var i = 0; i < zeros.length; i += 1) {
      if (code >= zeros[i] && code <= zeros[i] + 9) return String(code - zeros[i]);
    }
    return '';
  }

  function isDigit(letter) {
    return letter >= '0' && letter <= '9';
  }

  // Whether a sign only groups the digits of a number: ۱٬۰۰۰, 1,000.
  function groups(text, at, before) {
    var sign = text[at];
    if (sign !== '٬' && sign !== ',' && sign !== '،') return false;
    if (!before || !isDigit(before)) return false;
    var next = text.substr(at + 1, 3), after = text.charCodeAt(at + 4);
    for (var i = 0; i < 3; i += 1) {
      var code = next.charCodeAt(i);
      if (!(code >= 48 && code <= 57) && digitOf(code) === '') return false;
    }
    return !((after >= 48 && after <= 57) || digitOf(after) !== '');
  }

  function fold(text) {
    var f = [], s = [], g = [], o = [], e = [], y = {}, gap = sign;
    // A word has ended: a hamza at its end, and an ezafe that was written behind its heh, are no letters.
    function endWord() {
      var last = f.length - 1;
      if (last > 0 && f[last] === 'ء' && g[last] === none) {
        var under = f[last - 1];
        if (under !== 'ه') s[last - 1] += 'ء';
        drop(last);
      } else if (last > 0 && f[last] === 'ی' && s[last] === 'ی' && f[last - 1] === 'ه' && (g[last] === half || g[last] === space)) {
        drop(last);
        y[last - 1] = true;
      }
    }
    function drop(last) {
      e[last - 1] = e[last];
      f.pop(); s.pop(); g.pop(); o.pop(); e.pop();
    }
    for (var at = 0; at < text.length; at += 1) {
      var code = text.charCodeAt(at), sign1 = text[at];
      if (isMark(code)) {
        var last = f.length - 1;
        if (last >= 0 && gap === none) {
          e[last] = at + 1;
          var both = composed[s[last] + sign1];
          if (both) s[last] = both;
        }
        continue;
      }
      // An editor’s brackets stand within words.
      if (sign1 === '[' || sign1 === ']') continue;
      if (code === 0x200C) {
        if (gap === none) { endWord(); gap = half; }
        continue;
      }
      if (isLetter(code)) {
        var wide = code >= 0xFB50 && (code <= 0xFDFF || (code >= 0xFE70 && code <= 0xFFEF)) ? sign1.normalize('NFKC') : sign1;
        var digit = digitOf(code);
        var plain = digit || (code < 0x250 && code > 0x7F ? wide.normalize('NFD')[0] : wide).toLowerCase();
        for (var i = 0; i < plain.length; i += 1) {
          var letter = plain[i];
          f.push(alike[letter] || letter);
          s.push(same[letter] || letter);
          g.push(i === 0 ? gap : none);
          o.push(at);
          e.push(at + 1);
        }
        gap = none;
        continue;
      }
      if (gap === none && groups(text, at, f[f.length - 1])) continue;
      if (gap === none || gap === half) {
        if (gap === none) endWord();
        gap = none;
      }
      var isSpace = code === 32 || code === 0xA0 || code === 10 || code === 9 || code === 13 || code === 0x2009 || code === 0x202F;
      gap = Math.max(gap, isSpace ? space : sign);
    }
    if (gap === none) endWord();
    return { f: f.join(''), s: s, g: g, o: o, e: e, y: y };
  }

  // What stands at the end of a word or before it may be written joined to it, however it goes on.
  var endings = ['ها', 'تر', 'ای', 'ام', 'ات', 'اش', 'اند', 'ایم', 'اید', 'مان', 'تان', 'شان', 'ی'];
  var starts = { 'می': 1, 'نمی': 1, 'همی': 1, 'بی': 1, 'هم': 1 };

  // A word of a text may be called as something that every object has: constructor.
  function own(object, word) {
    return Object.prototype.hasOwnProperty.call(object, word) ? object[word] : undefined;
  }

  function startsWithEnding(word) {
    return endings.some(function (ending) { return ending.length > 1 ? word.indexOf(ending) === 0 : word === ending; });
  }

  // What is looked for: its letters, and where it has spaces.
  function parse(query) {
    var q = fold(query), words = [], from = 0;
    for (var i = 1; i <= q.f.length; i += 1) {
      if (i === q.f.length || q.g[i] >= space) { words.push(q.f.slice(from, i)); from = i; }
    }
    q.words = words;
    return q;
  }

  // What is looked for without a joined ezafe («روزنامهی» for «روزنامه‌ی»), and where the text has to have one.
  function withoutEzafe(q) {
    var kept = [], needs = [];
    for (var i = 0; i < q.f.length; i += 1) {
      var ends = i === q.f.length - 1 || q.g[i + 1] >= space;
      if (ends && q.f[i] === 'ی' && q.f[i - 1] === 'ه' && q.g[i] === none) needs.push(kept.length - 1);
      else kept.push(i);
    }
    if (needs.length === 0) return undefined;
    function pick(list) { return kept.map(function (at) { return list[at]; }); }
    var f = pick(q.f).join('');
    return { f: f, s: pick(q.s), g: pick(q.g), needs: needs, words: q.words };
  }

  function wordAround(text, at, step) {
    var from = at, to = at;
    if (step < 0) { from = at - 1; while (from > 0 && text.g[from] < space) from -= 1; return text.f.slice(from, at); }
    do { to += 1; } while (to < text.f.length && text.g[to] < space);
    return text.f.slice(from, to);
  }

  // Whether the rules of typography, or the index, write two words of a text as one.
  function areJoined(joined, text, at) {
    var list = own(joined, wordAround(text, at, -1));
    if (!list) return false;
    var next = wordAround(text, at, 1);
    return list.some(function (each) {
      return each.slice(-1) === '*' ? next.indexOf(each.slice(0, -1)) === 0 : next === each;
    });
  }

  // How a text says what is looked for at a place: 0 as it is, 1 in another spelling, -1 not at all.
  function tierAt(text, q, at, within, joined) {
    var length = q.f.length, tier = 0, word = 0, glued = false, parted = false;
    if (!within && text.g[at] < space) return -1;
    for (var i = 0; i < length; i += 1) {
      if (i > 0) {
        var wanted = q.g[i], found = text.g[at + i];
        if (wanted >= space) word += 1;
        if (found >= space && wanted < space) {
          if (found !== space) return -1;
          if (!areJoined(joined, text, at + i)) {
            // A half-space that was typed may be a space here, if the words go no further.
            if (wanted !== half) return -1;
            parted = true;
          }
        } else if (found === none && wanted >= space) {
          if (isDigit(q.f[i]) && isDigit(q.f[i - 1])) return -1;
          tier = 1;
          if (!own(starts, q.words[word - 1]) && !startsWithEnding(q.words[word])) glued = true;
        }
      }
      if (q.s[i] !== text.s[at + i]) tier = 1;
    }
    // Words that are one here: it has to end where they do, or any word would be found in pieces.
    var after = at + length;
    if ((glued || parted) && after < text.f.length && text.g[after] === none) return -1;
    return tier;
  }

  // All places of a folded text, in order, each with its range in the text that was folded.
  function find(text, q, within, joined) {
    var hits = findOne(text, q, within, joined || {}), other = withoutEzafe(q);
    if (!other) return hits;
    return hits.concat(findOne(text, other, within, joined || {})).sort(function (a, b) { return a.from - b.from; });
  }

  function findOne(text, q, within, joined) {
    var hits = [], at = -1, needs = q.needs || [];
    if (q.f === '') return hits;
    while ((at = text.f.indexOf(q.f, at + 1)) >= 0) {
      var tier = tierAt(text, q, at, within, joined);
      if (tier < 0 || !needs.every(function (need) { return text.y[at + need]; })) continue;
      hits.push({ from: text.o[at], to: text.e[at + q.f.length - 1], tier: tier });
      at += q.f.length - 1;
    }
    return hits;
  }

  return { fold: fold, parse: parse, find: find };
})();
