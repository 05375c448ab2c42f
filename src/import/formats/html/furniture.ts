import type { Element } from 'hast';
import { isWrapper, namesOf, plainText } from './elements.ts';

/** Elements that never are the text of a page. */
const tags = new Set(['nav', 'footer', 'aside', 'form', 'button', 'select', 'dialog', 'head']);

/** What pages call what stands around their text, as a whole name or as a part of one. */
const parts =
  /^(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|socials|addtoany|comments?|respond|related|similar|recommend\w*|ads?|advert\w*|adsense|banner|promo|sponsor\w*|sidebar|pagination|pager|newsletter|subscribe|cookie|popup|modal|tags?|keywords|toc|editsection|catlinks|licen[cs]e|navbox|noprint|rating|ratings|tools|toolbar|archive|archives|agahi|tabligh\w*|bazdid|nazar\w*|eshterak)$/;
const whole =
  /^(?:sitesub|sitenotice|jump-to-nav|jumptonav|mw-jump-link|printfooter|headertemplate|pagenum|pagenumber|ws-pagenum|ws-noexport|post-footer|entry-footer|entry-utility|post-ratings|views|hits|print|toctitle|tocnumber|page-links|site-header|masthead|footer|blog-pager|post-share-buttons|cat-links|reply|mw-indicators|mw-navigation|site-footer|copyright)$/;

/** «انتهای پیام/۲۱۴», «کد خبر: …»: what news sites write around a text. */
const words =
  /^(?:انتهای پیام|کد خبر|شناسه خبر|شناسه مطلب|تعداد بازدید|تعداد نمایش|بازدید ?:|اشتراک ?گذاری|به اشتراک|برچسب ?ها|کلید ?واژه|لینک کوتاه|لینک کپی|کپی لینک|بیشتر بخوانید|بیشتر بدانید|همچنین بخوانید|مطالب مرتبط|نوشته های مشابه|اخبار مرتبط|ارسال به دوستان|ارسال نظر|نسخه چاپی|نظر شما|دیدگاه ها|پربیننده|پربازدید|آگهی|تبلیغات)(?=[\s:：/‌]|$)/;

/** Whether an element is furniture of its page by what it is or is called. */
export function isPageFurniture(element: Element): boolean {
  if (tags.has(element.tagName)) return true;
  const style = String(element.properties['style'] ?? '');
  if (/display\s*:\s*none/i.test(style) || element.properties['hidden'] === true) return true;
  const isCalled = namesOf(element).some(
    (name) =>
      whole.test(name) ||
      (!/^(?:no|has|with|hide|sans)[-_]/.test(name) &&
        name.split(/[-_]+/).some((part) => parts.test(part))),
  );
  if (isCalled) return true;
  if (!['p', 'div', 'span', 'li', 'a', 'section', 'h3', 'h4'].includes(element.tagName))
    return false;
  if (isWrapper(element)) return false;
  const text = plainText(element)
    .replace(/[\s\u200C]+/g, ' ')
    .replace(/\p{M}/gu, '')
    .trim();
  return text.length <= 120 && words.test(text);
}
