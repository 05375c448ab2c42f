import { endOf, wordsOf } from '../lines/sentence.ts';

const wishes =
  'زنده|پاینده|جاوید|جاویدان|جاودان|نابود|سرنگون|برقرار|پیروز|گرامی|مستدام|برافراشته|سرافراز|سربلند|خجسته|فرخنده|استوار|مستحکم|گسترده|ننگ|شاد|مانا|آزاد|متحد|مرده';
const wish = new RegExp(`^(?:\\S+ ){0,4}(?:${wishes}) ?باد(?=[\\s،؛,:!.]|$)`);
const curse =
  /^(?:مرگ|ننگ|نفرین|افتخار) بر (?=\S)|^درود بر (?:شهدا|شهیدان|خاطره|جانباختگان|زندانیان|روان)/;
const ending = new RegExp(`(?:${wishes}) ?باد[!.؛،\\s]*$`);

/** Whether a line is a slogan that stands by itself: «زنده باد …», «… گرامی باد». */
export function isSlogan(plain: string): boolean {
  if (plain.length > 130) return false;
  const words = wordsOf(plain);
  if (words.length > 20) return false;
  if (endOf(plain.replace(/[.!]+$/, '')) === 'colon') return false;
  // A sentence inside means a paragraph that only begins as one.
  if (/[.!؟?]\s+\S+ \S+ \S+ \S+/.test(plain) && !wish.test(plain)) return false;
  const isCheer = words.length <= 12 && curse.test(plain);
  return wish.test(plain) || isCheer || (words.length <= 12 && ending.test(plain));
}
