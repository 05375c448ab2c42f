/**
 * How much of a correct Persian text the press restores when it was broken as real
 * texts are broken, and what it changes in it when it wasn’t, with virastar beside
 * it on the same text. Two halves: `prose/`, beside which the rules were written, and
 * `held-out/`, by somebody who hadn’t seen them; a sentence a line, with all its
 * half-spaces. `--all` shows each miss; a wrong change ends it with 1.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import Virastar from 'virastar';
import { remarkPersian } from '../../dist/persian-plugins.js';
import { findForeignSpans, normalise } from '../../dist/persian-text.js';

const halfSpace = '\u200C';
const print = (line) => process.stdout.write(`${line}\n`);
const showAll = process.argv.includes('--all');

/** The lines of every file of a folder. */
function sentencesOf(half) {
  const folder = fileURLToPath(new URL(`${half}/`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(`${folder}${name}`, 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const virastar = new Virastar();
const programs = [
  { name: 'chapkhaneh', run: (text) => normalise(text).text },
  { name: 'virastar', run: (text) => virastar.cleanup(text).trim() },
];

/** What isn’t Persian is never broken: addresses are no text that anybody types wrongly. */
function outsideForeign(text, change) {
  let from = 0;
  let result = '';
  for (const { start, end } of findForeignSpans(text)) {
    result += change(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return result + change(text.slice(from));
}

const endings = {
  plural: /^ها/,
  comparative: /^تر/,
  'after silent ه': /^(?:ای|ام|ایم|اید|اند|ات|اش|مان|تان|شان|ی)$/,
};

/** The families that a word’s half-spaces belong to. */
function familiesOf(word) {
  const pieces = word.split(halfSpace);
  const families = new Set();
  for (let i = 1; i < pieces.length; i += 1) {
    const [before, piece] = [pieces[i - 1], pieces[i]];
    const ending = Object.keys(endings).find((name) => endings[name].test(piece));
    if (/^(?:بر|در|باز|فرا|فرو|وا)?ن?می$/.test(before)) families.add('می and نمی');
    else if (ending === 'after silent ه' && !before.endsWith('ه'))
      families.add('compounds and others');
    else families.add(ending ?? 'compounds and others');
  }
  return families.has('compounds and others') ? ['compounds and others'] : [...families];
}

const bare = (word) => word.replace(/^[«"(‹]+|[»".،؛:!؟)›]+$/g, '');
const words = (text) => text.split(/\s+/);

/** Each way in which texts are broken, and the words that show whether it was put right. */
const breakages = [
  {
    name: 'half-spaces as spaces',
    breakIt: (text) => text.replaceAll(halfSpace, ' '),
    sites: (text) =>
      words(text)
        .map(bare)
        .filter((word) => word.includes(halfSpace)),
    of: bare,
    families: familiesOf,
  },
  {
    name: 'می joined to its verb',
    breakIt: (text) => text.replace(/(?<=(?:^|[\s«(])(?:بر|در|باز|فرا|فرو|وا)?ن?می)\u200C/g, ''),
    sites: (text) =>
      words(text)
        .map(bare)
        .filter((word) => /^(?:بر|در|باز|فرا|فرو|وا)?ن?می\u200C/.test(word)),
    of: bare,
  },
  {
    name: 'doubled half-spaces, U+200F for them',
    breakIt: (text) => {
      let count = 0;
      return text.replaceAll(halfSpace, () => {
        count += 1;
        return count % 2 ? '\u200F' : halfSpace + halfSpace;
      });
    },
    sites: (text) =>
      words(text)
        .map(bare)
        .filter((word) => word.includes(halfSpace)),
    of: bare,
  },
  {
    name: 'Arabic letters',
    breakIt: (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
    sites: (text) =>
      words(text)
        .map(bare)
        .filter((word) => /[یک]/.test(word)),
    of: bare,
  },
  {
    name: 'Latin and Arabic digits',
    breakIt: (text) => {
      let count = 0;
      return outsideForeign(text, (part) =>
        part.replace(/[۰-۹]+/g, (number) => {
          count += 1;
          const zero = count % 2 ? 0x30 : 0x660;
          return number.replace(/[۰-۹]/g, (digit) =>
            String.fromCharCode(digit.charCodeAt(0) - 0x6f0 + zero),
          );
        }),
      );
    },
    sites: (text) =>
      words(outsideForeign(text, (part) => part.replaceAll('\uE000', '')))
        .filter((word) => /[۰-۹]/.test(word))
        .map(bare),
    of: bare,
  },
  {
    name: 'straight quotes',
    breakIt: (text) => text.replace(/[«»]/g, '"'),
    sites: (text) => words(text).filter((word) => /[«»]/.test(word)),
    of: (word) => word,
  },
  {
    name: 'Latin , ; ?',
    breakIt: (text) => text.replaceAll('،', ',').replaceAll('؛', ';').replaceAll('؟', '?'),
    sites: (text) => words(text).filter((word) => /[،؛؟]/.test(word)),
    of: (word) => word,
  },
  {
    name: 'a space before marks',
    breakIt: (text) =>
      outsideForeign(text, (part) =>
        part.replace(/(?<=[\u0620-\u06FF])([،؛:!؟.])(?=\s|$|»)/g, ' $1'),
      ),
    sites: (text) => words(text).filter((word) => /[\u0620-\u06FF][،؛:!؟.]»?$/.test(word)),
    of: (word) => word,
  },
  {
    name: 'no space after marks',
    breakIt: (text) =>
      outsideForeign(text, (part) =>
        part.replace(/(?<=[\u0620-\u06FF])([،؛:!؟]) (?=[\u0620-\u06FF])/g, '$1'),
      ),
    sites: (text) =>
      words(text).filter(
        (word, index, all) =>
          /[\u0620-\u06FF][،؛:!؟]$/.test(word) && /^[\u0620-\u06FF]/.test(all[index + 1] ?? ''),
      ),
    of: (word) => word,
  },
];

/** How many of the sites stand in the result; words count as often as they stand there. */
function restored(sites, result, of) {
  const there = new Map();
  for (const word of words(result).map(of)) there.set(word, (there.get(word) ?? 0) + 1);
  return sites.filter((site) => {
    const left = there.get(site) ?? 0;
    there.set(site, left - 1);
    return left > 0;
  });
}

const percent = ([all, good]) => `${((100 * good) / all).toFixed(1)}%`.padStart(10);

/** Breaks every sentence in every way and prints what comes back; returns how many untouched ones the press changed. */
function measure(half, sentences) {
  const rows = new Map();
  const count = (name, program, all, good) => {
    const row = rows.get(name) ?? {};
    const [total, right] = row[program] ?? [0, 0];
    row[program] = [total + all, right + good];
    rows.set(name, row);
  };

  for (const { name, breakIt, sites, of, families } of breakages) {
    for (const sentence of sentences) {
      const broken = breakIt(sentence);
      const expected = sites(sentence);
      if (expected.length === 0) continue;
      for (const { name: program, run } of programs) {
        const result = run(broken);
        const good = restored(expected, result, of);
        if (showAll && program === 'chapkhaneh' && good.length < expected.length) {
          const rest = [...good];
          const missed = expected.filter((site) => {
            const at = rest.indexOf(site);
            if (at !== -1) rest.splice(at, 1);
            return at === -1;
          });
          print(`  ${name}: ${missed.join('  ')}`);
        }
        if (!families) count(name, program, expected.length, good.length);
        else {
          for (const family of new Set(expected.flatMap(families))) {
            const ofFamily = (word) => families(word).includes(family);
            count(
              `${name}: ${family}`,
              program,
              expected.filter(ofFamily).length,
              good.filter(ofFamily).length,
            );
          }
        }
      }
    }
  }

  print(`\n${half}: ${sentences.length} sentences, ${sentences.flatMap(words).length} words\n`);
  print(
    `${'broken as'.padEnd(48)}${'sites'.padStart(7)}${programs.map(({ name }) => name.padStart(12)).join('')}`,
  );
  for (const [name, row] of rows) {
    print(
      `${name.padEnd(48)}${String(row.chapkhaneh[0]).padStart(7)}${programs.map((program) => `  ${percent(row[program.name])}`).join('')}`,
    );
  }

  const altered = programs.map(({ name, run }) => {
    const changed = sentences.filter((sentence) => run(sentence) !== sentence);
    if (showAll)
      for (const sentence of changed) print(`  ${name}: ${sentence}\n    ${run(sentence)}`);
    return changed.length;
  });
  print(
    `${'untouched sentences that were changed'.padEnd(48)}${String(sentences.length).padStart(7)}${altered.map((n) => String(n).padStart(12)).join('')}`,
  );
  return altered[0];
}

/** A thousand pages as they come: half the sentences broken in every way that keeps others apart. */
function measureSpeed(sentences) {
  const pageWords = 330_000;
  const documents = [];
  let paragraphs = [];
  for (let total = 0, i = 0; total < pageWords; i += 1) {
    const paragraph = [0, 1, 2, 3, 4]
      .map((step) => sentences[(i * 5 + step) % sentences.length])
      .map((sentence, step) =>
        step % 2 ? breakages[0].breakIt(breakages[3].breakIt(sentence)) : sentence,
      )
      .join(' ');
    total += words(paragraph).length;
    paragraphs.push(paragraph);
    if (paragraphs.length === 15 || total >= pageWords) {
      documents.push(paragraphs.join('\n\n'));
      paragraphs = [];
    }
  }
  const timed = (what, work) => {
    const started = performance.now();
    const changes = work();
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    print(`${pageWords} words (1,000 pages), ${what}: ${changes} changes, ${seconds} s`);
  };
  print('');
  const texts = documents.flatMap((document) => document.split('\n\n'));
  timed('strings', () => texts.reduce((sum, text) => sum + countChanges(normalise(text)), 0));

  const parser = unified().use(remarkParse);
  const parsed = documents.map((document) => {
    const file = new VFile(document);
    return { file, tree: parser.parse(file) };
  });
  const putRight = remarkPersian();
  timed('trees, each change on record', () =>
    parsed.reduce((sum, { file, tree }) => {
      putRight(tree, file);
      return sum + file.data.typography.length;
    }, 0),
  );
}

/** The families of endings that the rules are for; the rest are compounds. */
function kindOfSite(right) {
  const families = familiesOf(right);
  const isCompound = families.length === 0 || families.includes('compounds and others');
  const isSpoken = /\u200C(?:[متشن]|ست|[متش]ون|این|ها(?:م|ت|ش|مون|تون|شون|مو|تو|شو))$/.test(right);
  return isCompound && !isSpoken && !isEnding(right) ? 'compounds' : 'می, ها, تر and endings';
}

/** Whether what stands behind the last half-space is an ending. */
function isEnding(word) {
  return (
    /\u200C(?:ها\p{L}*|تر\p{L}*|ای|ام|ایم|اید|اند|ات|اش)$/u.test(word) || /^ن?می\u200C/.test(word)
  );
}

/** Lines as they arrive, each beside what a copy editor makes of it. */
function measureGold(folder, name) {
  const url = new URL(`${folder}/${name}.tsv`, import.meta.url);
  const lines = readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  const rows = new Map();
  let changes = 0;
  const wrong = programs.map(() => 0);
  for (const [broken, right] of lines) {
    const before = new Set(words(broken).map(bare));
    const wanted = words(right).map(bare);
    const sites = wanted.filter((word) => !before.has(word));
    changes += sites.length;
    programs.forEach(({ run }, at) => {
      const result = run(broken);
      const good = restored(sites, result, bare);
      for (const kind of new Set(sites.map((site) => kindOfSite(site)))) {
        const ofKind = (site) => kindOfSite(site) === kind;
        const [all, found] = rows.get(`${kind} ${at}`) ?? [0, 0];
        const next = [all + sites.filter(ofKind).length, found + good.filter(ofKind).length];
        rows.set(`${kind} ${at}`, next);
      }
      const there = new Set(wanted.flatMap((word) => [word, ...word.split(halfSpace)]));
      const bad = words(result)
        .map(bare)
        .filter((word) => {
          if (before.has(word) || there.has(word)) return false;
          // A part of a compound that was put right is.
          return !wanted.some((each) => each.endsWith(`${halfSpace}${word}`));
        });
      wrong[at] += bad.length;
      if (showAll && at === 0 && good.length < sites.length)
        print(`  ${name}: ${sites.filter((site) => !good.includes(site)).join('  ')}`);
      if (showAll && at === 0 && bad.length > 0) print(`  ${name}, wrong: ${bad.join('  ')}`);
    });
  }
  print(`\n${folder}, ${name}: ${lines.length} lines, ${changes} words to be put right\n`);
  for (const kind of ['می, ها, تر and endings', 'compounds']) {
    const all = programs.map((_, at) => rows.get(`${kind} ${at}`) ?? [0, 0]);
    if (all[0][0] === 0) continue;
    print(
      `${kind.padEnd(48)}${String(all[0][0]).padStart(7)}${all.map((row) => `  ${percent(row)}`).join('')}`,
    );
  }
  print(
    `${'words that were changed wrongly'.padEnd(55)}${wrong.map((n) => String(n).padStart(12)).join('')}`,
  );
}

function countChanges({ steps }) {
  return steps.reduce((sum, { changes }) => sum + changes.length, 0);
}

const wrong = ['prose', 'held-out'].map((half) => measure(half, sentencesOf(half)));
for (const folder of ['gold', 'second'])
  for (const name of ['spoken', 'prose', 'traps']) measureGold(folder, name);
measureSpeed(sentencesOf('prose'));
if (wrong.some((count) => count > 0)) process.exitCode = 1;
