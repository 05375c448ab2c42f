// What a web edition does beyond showing its text: search, citing, position and type size. It is
// plain JavaScript of 2017, asks for nothing outside the page, and keeps nothing unless it is told to.
function chapPage(book) {
  'use strict';
  var root = document.documentElement, words = book.words, digits = '۰۱۲۳۴۵۶۷۸۹';
  var main = document.querySelector('main'), bar = document.querySelector('.bar');
  var contents = document.getElementById('contents');
  if (!main || !bar || !main.closest) return;

  function element(name, properties, children) {
    var made = document.createElement(name);
    Object.keys(properties || {}).forEach(function (key) {
      if (key === 'text') made.textContent = properties.text;
      else made.setAttribute(key, properties[key]);
    });
    (children || []).forEach(function (child) { made.appendChild(child); });
    return made;
  }

  // A text that was put in as a string would be read as a pattern: «$&» in it would be lost.
  function fill(pattern, text) {
    return pattern.replace('#', function () { return text; });
  }

  function number(value) {
    return String(value).replace(/[0-9]/g, function (digit) { return digits[digit]; });
  }

  // Panels: one is open at a time; Escape closes it and goes back to what opened it.

  var open;

  function close(stay) {
    if (!open) return;
    var was = open;
    open = undefined;
    was.panel.hidden = true;
    was.button.setAttribute('aria-expanded', 'false');
    if (!stay) was.button.focus();
  }

  function addPanel(name, shown) {
    var button = element('button', { type: 'button', text: words[name], 'aria-expanded': 'false', 'aria-controls': 'chap-' + name });
    var title = element('h2', { text: words[name + 'Title'], id: 'chap-' + name + '-title' });
    var shut = element('button', { type: 'button', 'class': 'close', text: words.close });
    var panel = element('section', { 'class': 'panel', id: 'chap-' + name, 'aria-labelledby': title.id }, [title, shut]);
    var made = { button: button, panel: panel, shown: shown };
    panel.hidden = true;
    button.addEventListener('click', function () { toggle(made); });
    shut.addEventListener('click', function () { close(); });
    bar.appendChild(button);
    bar.parentNode.insertBefore(panel, bar.nextSibling);
    return made;
  }

  function toggle(made) {
    if (open === made) { close(); return; }
    close(true);
    if (contentsLink) closeContents();
    open = made;
    makeRoom();
    made.panel.hidden = false;
    made.button.setAttribute('aria-expanded', 'true');
    made.shown();
  }

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' && event.key !== 'Esc') return;
    if (open) close();
    else if (root.classList.contains('contents-open')) closeContents(true);
  });

  // Contents: on a phone they open over the text instead of leading away from where one reads.

  var contentsLink = bar.querySelector('a[href="#contents"]');

  function closeContents(back) {
    root.classList.remove('contents-open');
    contentsLink.removeAttribute('aria-expanded');
    if (back) contentsLink.focus();
  }

  if (contents && contentsLink) {
    contentsLink.addEventListener('click', function (event) {
      if (isWide()) return;
      event.preventDefault();
      close(true);
      if (root.classList.contains('contents-open')) { closeContents(true); return; }
      makeRoom();
      root.classList.add('contents-open');
      contentsLink.setAttribute('aria-expanded', 'true');
      contents.setAttribute('tabindex', '-1');
      contents.focus();
    });
    contents.addEventListener('click', function (event) {
      if (event.target.closest('a')) closeContents();
    });
  }

  function isWide() {
    return window.matchMedia('(min-width: 62em)').matches;
  }

  // Where there isn’t room for its buttons the bar has several rows: panels end, or begin, where it does.
  function makeRoom() {
    if (root.style.setProperty) root.style.setProperty('--bar', bar.offsetHeight + 'px');
  }
  window.addEventListener('load', makeRoom);
  window.addEventListener('resize', makeRoom);

  // Notes open by themselves (:target); with this they close without moving the text.

  main.addEventListener('click', function (event) {
    var link = event.target.closest('a'), note = link && link.closest('[role=doc-footnote]');
    if (!note || link.getAttribute('role') !== 'doc-backlink' || location.hash !== '#' + note.id) return;
    var call = document.getElementById(link.getAttribute('href').slice(1));
    var at = window.pageYOffset;
    location.hash = call ? call.id : '';
    window.scrollTo(0, at);
    if (call) focusAt(call);
    event.preventDefault();
  });

  function focusAt(target) {
    try { target.focus({ preventScroll: true }); } catch (error) { target.focus(); }
  }

  // The text as search sees it: blocks, each with its text nodes.

  var skipped = '[data-furniture],[data-footnote-ref],[data-footnote-backref],[data-note-number],.note-author,.contents,.index,.corrections,.colophon,.half-title,[hidden]';
  var inline = /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
  var blocks, known = [];

  function readBlocks() {
    var made = [], current;
    function begin(holder) { current = { holder: holder, text: '', nodes: [], was: [] }; }
    function end() {
      if (current && /\S/.test(current.text + current.was.map(function (each) { return each.was; }).join(''))) made.push(current);
    }
    function walk(node, holder) {
      for (var child = node.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) {
          current.nodes.push({ node: child, at: current.text.length });
          current.text += child.nodeValue;
        } else if (child.nodeType === 1 && !child.matches(skipped)) {
          var name = child.tagName.toLowerCase();
          if (name === 'br') current.text += '\n';
          else if (inline.test(name)) {
            var was = child.getAttribute('data-was'), from = current.text.length;
            walk(child, holder);
            if (was !== null) current.was.push({ from: from, to: current.text.length, was: was, element: child });
          } else {
            end();
            begin(child);
            walk(child, child);
            end();
            begin(holder);
          }
        }
      }
    }
    begin(main);
    walk(main, main);
    end();
    // What was folded before is so still: a mark parts text nodes, and changes no text.
    made.forEach(function (block, index) {
      var before = known[index], same = before && before.text === block.text;
      block.index = index;
      block.folded = same ? before.folded : chapSearch.fold(block.text);
      if (block.was.length > 0) block.source = sourceOf(block);
    });
    known = made;
    return made;
  }

  // The same block with what its source has where something was corrected, and where that stands.
  function sourceOf(block) {
    var text = '', from = 0, places = [];
    block.was.forEach(function (each) {
      text += block.text.slice(from, each.from);
      places.push({ from: text.length, to: text.length + each.was.length, own: each });
      text += each.was;
      from = each.to;
    });
    text += block.text.slice(from);
    return { text: text, places: places, folded: chapSearch.fold(text) };
  }

  // An offset in the source’s reading as one in the printed text.
  function printedAt(places, at) {
    var shift = 0;
    for (var i = 0; i < places.length; i += 1) {
      var place = places[i];
      if (at < place.from) break;
      if (at <= place.to) return Math.min(place.own.to, place.own.from + at - place.from);
      shift = place.own.to - place.to;
    }
    return at + shift;
  }

  function findAll(query, within) {
    var q = chapSearch.parse(query), hits = [];
    if (q.f === '') return hits;
    blocks = blocks || readBlocks();
    blocks.forEach(function (block) {
      var own = chapSearch.find(block.folded, q, within, book.joined);
      own.forEach(function (hit) { hits.push({ block: block, from: hit.from, to: hit.to, tier: hit.tier }); });
      if (!block.source) return;
      chapSearch.find(block.source.folded, q, within, book.joined).forEach(function (hit) {
        var places = block.source.places;
        var touched = places.filter(function (place) { return hit.from < place.to && hit.to > place.from; });
        if (touched.length === 0) return;
        var from = printedAt(places, hit.from), to = Math.max(from, printedAt(places, hit.to));
        var twice = own.some(function (each) { return each.from < to && each.to > from; });
        if (!twice) hits.push({ block: block, from: from, to: to, tier: hit.tier, was: block.source.text.slice(hit.from, hit.to) });
      });
    });
    addIndexed(q, hits);
    hits.forEach(function (hit, order) { hit.order = order; });
    return hits.sort(function (a, b) { return a.tier - b.tier || a.order - b.order; });
  }

  // What the printed index files under these very words, under whatever form it stands in the text.
  function addIndexed(q, hits) {
    var entries = document.querySelectorAll('.index-entries > li');
    for (var i = 0; i < entries.length; i += 1) {
      var label = entries[i].querySelector('span');
      var named = label && chapSearch.parse(label.textContent);
      var bare = label && chapSearch.parse(label.textContent.replace(/\s*\([^()]*\)\s*$/, ''));
      if (!named || (named.f !== q.f && bare.f !== q.f)) continue;
      var links = entries[i].querySelectorAll('a[href^="#"]');
      for (var j = 0; j < links.length; j += 1) addPlace(document.getElementById(links[j].getAttribute('href').slice(1)), hits, label.textContent);
    }
  }

  function addPlace(target, hits, named) {
    // References to other entries lead within the index.
    if (!target || target.closest('.index')) return;
    blocks.some(function (block) {
      if (block.holder !== target && !block.holder.contains(target)) return false;
      var from = block.holder === target ? 0 : -1, to = from;
      block.nodes.forEach(function (each) {
        if (from > 0 || !target.contains(each.node) || block.holder === target) return;
        if (from < 0) from = each.at;
        to = each.at + each.node.nodeValue.length;
      });
      if (from < 0) return false;
      if (block.holder === target) to = block.text.length;
      var known = hits.some(function (hit) {
        return hit.block === block && hit.from < Math.max(to, from + 1) && Math.max(hit.to, hit.from + 1) > from;
      });
      if (!known) hits.push({ block: block, from: from, to: block.holder === target ? from : to, tier: 2, entry: named });
      return true;
    });
  }

  // Showing a hit: marked where it stands.

  var marks = [];

  // Text nodes are joined again, so what was known of them is no longer so.
  function unmark() {
    if (marks.length > 0) blocks = undefined;
    marks.forEach(function (mark) {
      var parent = mark.parentNode;
      if (!parent) return;
      while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
      parent.removeChild(mark);
      parent.normalize();
    });
    marks = [];
  }

  function show(hit) {
    unmark();
    blocks = blocks || readBlocks();
    hit.block = blocks[hit.block.index];
    hit.block.nodes.forEach(function (each) {
      var length = each.node.nodeValue.length;
      var from = Math.max(0, hit.from - each.at), to = Math.min(length, hit.to - each.at);
      if (from >= to || !/\S/.test(each.node.nodeValue.slice(from, to))) return;
      var node = from > 0 ? each.node.splitText(from) : each.node;
      if (to - from < node.nodeValue.length) node.splitText(to - from);
      var mark = element('mark', { 'class': 'hit' });
      node.parentNode.insertBefore(mark, node);
      mark.appendChild(node);
      marks.push(mark);
    });
    var target = marks[0] || hit.block.holder;
    target.scrollIntoView({ block: 'center' });
    chosen = hit.block.holder;
    return target;
  }

  // Search.

  var shown = 40, latest = [], search = addPanel('search', function () { input.focus(); input.select(); });
  var input = element('input', { type: 'search', id: 'chap-query', 'aria-label': words.query, placeholder: words.query, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', dir: 'rtl' });
  var within = element('input', { type: 'checkbox', id: 'chap-within' });
  var count = element('p', { role: 'status', 'class': 'count' });
  var list = element('ol', { 'class': 'hits' });
  var more = element('button', { type: 'button', 'class': 'more', text: words.more });
  search.panel.appendChild(input);
  search.panel.appendChild(element('label', { 'class': 'switch', 'for': 'chap-within' }, [within, element('span', { text: words.within })]));
  [count, list, more].forEach(function (each) { search.panel.appendChild(each); });
  more.hidden = true;

  function run() {
    var query = input.value;
    unmark();
    latest = findAll(query, within.checked);
    shown = 40;
    listHits();
    count.textContent = chapSearch.parse(query).f === '' ? '' : latest.length === 0 ? words.nothing : fill(words.found, number(latest.length));
  }

  function listHits() {
    list.textContent = '';
    latest.slice(0, shown).forEach(function (hit) { list.appendChild(item(hit)); });
    more.hidden = latest.length <= shown;
  }

  // A hit with a few words round it.
  function item(hit) {
    var text = hit.block.text, from = hit.from, to = Math.max(hit.to, hit.from);
    var before = text.slice(Math.max(0, from - 40), from), after = text.slice(to, to + 60);
    if (from > 40) before = '… ' + before.replace(/^\S*\s/, '');
    if (to + 60 < text.length) after = after.replace(/\s\S*$/, '') + ' …';
    var context = element('span', { 'class': 'context' }, [
      document.createTextNode(before.replace(/\s+/g, ' ')),
      element('mark', { text: text.slice(from, to) }),
      document.createTextNode(after.replace(/\s+/g, ' '))
    ]);
    if (hit.was) context.appendChild(element('span', { 'class': 'was', text: ' ' + fill(words.source, hit.was) }));
    if (hit.entry) context.appendChild(element('span', { 'class': 'was', text: ' ' + fill(words.indexed, hit.entry) }));
    var where = placeOf(hit.block.holder);
    var button = element('button', { type: 'button' }, [
      context, element('span', { 'class': 'where', text: [where.document, where.folio && fill(words.page, where.folio)].filter(Boolean).join('، ') })
    ]);
    button.addEventListener('click', function () {
      var target = show(hit);
      if (isWide()) return;
      // The panel goes from over the text, and this button with it: one reads on where the hit is.
      close(true);
      target.setAttribute('tabindex', '-1');
      focusAt(target);
    });
    return element('li', {}, [button]);
  }

  var waiting;
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(run, 120);
  }
  input.addEventListener('input', soon);
  within.addEventListener('change', run);
  more.addEventListener('click', function () {
    var at = shown;
    shown += 40;
    listHits();
    if (list.children[at]) list.children[at].firstChild.focus();
  });
  search.panel.addEventListener('keydown', function (event) {
    var buttons = [].slice.call(list.querySelectorAll('button')), at = buttons.indexOf(document.activeElement);
    if (event.target === input && event.key === 'Enter') {
      clearTimeout(waiting);
      run();
      var first = list.querySelector('button');
      if (first) first.focus();
    } else if (event.key === 'ArrowDown' && (at >= 0 || event.target === input)) {
      event.preventDefault();
      if (buttons[at + 1]) buttons[at + 1].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (buttons[at - 1] || input).focus();
    }
  });

  // Citing: the document, the printed page, and a link that is the same in every copy.

  var chosen;

  function passages() {
    return [].filter.call(main.querySelectorAll('p[id],h2[id],h3[id],h4[id],h5[id],li[id],tr[id],pre[id],figure[id],section[id]'), function (each) {
      return !each.closest('.contents,.index');
    });
  }

  // The last page that begins before an element, and the document that it is in.
  function placeOf(target) {
    var pages = main.querySelectorAll('[data-folio]'), low = 0, high = pages.length;
    while (low < high) {
      var middle = (low + high) >> 1, order = target.compareDocumentPosition(pages[middle]);
      if (order & 2 || (order & 16 && isFirst(target, pages[middle]))) low = middle + 1;
      else high = middle;
    }
    var section = target.closest('main > section, main > nav');
    return {
      folio: low > 0 ? pages[low - 1].getAttribute('data-folio') : '',
      document: section ? titleOf(section) : ''
    };
  }

  // What the contents call a part of the book.
  function titleOf(section) {
    var entry = contents && contents.querySelector('a[href="#' + section.id + '"]');
    var title = entry || (section.className !== 'title-page' && section.querySelector('h1,h2'));
    return title ? title.textContent.replace(/\s+/g, ' ').trim() : '';
  }

  // Whether a page begins with an element’s first word, rather than somewhere within.
  function isFirst(target, page) {
    var range = document.createRange();
    range.setStart(target, 0);
    range.setEndBefore(page);
    return !/\S/.test(range.toString());
  }

  function passageOf(node) {
    var near = node && node.nodeType === 3 ? node.parentNode : node;
    if (!near || !near.closest || !main.contains(near)) return undefined;
    var passage = near.closest('p[id],h2[id],h3[id],h4[id],h5[id],li[id],tr[id],pre[id],figure[id],aside[id],section[id]');
    return passage && !passage.closest('.contents,.index') ? passage : undefined;
  }

  // The first passage that can be seen.
  function firstInView() {
    var all = passages(), low = 0, high = all.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (all[middle].tagName !== 'SECTION' && all[middle].getBoundingClientRect().bottom > 8) high = middle;
      else if (all[middle].tagName === 'SECTION' && all[middle].getBoundingClientRect().top > 8) high = middle;
      else low = middle + 1;
    }
    return all[Math.min(low, all.length - 1)];
  }

  function citedPassage() {
    var selection = window.getSelection && window.getSelection();
    var selected = selection && !selection.isCollapsed ? passageOf(selection.anchorNode) : undefined;
    var target = location.hash.length > 1 ? passageOf(document.getElementById(decoded(location.hash.slice(1)))) : undefined;
    return selected || inView(chosen && passageOf(chosen)) || inView(target) || firstInView();
  }

  function decoded(hash) {
    try { return decodeURIComponent(hash); } catch (error) { return hash; }
  }

  function inView(target) {
    var box = target && target.getBoundingClientRect();
    return box && box.bottom > 0 && box.top < window.innerHeight ? target : undefined;
  }

  main.addEventListener('click', function (event) {
    if (!event.target.closest('a')) chosen = passageOf(event.target);
  });

  function citation(passage) {
    var where = placeOf(passage);
    var said = [
      '«' + book.title + '»',
      where.document && where.document !== book.title && '«' + where.document + '»',
      where.folio && fill(words.page, where.folio)
    ].filter(Boolean).join('، ');
    // On a line of its own an address is read from left to right wherever it is put.
    return said + '\n' + (book.address || '') + '#' + passage.id;
  }

  var cite = addPanel('cite', function () {
    var passage = citedPassage();
    var text = passage ? passage.textContent.replace(/\s+/g, ' ').trim() : '';
    quoted.textContent = text.length > 90 ? text.slice(0, 90).replace(/\s\S*$/, '') + ' …' : text;
    reference.value = passage ? citation(passage) : '';
    told.textContent = '';
    copy.focus();
  });
  var quoted = element('blockquote', { 'class': 'quoted' });
  var reference = element('textarea', { readonly: '', rows: '5', 'aria-label': words.reference, dir: 'auto' });
  var copy = element('button', { type: 'button', 'class': 'main', text: words.copy });
  var told = element('p', { role: 'status', 'class': 'count' });
  [element('p', { 'class': 'help', text: words.citeHelp }), quoted, reference, copy, told].forEach(function (each) { cite.panel.appendChild(each); });

  function copyByHand() {
    reference.focus();
    reference.select();
    var done = false;
    try { done = document.execCommand('copy'); } catch (error) { done = false; }
    told.textContent = done ? words.copied : words.copyByHand;
    if (done) copy.focus();
  }

  copy.addEventListener('click', function () {
    if (!navigator.clipboard || !navigator.clipboard.writeText) { copyByHand(); return; }
    navigator.clipboard.writeText(reference.value).then(function () { told.textContent = words.copied; }, copyByHand);
  });

  // Type size and position: for as long as the page is open, or kept when somebody says so.

  var key = 'chap ' + book.id, sizes = [85, 100, 115, 130, 150, 175, 200], largestBar = 115, size = 1, remembered = false, store = storage();

  // Where nothing can be kept, asking for it throws.
  function storage() {
    try {
      var found = window.localStorage;
      found.getItem(key);
      return found;
    } catch (error) { return undefined; }
  }

  function read() {
    try { return JSON.parse(store.getItem(key)) || undefined; } catch (error) { return undefined; }
  }

  function keep() {
    if (!remembered) return;
    var passage = firstInView();
    try { store.setItem(key, JSON.stringify({ size: size, at: passage ? passage.id : '' })); } catch (error) { forget(); }
  }

  function forget() {
    remembered = false;
    try { store.removeItem(key); } catch (error) { /* Then there is nothing to be forgotten. */ }
    tellKept();
  }

  // At the start nothing is measured: all of a large book would have to be set for it.
  function setSize(to, isFirst) {
    var passage = isFirst ? undefined : firstInView(), before = passage && passage.getBoundingClientRect().top;
    size = Math.max(0, Math.min(sizes.length - 1, to));
    root.style.fontSize = size === 1 ? '' : sizes[size] * 1.125 + '%';
    // The bar leaves room for the text, and what makes the type smaller again stays within reach.
    bar.style.fontSize = sizes[size] > largestBar ? 0.8 * largestBar / sizes[size] + 'rem' : '';
    if (!isFirst) makeRoom();
    if (passage) window.scrollBy(0, passage.getBoundingClientRect().top - before);
    smaller.disabled = size === 0;
    larger.disabled = size === sizes.length - 1;
    sized.textContent = fill(words.percent, number(sizes[size]));
    if (!isFirst) keep();
  }

  function tellKept() {
    remember.setAttribute('aria-pressed', String(remembered));
    kept.textContent = !store ? words.noStorage : remembered ? words.remembered : words.notRemembered;
  }

  var settings = addPanel('settings', function () { smaller.disabled ? larger.focus() : smaller.focus(); });
  var smaller = element('button', { type: 'button', text: words.smaller });
  var larger = element('button', { type: 'button', text: words.larger });
  var sized = element('output', { 'class': 'sized' });
  var remember = element('button', { type: 'button', 'class': 'main', 'aria-pressed': 'false', text: words.remember });
  var kept = element('p', { 'class': 'help', role: 'status' });
  settings.panel.appendChild(element('div', { 'class': 'sizes' }, [smaller, sized, larger]));
  settings.panel.appendChild(remember);
  settings.panel.appendChild(kept);
  smaller.addEventListener('click', function () { setSize(size - 1); });
  larger.addEventListener('click', function () { setSize(size + 1); });
  remember.addEventListener('click', function () {
    if (remembered) forget();
    else {
      remembered = !!store;
      keep();
      tellKept();
    }
  });
  remember.disabled = !store;

  var scrolling;
  window.addEventListener('scroll', function () {
    if (!remembered) return;
    clearTimeout(scrolling);
    scrolling = setTimeout(keep, 400);
  });
  window.addEventListener('pagehide', keep);

  var before = store && read();
  setSize(before && sizes[before.size] ? before.size : 1, true);
  if (before) {
    remembered = true;
    var place = !location.hash && before.at && document.getElementById(before.at);
    if (place) place.scrollIntoView();
  }
  tellKept();
}
