// The search of a shelf, in the JavaScript of 2017: it finds books by what stands in the page, by the folding of
// templates/web/search.js, and fetches nothing.
(function () {
  'use strict';

  function byId(id) { return document.getElementById(id); }

  var form = byId('search'), input = byId('query'), count = byId('count'), found = byId('found'), books = byId('books'), turning = document.querySelector('.turning');
  var rows = JSON.parse(byId('data').textContent), folded;
  var most = 50, words = WORDS;

  // Titles before those who wrote them, these before what books are about.
  function tierOf(fields, query) {
    for (var i = 0; i < fields.length; i += 1) {
      var hits = chapSearch.find(fields[i], query, false, {});
      if (hits.length > 0) return hits.some(function (hit) { return hit.tier === 0; }) ? i * 2 : i * 2 + 1;
    }
    return -1;
  }

  // Each word may stand in another field; all of them have to be found.
  function tiersOf(fields, queries) {
    var worst = 0;
    for (var i = 0; i < queries.length; i += 1) {
      var tier = tierOf(fields, queries[i]);
      if (tier < 0) return -1;
      worst = Math.max(worst, tier);
    }
    return worst;
  }

  function digits(number) {
    return String(number).replace(/[0-9]/g, function (digit) { return '۰۱۲۳۴۵۶۷۸۹'[digit]; });
  }

  function item(row) {
    var li = document.createElement('li'), div = document.createElement('div'), h2 = document.createElement('h2'), a = document.createElement('a');
    a.href = row[0] + '/index.html';
    a.textContent = row[1];
    h2.appendChild(a);
    div.appendChild(h2);
    row.slice(2, 5).forEach(function (text) {
      if (text === '') return;
      var p = document.createElement('p');
      p.textContent = text;
      div.appendChild(p);
    });
    li.appendChild(div);
    return li;
  }

  function show() {
    var query = chapSearch.parse(input.value), isAsked = query.f !== '';
    found.hidden = !isAsked;
    books.hidden = isAsked;
    if (turning) turning.hidden = isAsked;
    found.textContent = '';
    count.textContent = '';
    if (!isAsked) return;
    if (!folded) folded = rows.map(function (row) { return row.slice(1).map(chapSearch.fold); });
    var singles = input.value.split(/\s+/).map(chapSearch.parse).filter(function (one) { return one.f !== ''; });
    var hits = [];
    rows.forEach(function (row, at) {
      // The words together first, then each by itself.
      var tier = tierOf(folded[at], query);
      if (tier < 0) {
        tier = tiersOf(folded[at], singles);
        if (tier >= 0) tier += 100;
      }
      if (tier >= 0) hits.push({ row: row, tier: tier, at: at });
    });
    hits.sort(function (a, b) { return a.tier - b.tier || a.at - b.at; });
    hits.slice(0, most).forEach(function (hit) { found.appendChild(item(hit.row)); });
    count.textContent = hits.length === 0 ? words.none
      : (hits.length > most ? words.many : words.found).replace('{shown}', digits(most)).replace('{count}', digits(hits.length));
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); show(); });
  input.addEventListener('input', show);
  input.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') { input.value = ''; show(); }
  });
  // What a browser has filled in again on the way back.
  if (input.value) show();
})();
